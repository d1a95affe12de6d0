package dev.quarterdeck.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class TokensTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path scratch;

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  @Test
  void aTokenEndsWithItsLastDayAndItsSecretIsNotKept() {
    try (Data data = Data.sqlite(scratch.resolve("office.db"), at(NOON))) {
      Accounts accounts =
          new Accounts(data, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
      Person anna = accounts.add("x", "anna", null, EnumSet.of(Role.CTO), "correct horse battery");
      Tokens.Made made =
          new Tokens(data, accounts, at(NOON)).make(anna, "ci", EnumSet.of(Permission.READ), 7);
      String given = "Bearer " + made.secret();

      Duration week = Duration.ofDays(7);
      assertThat(found(data, accounts, NOON.plus(week).minusSeconds(1), given)).isPresent();
      assertThat(found(data, accounts, NOON.plus(week), given)).isEmpty();
      assertThat(found(data, accounts, NOON, "bearer " + made.secret()).orElseThrow().permissions())
          .containsExactly(Permission.READ);
      assertThat(found(data, accounts, NOON, made.secret())).isEmpty();
      assertThat(found(data, accounts, NOON, "Bearer " + made.token().id())).isEmpty();
      assertThat(data.reader().sql("select * from token").query().singleRow().toString())
          .doesNotContain(made.secret());
    }
  }

  private static Optional<Person> found(Data data, Accounts accounts, Instant now, String given) {
    return new Tokens(data, accounts, at(now)).find(given);
  }
}

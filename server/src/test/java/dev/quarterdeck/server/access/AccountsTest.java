package dev.quarterdeck.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@SuppressWarnings("NullAway.Init")
class AccountsTest {
  private static final String PASSWORD = "correct horse battery";

  @TempDir private Path scratch;
  private Data data;
  private Accounts accounts;

  @BeforeEach
  void start() {
    data = Data.sqlite(scratch.resolve("office.db"), Clock.systemUTC());
    accounts = new Accounts(data, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    accounts.add("set-up", "anna", null, EnumSet.of(Role.ADMIN), PASSWORD);
    accounts.add("anna", "bo", null, EnumSet.of(Role.READER, Role.FINANCE), PASSWORD);
  }

  @AfterEach
  void stop() {
    data.close();
  }

  private void behind(String sql) {
    data.write(tables -> tables.sql(sql).update());
  }

  @Test
  void whatAccountsWereGivenIsWhatTheAuditFinds() {
    accounts.change("anna", "bo", EnumSet.of(Role.CTO), true);
    accounts.change("anna", "bo", EnumSet.of(Role.CTO), false);
    accounts.known("issuer", "0001", "cara", "Cara Lund", EnumSet.of(Role.READER));
    accounts.known("issuer", "0001", "cara", "Cara Lund", EnumSet.of(Role.PORTFOLIO));
    accounts.change("anna", "cara", EnumSet.of(Role.PORTFOLIO), false);
    accounts.known("issuer", "0001", "cara", "Cara Lund", EnumSet.of(Role.CTO));
    assertThat(data.store().audit()).isEmpty();
  }

  @Test
  void rolesGivenBehindTheOfficesBackAreFound() {
    behind("update account set roles = 'admin' where user_name = 'bo'");
    assertThat(data.store().audit())
        .containsExactly("account 'bo' has admin, and was last given finance,reader");
  }

  @Test
  void anAccountMadeOrOpenedBehindItsBackIsFound() {
    accounts.change("anna", "bo", EnumSet.of(Role.READER), false);
    behind("update account set enabled = 1 where user_name = 'bo'");
    behind(
        "insert into account (user_name, full_name, roles, password, enabled)"
            + " values ('eve', 'Eve', 'cto', '', 1)");
    assertThat(data.store().audit())
        .containsExactly(
            "account 'bo' has reader, and was last given reader, not enabled",
            "account 'eve' has cto, and was last given nothing");
  }

  @Test
  void aChangeThatIsRefusedLeavesNoEvent() {
    long events = data.store().listEvents(Entry.NOW, 10).size();
    assertThatThrownBy(() -> accounts.change("bo", "anna", EnumSet.of(Role.READER), true))
        .hasMessageContaining("left to administer");
    assertThatThrownBy(() -> accounts.add("anna", "bo", null, EnumSet.of(Role.CTO), PASSWORD))
        .hasMessageContaining("must not be taken");
    assertThat(data.store().listEvents(Entry.NOW, 10)).hasSize((int) events);
    assertThat(data.store().audit()).isEmpty();
  }
}

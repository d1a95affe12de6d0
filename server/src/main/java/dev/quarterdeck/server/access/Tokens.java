package dev.quarterdeck.server.access;

import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.server.store.Data;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * What programs sign in with: each in the name of a person, for some of what that person may, for a
 * while. Only its SHA-256 is kept; with 256 random bits it needs no slower hash.
 */
public final class Tokens {
  private static final String HEADER = "Authorization";
  private static final String BEARER = "Bearer";
  private static final String BEGIN = "qd_";
  private static final int BYTES = 32;
  private static final int LONGEST_LABEL = 100;
  private static final int MOST_DAYS = 366;
  private static final int MOST = 50;
  private static final Duration USED_AGAIN = Duration.ofMinutes(1);

  private static final RowMapper<Token> TOKEN =
      (row, n) ->
          new Token(
              row.getString("hash"),
              row.getString("label"),
              Permission.parse(row.getString("permissions")),
              Instant.ofEpochMilli(row.getLong("created_millis")),
              Instant.ofEpochMilli(row.getLong("expires_millis")),
              used(row));

  private final Data data;
  private final Accounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Tokens(Data data, Accounts accounts, Clock clock) {
    this.data = data;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A token, without the secret.
   *
   * @param id its SHA-256
   * @param label what it is for
   * @param used when it was used last, to a minute; null for never
   */
  public record Token(
      String id,
      String label,
      Set<Permission> permissions,
      Instant created,
      Instant expires,
      @Nullable Instant used) {}

  /** A token just made, and what is to be sent with each call; it is told this once. */
  public record Made(Token token, String secret) {}

  private static @Nullable Instant used(ResultSet row) throws SQLException {
    long millis = row.getLong("used_millis");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /**
   * Makes a token in somebody's name.
   *
   * @param days it lasts, 1 to 366
   * @throws IllegalArgumentException when it may more than that person, nothing, or for too long
   */
  public Made make(Person by, String label, Set<Permission> permissions, int days) {
    String name = label.strip();
    require(
        !name.isEmpty() && name.length() <= LONGEST_LABEL,
        "The name of a token must have 1 to %d characters".formatted(LONGEST_LABEL));
    require(
        days >= 1 && days <= MOST_DAYS,
        "A token must last 1 to %d days, and not %d".formatted(MOST_DAYS, days));
    require(!permissions.isEmpty(), "A token must have a permission. Maybe read");
    for (Permission permission : permissions) {
      require(
          by.may(permission) && permission != Permission.TOKENS,
          "A token must have permissions of its maker's, and %s is none it may have"
              .formatted(permission.word()));
    }
    require(
        list(by.user()).size() < MOST,
        "Somebody must have at most %d tokens. Maybe revoke one".formatted(MOST));
    String secret = secret();
    Instant now = clock.instant();
    Instant expires = now.plus(Duration.ofDays(days));
    String hash = hash(secret);
    data.write(tables -> {
      tables
          .sql(
              """
              insert into token values (:hash, :user, :label, :permissions, :created, :expires,
                null)\
              """)
          .param("hash", hash)
          .param("user", by.user())
          .param("label", name)
          .param("permissions", Permission.write(permissions))
          .param("created", now.toEpochMilli())
          .param("expires", expires.toEpochMilli())
          .update();
      return store()
          .note(by.user(), "token", name, Permission.write(permissions) + " until " + expires);
    });
    return new Made(one(by.user(), hash), secret);
  }

  private Store store() {
    return data.store();
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Somebody's tokens, newest first, expired ones too. */
  public List<Token> list(String user) {
    return data.reader()
        .sql("select * from token where user_name = :user order by created_millis desc, hash")
        .param("user", user)
        .query(TOKEN)
        .list();
  }

  private Token one(String user, String id) {
    return list(user).stream()
        .filter(token -> token.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("You have no token of that id"));
  }

  /**
   * Ends one of somebody's own tokens at once.
   *
   * @throws NoSuchElementException when it is none
   */
  public void revoke(Person by, String id) {
    Token token = one(by.user(), id);
    data.write(tables -> {
      tables.sql("delete from token where hash = :hash").param("hash", token.id()).update();
      return store().note(by.user(), "revoke-token", token.label(), "");
    });
  }

  /** Whether a call is to be answered to a token, whatever session comes with it. */
  public static boolean isAskedBy(HttpServletRequest request) {
    return isOne(request.getHeader(HEADER));
  }

  private static boolean isOne(@Nullable String given) {
    return given != null
        && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && (given.length() == BEARER.length() || given.charAt(BEARER.length()) == ' ');
  }

  /** As {@link #find(String)}, of a call. */
  public Optional<Person> find(HttpServletRequest request) {
    return find(String.valueOf(request.getHeader(HEADER)));
  }

  /**
   * In whose name a token speaks, with what both it and the account may now; empty when it is none,
   * expired, or the account may not sign in.
   *
   * @param given such as {@code Bearer qd_...}
   */
  Optional<Person> find(String given) {
    if (!isOne(given)) {
      return Optional.empty();
    }
    String hash = hash(given.substring(BEARER.length()).strip());
    record Owned(String user, Token token) {}
    Optional<Owned> owned =
        data.reader()
            .sql("select * from token where hash = :hash")
            .param("hash", hash)
            .query((row, n) ->
                new Owned(row.getString("user_name"), Objects.requireNonNull(TOKEN.mapRow(row, n))))
            .optional()
            .filter(found -> found.token().expires().isAfter(clock.instant()));
    return owned.flatMap(found -> {
      note(found.token());
      return accounts.find(found.user()).map(person -> scoped(person, found.token()));
    });
  }

  private static Person scoped(Person person, Token token) {
    Set<Permission> both = EnumSet.copyOf(person.permissions());
    both.retainAll(token.permissions());
    return new Person(person.user(), person.fullName(), person.roles(), both);
  }

  private void note(Token token) {
    Instant now = clock.instant();
    Instant used = token.used();
    if (used == null || used.plus(USED_AGAIN).isBefore(now)) {
      data.write(tables ->
          tables
              .sql("update token set used_millis = :now where hash = :hash")
              .param("now", now.toEpochMilli())
              .param("hash", token.id())
              .update());
    }
  }
}

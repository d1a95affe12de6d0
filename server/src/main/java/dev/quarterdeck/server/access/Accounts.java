package dev.quarterdeck.server.access;

import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.server.store.Data;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who has an account: local ones with a password, and those that an identity provider speaks for,
 * which have none and get their roles anew at every sign-in.
 */
public final class Accounts {
  private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /** Of a user name, which leaves room for a number. */
  private static final int FREE = 54;

  private static final RowMapper<Account> ACCOUNT =
      (row, n) ->
          new Account(
              row.getString("user_name"),
              row.getString("full_name"),
              Role.parse(row.getString("roles")),
              row.getString("password"),
              row.getString("subject") != null,
              row.getInt("enabled") != 0);

  private final Data data;
  private final PasswordEncoder encoder;

  /** Somebody never there, so that a sign-in takes as long whether the account exists or not. */
  private final String nobody;

  public Accounts(Data data, PasswordEncoder encoder) {
    this.data = data;
    this.encoder = encoder;
    this.nobody = encoder.encode("nobody");
  }

  /** An account as it is kept. */
  private record Account(
      String user,
      String fullName,
      Set<Role> roles,
      String password,
      boolean provided,
      boolean enabled) {
    Person person() {
      return new Person(user, fullName, roles, Permission.of(roles));
    }
  }

  /** Whether there is no local account yet. */
  public boolean isEmpty() {
    return data.reader()
            .sql("select count(*) from account where subject is null")
            .query(Long.class)
            .single()
        == 0;
  }

  /**
   * Makes an account.
   *
   * @throws IllegalArgumentException when the name is taken, or name or password are not fit
   */
  public Person add(
      String by, String user, @Nullable String fullName, Set<Role> roles, String password) {
    String name = user.strip().toLowerCase(Locale.ROOT);
    require(USER.matcher(name).matches(), "The user name must be of letters, digits, . _ @ and -");
    require(!roles.isEmpty(), "An account must have a role");
    String hash = hash(password);
    data.write(tables -> {
      require(!isTaken(tables, name), "The user name '" + name + "' must not be taken");
      tables
          .sql(
              """
              insert into account (user_name, full_name, roles, password, enabled)
              values (:user, :name, :roles, :password, 1)\
              """)
          .param("user", name)
          .param("name", fullName == null || fullName.isBlank() ? name : fullName.strip())
          .param("roles", Role.write(roles))
          .param("password", hash)
          .update();
      return note(by, name, roles, true);
    });
    return find(name).orElseThrow();
  }

  private String hash(String password) {
    require(
        password.length() >= SHORTEST && password.length() <= LONGEST,
        "The password must have %d to %d characters".formatted(SHORTEST, LONGEST));
    return encoder.encode(password);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Who has that name and may sign in. */
  public Optional<Person> find(String user) {
    return account(user).filter(Account::enabled).map(Account::person);
  }

  /** Who has that name and password. */
  public Optional<Person> signIn(String user, String password) {
    String name = user.strip().toLowerCase(Locale.ROOT);
    Optional<Account> account =
        account(name).filter(Account::enabled).filter(found -> !found.provided());
    String hash = account.map(Account::password).orElse(nobody);
    boolean matches = password.length() <= LONGEST && encoder.matches(password, hash);
    return account.filter(found -> matches).map(Account::person);
  }

  /**
   * Who an identity provider says has come; has an account from then on, which nobody else gets.
   *
   * @param subject who it is, for good, at that issuer
   * @param wanted a user name, of which one is made that is fit and nobody else's
   * @return empty when the account may not sign in
   */
  public Optional<Person> known(
      String issuer, String subject, String wanted, @Nullable String fullName, Set<Role> roles) {
    return find(data.write(tables -> came(tables, issuer, subject, wanted, fullName, roles)));
  }

  /** The user name of whoever came. */
  private String came(
      JdbcClient tables,
      String issuer,
      String subject,
      String wanted,
      @Nullable String fullName,
      Set<Role> roles) {
    Optional<Account> before =
        tables
            .sql("select * from account where issuer = :issuer and subject = :subject")
            .param("issuer", issuer)
            .param("subject", subject)
            .query(ACCOUNT)
            .optional();
    if (before.filter(account -> !account.enabled()).isPresent()) {
      return before.orElseThrow().user();
    }
    String user = before.map(Account::user).orElseGet(() -> free(tables, wanted));
    String insert =
        """
        insert into account (user_name, full_name, roles, password, enabled, issuer, subject)
        values (:user, :name, :roles, '', 1, :issuer, :subject)\
        """;
    String update = "update account set full_name = :name, roles = :roles where user_name = :user";
    tables
        .sql(before.isEmpty() ? insert : update)
        .param("user", user)
        .param("name", fullName == null || fullName.isBlank() ? user : shortened(fullName))
        .param("roles", Role.write(roles))
        .param("issuer", issuer)
        .param("subject", subject)
        .update();
    if (before.filter(account -> account.roles().equals(roles)).isEmpty()) {
      note("oidc", user, roles, true);
    }
    return user;
  }

  /** Within the change itself: the audit holds every account against the last of its events. */
  private Event note(String by, String user, Set<Role> roles, boolean enabled) {
    String detail = Role.write(roles) + (enabled ? "" : Event.NOT_ENABLED);
    return data.store().note(by, Event.ACCOUNT, user, detail);
  }

  private static String shortened(String name) {
    return name.strip().substring(0, Math.min(LONGEST, name.strip().length()));
  }

  private static String free(JdbcClient tables, String wanted) {
    String fit = wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@-]", "-");
    fit = fit.replaceAll("^[^a-z0-9]+", "");
    fit = fit.isEmpty() ? "user" : fit.substring(0, Math.min(FREE, fit.length()));
    for (int i = 1; ; i++) {
      String name = i == 1 ? fit : fit + "-" + i;
      if (!isTaken(tables, name)) {
        return name;
      }
    }
  }

  private static boolean isTaken(JdbcClient tables, String user) {
    return tables
            .sql("select count(*) from account where user_name = :user")
            .param("user", user)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Somebody, and whether they may sign in. */
  public record Listed(Person person, boolean enabled) {}

  /** Everybody, by name. */
  public List<Listed> list() {
    return data
        .reader()
        .sql("select * from account order by user_name")
        .query(ACCOUNT)
        .list()
        .stream()
        .map(account -> new Listed(account.person(), account.enabled()))
        .toList();
  }

  /**
   * Gives other roles, or ends or allows signing in; what the account may changes at once.
   *
   * @throws NoSuchElementException when there is no such account
   * @throws IllegalArgumentException when nobody would be left to administer
   */
  public Listed change(String by, String user, Set<Role> roles, boolean enabled) {
    require(!roles.isEmpty(), "An account must have a role");
    Account before = account(user).orElseThrow(() -> new NoSuchElementException("No such account"));
    require(
        !before.provided() || roles.equals(before.roles()),
        "The roles of '"
            + user
            + "' must come from their groups, at every sign-in. Maybe change the groups");
    data.write(tables -> {
      tables
          .sql("update account set roles = :roles, enabled = :enabled where user_name = :user")
          .param("roles", Role.write(roles))
          .param("enabled", enabled ? 1 : 0)
          .param("user", user)
          .update();
      boolean administered =
          tables.sql("select * from account").query(ACCOUNT).list().stream()
              .anyMatch(Accounts::administers);
      require(administered, "Somebody with a password must be left to administer");
      return note(by, user, roles, enabled);
    });
    Account after =
        new Account(user, before.fullName(), roles, before.password(), before.provided(), enabled);
    return new Listed(after.person(), enabled);
  }

  /** Whoever needs no provider for it, as that may be away. */
  private static boolean administers(Account account) {
    return account.enabled() && !account.provided() && account.roles().contains(Role.ADMIN);
  }

  private Optional<Account> account(String user) {
    return data.reader()
        .sql("select * from account where user_name = :user")
        .param("user", user)
        .query(ACCOUNT)
        .optional();
  }
}

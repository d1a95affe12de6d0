package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Store;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

class PostgresStoreTest extends StoreContract {
  private static final String USER = "postgres";

  private final Set<String> made = new HashSet<>();

  @Override
  @BeforeEach
  void begin() {
    made.clear();
    super.begin();
  }

  @Override
  Store open(String name) {
    return Data.postgres(url(name), USER, "", CLOCK).store();
  }

  @Override
  Database database(String name) {
    return Database.postgres(url(name), USER, "");
  }

  /** Of a database of that name, made empty when it is first asked for in a test. */
  private String url(String name) {
    var server = Postgres.server();
    if (made.add(name)) {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("drop database if exists " + name + " with (force)");
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return server.getJdbcUrl(USER, name);
  }
}

package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Store;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

class PostgresStoreTest extends StoreContract {
  private final Set<String> made = new HashSet<>();

  @Override
  @BeforeEach
  void begin() {
    made.clear();
    super.begin();
  }

  @Override
  Store open(String name) {
    return Data.postgres(url(name), Postgres.USER, "", CLOCK).store();
  }

  @Override
  Database database(String name) {
    return Database.postgres(url(name), Postgres.USER, "");
  }

  /** Of a database of that name, made empty when it is first asked for in a test. */
  private String url(String name) {
    return made.add(name) ? Postgres.emptied(name) : Postgres.url(name);
  }
}

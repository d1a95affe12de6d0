package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Store;

class SqliteStoreTest extends StoreContract {
  @Override
  Store open(String name) {
    return Data.sqlite(scratch.resolve(name + ".db"), CLOCK).store();
  }

  @Override
  Database database(String name) {
    return Database.sqlite(scratch.resolve(name + ".db"));
  }
}

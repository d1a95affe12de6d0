package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Store;

class SqliteStoreTest extends StoreContract {
  @Override
  Store open(String name) {
    return Stores.sqlite(scratch.resolve(name + ".db"), CLOCK);
  }

  @Override
  Database database(String name) {
    return Database.sqlite(scratch.resolve(name + ".db"));
  }
}

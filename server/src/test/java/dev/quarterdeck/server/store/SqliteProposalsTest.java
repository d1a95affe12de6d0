package dev.quarterdeck.server.store;

class SqliteProposalsTest extends ProposalsContract {
  @Override
  Data open(String name) {
    return Data.sqlite(scratch.resolve(name + ".db"), StoreContract.CLOCK);
  }
}

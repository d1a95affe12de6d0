package dev.quarterdeck.server.store;

class PostgresProposalsTest extends ProposalsContract {
  private boolean opened;

  @Override
  Data open(String name) {
    String url = opened ? Postgres.url(name) : Postgres.emptied(name);
    opened = true;
    return Data.postgres(url, Postgres.USER, "", StoreContract.CLOCK);
  }
}

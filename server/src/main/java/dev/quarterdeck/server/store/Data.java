package dev.quarterdeck.server.store;

import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where everything is kept: the workspace as a store, and beside it the tables of the server. */
public final class Data implements AutoCloseable {
  private final JointStore store;
  private final Database database;

  private Data(JointStore store, Database database) {
    this.store = store;
    this.database = database;
  }

  /** Everything in a SQLite file, made when there is none. */
  public static Data sqlite(Path file, Clock clock) {
    Database database = Database.sqlite(file);
    return new Data(new SqlStore(database, clock), database);
  }

  /**
   * Everything on a PostgreSQL server.
   *
   * @param url such as {@code jdbc:postgresql://localhost/quarterdeck}
   */
  public static Data postgres(
      String url, @Nullable String user, @Nullable String password, Clock clock) {
    Database database = Database.postgres(url, user, password);
    return new Data(new SqlStore(database, clock), database);
  }

  /**
   * A folder whose files are the workspace; its history, and all else, lies in {@code .quarterdeck}
   * inside it. What was changed in the folder by other means becomes a revision when it is opened.
   */
  public static Data folder(Path folder, WorkspaceReader reader, Clock clock) {
    Path hidden = FolderStore.hidden(folder);
    Database database = Database.sqlite(hidden.resolve("history.db"));
    JointStore history = new SqlStore(database, clock);
    try {
      return new Data(FolderStore.open(folder, reader, history), database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The workspace. */
  public Store store() {
    return store;
  }

  /** The changes that await approval. */
  public Proposals proposals() {
    return new SqlProposals(database, store);
  }

  /** For questions to the server's own tables. */
  public JdbcClient reader() {
    return database.reader();
  }

  /** Changes the server's own tables, as a whole or not at all. */
  public <T> T write(Function<JdbcClient, T> work) {
    return database.writing(() -> work.apply(database.writer()));
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}

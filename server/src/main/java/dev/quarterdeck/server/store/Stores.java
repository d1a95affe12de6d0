package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  /** A store in a SQLite file, made when there is none. */
  public static Store sqlite(Path file, Clock clock) {
    return new SqlStore(Database.sqlite(file), clock);
  }

  /**
   * A store on a PostgreSQL server.
   *
   * @param url such as {@code jdbc:postgresql://localhost/quarterdeck}
   */
  public static Store postgres(
      String url, @Nullable String user, @Nullable String password, Clock clock) {
    return new SqlStore(Database.postgres(url, user, password), clock);
  }

  /**
   * A folder whose files are the workspace; its history lies in {@code .quarterdeck} inside it.
   * What was changed in the folder by other means becomes a revision when it is opened.
   */
  public static Store folder(Path folder, WorkspaceReader reader, Clock clock) {
    return FolderStore.open(folder, reader, clock);
  }
}

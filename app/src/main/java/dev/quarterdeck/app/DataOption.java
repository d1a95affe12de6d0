package dev.quarterdeck.app;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a team's office is kept: the options of every command that is about it. */
final class DataOption {
  static final WorkspaceReader READER = new WorkspaceReader(Kinds.all());

  private static final String FILE = "quarterdeck.db";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where the office is kept; ~/.local/share/quarterdeck when left out.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL database instead, such as",
        "jdbc:postgresql://localhost/quarterdeck",
        "User and password from QD_DATABASE_USER and QD_DATABASE_PASSWORD."
      })
  private @Nullable String database;

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description = "A workspace's folder instead; its history is kept in .quarterdeck inside it.")
  private @Nullable Path workspace;

  /**
   * Opens it; made when there is none.
   *
   * @throws CannotDo when that is not possible
   */
  Data open(Surroundings surroundings) {
    int ways = (data == null ? 0 : 1) + (database == null ? 0 : 1) + (workspace == null ? 0 : 1);
    if (ways > 1) {
      throw new CannotDo("Only one of --data, --database and --workspace must be given.", null);
    }
    try {
      return opened(surroundings);
    } catch (CannotDo said) {
      throw said;
    } catch (IOException | RuntimeException e) {
      CannotDo refused = Refusal.of(e);
      throw refused != null ? refused : unopened(e, surroundings);
    }
  }

  /**
   * Opens one that is there: what only looks makes no office where a word was mistyped.
   *
   * @throws CannotDo when there is none
   */
  Data existing(Surroundings surroundings) {
    Path folder = folder(surroundings);
    if (database == null && workspace == null && !Files.exists(folder.resolve(FILE))) {
      throw new CannotDo(
          "There is no office in '" + folder + "'.",
          "another --data, --database or --workspace; qd load makes one.");
    }
    return open(surroundings);
  }

  /**
   * Opens one to be filled. Nothing is made in a workspace's folder that has files already.
   *
   * @throws CannotDo when that is not possible
   */
  Data empty(Surroundings surroundings) {
    if (workspace != null
        && !new WorkspaceFolder(surroundings, workspace).read().files().isEmpty()) {
      throw new CannotDo(
          "The folder '" + workspace + "' must be empty, and has a workspace in it.",
          "restore into a new folder.");
    }
    return open(surroundings);
  }

  /** By what a database says of itself in codes (SQLSTATE, or SQLite's own). */
  private CannotDo unopened(Exception e, Surroundings surroundings) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (!(cause instanceof SQLException refused)) {
      return new CannotDo("The office must be there to open: " + e.getMessage() + ".", null);
    } else if (database == null) {
      return new CannotDo(
          "'%s' must be the database of an office, and cannot be opened as one."
              .formatted(workspace == null ? folder(surroundings).resolve(FILE) : workspace),
          "another folder; into an empty one a backup can be restored.");
    }
    String state = String.valueOf(refused.getSQLState());
    String what = "The database '" + database + "' must ";
    return switch (state.length() < 2 ? state : state.substring(0, 2)) {
      case "08" ->
          new CannotDo(what + "answer, and does not.", "start it, or write another host and port.");
      case "28" ->
          new CannotDo(
              what + "let you in, and does not.",
              "QD_DATABASE_USER and QD_DATABASE_PASSWORD, for a user it knows.");
      case "3D" ->
          new CannotDo(what + "be there on its server, and is not.", "createdb makes one.");
      default -> new CannotDo(what + "open, and says: " + refused.getMessage() + ".", null);
    };
  }

  private Path folder(Surroundings surroundings) {
    return data == null ? usual(surroundings) : surroundings.path(data);
  }

  private Data opened(Surroundings surroundings) throws IOException {
    Clock clock = Clock.systemUTC();
    var environment = surroundings.environment();
    if (database != null) {
      if (!database.startsWith("jdbc:postgresql:")) {
        throw new CannotDo(
            "--database (" + database + ") must be the URL of a PostgreSQL database.",
            "jdbc:postgresql://localhost/quarterdeck");
      }
      return Data.postgres(
          database,
          environment.get("QD_DATABASE_USER"),
          environment.get("QD_DATABASE_PASSWORD"),
          clock);
    }
    if (workspace != null) {
      return Data.folder(new WorkspaceFolder(surroundings, workspace).existing(), READER, clock);
    }
    Path folder = folder(surroundings);
    if (Files.isRegularFile(folder)) {
      throw Refusal.noFolder(folder, "another --data.");
    }
    Files.createDirectories(folder);
    return Data.sqlite(folder.resolve(FILE), clock);
  }

  /** Revisions, counted in words. */
  static String revisions(long count) {
    return count == 1 ? "one revision" : count + " revisions";
  }

  private static Path usual(Surroundings surroundings) {
    var environment = surroundings.environment();
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    Path home = Path.of(environment.getOrDefault("HOME", "."));
    Path base = shared.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(shared);
    return surroundings.path(base.resolve("quarterdeck"));
  }
}

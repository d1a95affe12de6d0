package dev.quarterdeck.bench.office;

import dev.quarterdeck.server.store.Data;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Where a store is kept that is written to and killed.
 *
 * @param postgres whether it is a PostgreSQL server's, or else a SQLite file
 * @param at the URL with its user, or the folder of the file
 */
record Place(boolean postgres, String at) {
  private static final String FILE = "quarterdeck.db";
  private static final String USER = "postgres";

  /** Opens what is kept there. */
  Data open() {
    return postgres
        ? Data.postgres(at, USER, "", Clock.systemUTC())
        : Data.sqlite(Path.of(at).resolve(FILE), Clock.systemUTC());
  }

  /** What tells a server to keep it there. */
  List<String> arguments() {
    return postgres
        ? List.of("--database", at + (at.contains("?") ? "&" : "?") + "user=" + USER)
        : List.of("--data", at);
  }

  String word() {
    return postgres ? "PostgreSQL" : "SQLite";
  }
}

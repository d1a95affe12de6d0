package dev.quarterdeck.server;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** An empty office in a folder, served for all tests of a class. */
@SuppressWarnings("NullAway.Init")
abstract class ServedFolder extends Served {
  Path office;

  @Override
  Data opened() throws IOException {
    office = Files.createDirectories(scratch.resolve("in").resolve("office"));
    return Data.folder(office, new WorkspaceReader(Kinds.all()), Clock.systemUTC());
  }
}

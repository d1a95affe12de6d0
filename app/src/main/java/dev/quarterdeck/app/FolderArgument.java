package dev.quarterdeck.app;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The workspace of every command that is about one. */
final class FolderArgument {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The workspace; this folder when left out.")
  private Path folder = Path.of("");

  WorkspaceFolder in(Surroundings surroundings) {
    return new WorkspaceFolder(surroundings, folder);
  }
}

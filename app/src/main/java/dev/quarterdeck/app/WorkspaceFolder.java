package dev.quarterdeck.app;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The workspace a command is about. */
record WorkspaceFolder(Surroundings surroundings, Path written) {

  /**
   * Reads it.
   *
   * @throws CannotDo when there is no such folder
   */
  Workspace read() {
    Path folder = path();
    if (!Files.isDirectory(folder)) {
      throw new CannotDo(
          "'" + written + "' must be a folder with a workspace.", "qd init " + written);
    }
    return new WorkspaceReader(Kinds.all()).read(folder);
  }

  Path path() {
    return surroundings.path(written);
  }

  ProblemPrinter problems() {
    return new ProblemPrinter(surroundings, written);
  }
}

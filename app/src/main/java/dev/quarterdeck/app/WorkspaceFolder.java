package dev.quarterdeck.app;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The workspace a command is about. */
record WorkspaceFolder(Surroundings surroundings, Path written) {

  /**
   * Reads it, and says so.
   *
   * @throws CannotDo when there is no such folder
   */
  Workspace read(Progress progress) {
    progress.at("reading", 0);
    return read();
  }

  /**
   * Reads it.
   *
   * @throws CannotDo when there is no such folder
   */
  Workspace read() {
    return new WorkspaceReader(Kinds.all()).read(existing());
  }

  /**
   * The folder.
   *
   * @throws CannotDo when there is no such folder
   */
  Path existing() {
    Path folder = path();
    if (!Files.isDirectory(folder)) {
      throw new CannotDo(
          "'" + folder + "' must be a folder with a workspace.",
          Files.exists(folder) ? "the folder it is in." : "qd init " + written);
    }
    return folder;
  }

  Path path() {
    return surroundings.path(written);
  }

  /** Whether a file or folder, that need not be there yet, lies in the workspace. */
  boolean holds(Path target) {
    return real(target).startsWith(real(path()));
  }

  /** Without symbolic links, as far as the path is there. */
  private static Path real(Path path) {
    Path parent = path.getParent();
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }

  ProblemPrinter problems() {
    return new ProblemPrinter(surroundings, written);
  }
}

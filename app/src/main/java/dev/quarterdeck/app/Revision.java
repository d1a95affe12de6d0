package dev.quarterdeck.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A workspace's folder as a revision of git holds it, read with the {@code git} command.
 *
 * @param folder as it is now
 * @param name of the revision, such as a branch or a commit
 */
record Revision(WorkspaceFolder folder, String name) {

  /**
   * Writes it into a folder, without touching what is in git or checked out.
   *
   * @param scratch an empty folder
   * @return the folder with the workspace
   * @throws CannotDo when git does not know the revision, or the folder in it
   */
  Path writeTo(Path scratch) throws IOException {
    Path there = folder.existing();
    Path index = scratch.resolve("index");
    Said commit =
        git(
            there,
            index,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            name + "^{commit}");
    if (commit.exit() != 0) {
      throw commit.out().isEmpty() && !commit.err().isEmpty()
          ? new CannotDo("git says: " + commit.err(), null)
          : new CannotDo(
              "'" + name + "' must be a revision that git knows here.",
              "git fetch; in CI check out with all history (fetch-depth: 0).");
    }
    Said prefix = git(there, index, "rev-parse", "--show-prefix");
    Said tree =
        git(there, index, "rev-parse", "--verify", "--quiet", commit.out() + ":" + prefix.out());
    if (tree.exit() != 0) {
      throw new CannotDo(
          "At '" + name + "' there must be a folder '" + prefix.out() + "' in git.",
          "an earlier name of it, checked out elsewhere: qd diff BEFORE AFTER.");
    }
    must(git(there, index, "read-tree", tree.out()));
    Path files = Files.createDirectory(scratch.resolve("files"));
    Path top = Path.of(git(there, index, "rev-parse", "--show-toplevel").out());
    must(git(top, index, "checkout-index", "--all", "--prefix=" + files + "/"));
    return files;
  }

  private static void must(Said said) {
    if (said.exit() != 0) {
      throw new CannotDo("git says: " + said.err(), null);
    }
  }

  private record Said(int exit, String out, String err) {}

  /** With an index of its own, so that what is staged stays as it is. */
  private Said git(Path at, Path index, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    Path errors = index.resolveSibling("errors");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(at.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(Map.of("GIT_INDEX_FILE", index.toString(), "LC_ALL", "C"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), out.strip(), Files.readString(errors).strip());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("git was not waited for", stopped);
    } catch (IOException missing) {
      throw new CannotDo("The command git must be on the PATH.", "qd diff BEFORE AFTER.");
    }
  }
}

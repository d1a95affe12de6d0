package dev.quarterdeck.office.workspace;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures reading a workspace of a million lines; run by hand with a folder. */
final class SpeedMain {
  private SpeedMain() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "lines");
    for (int file = 0; file < 10; file++) {
      try (Writer out = Files.newBufferedWriter(folder.resolve("s" + file + ".yaml"))) {
        for (int i = 0; i < 5000; i++) {
          out.write(
              "---\nkind: Ship\nmetadata:\n  name: s%d-%d\n  title: Ship number %d\nspec:\n  weight: %d\n  hull: carbon-fibre\n  cargo:\n"
                  .formatted(file, i, i, i + 1));
          for (int k = 0; k < 5; k++) {
            out.write("    - name: cargo %d\n      tonnes: %d.5\n".formatted(k, i));
          }
          out.write("  with: ship:s%d-%d\n".formatted(file, (i + 1) % 5000));
        }
      }
    }
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      Workspace workspace = new WorkspaceReader(TestKinds.ALL).read(folder);
      System.out.printf(
          "%d documents, %d problems, %.2f s%n",
          workspace.list().size(), workspace.problems().size(), (System.nanoTime() - start) / 1e9);
    }
  }
}

package dev.quarterdeck.bench.fuzz;

import dev.quarterdeck.bench.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One hostile input: the files of a folder. Those below {@value #WORKSPACE} are a workspace; where
 * there is a {@value #TABLE}, it is imported into the workspace first.
 *
 * @param seed from which it was made
 * @param files bytes by relative path
 */
record Case(long seed, Map<String, byte[]> files) {
  static final String WORKSPACE = "workspace/";
  static final String TABLE = "table/projects.csv";
  static final String BOOK = "table/projects.xlsx";
  static final String MAPPING = "table/mapping.yaml";

  /** Writes the files into a folder, of which everything else is removed. */
  void write(Path folder) throws IOException {
    Folders.delete(folder);
    for (var file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /** A case that was kept; its seed does not matter any more. */
  static Case read(Path folder) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.startsWith(WORKSPACE) || name.startsWith("table/")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return new Case(0, files);
  }

  long bytes() {
    return files.values().stream().mapToLong(bytes -> bytes.length).sum();
  }
}

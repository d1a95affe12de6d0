package dev.quarterdeck.office.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The child's own working folder: the solver unpacks itself there, and crashes are described. */
record Folder(Path path) {
  private static final String NAME = "quarterdeck-plan-";
  private static final int MOST = 4_000;

  static Folder make() throws IOException {
    return new Folder(Files.createTempDirectory(NAME));
  }

  /** The one that this process works in. */
  static Folder here() {
    return new Folder(Path.of("").toAbsolutePath());
  }

  /** Where the Java machine writes of its crash. */
  Path crash() {
    return path.resolve("crash.txt");
  }

  /** The beginning of what it wrote there; empty if it did not crash. */
  String crashReport() {
    try (InputStream report = Files.newInputStream(crash())) {
      return new String(report.readNBytes(MOST), StandardCharsets.UTF_8).strip();
    } catch (IOException none) {
      return "";
    }
  }

  /** Deletes it as far as that goes; nothing that it did not make. */
  void delete() {
    if (!String.valueOf(path.getFileName()).startsWith(NAME)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException left) {
      // it lies among other temporary files and goes with them
    }
  }
}

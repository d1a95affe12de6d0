package dev.quarterdeck.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that only this user may read, and that goes when it is closed. */
record Scratch(Path folder) implements AutoCloseable {

  static Scratch make(Surroundings surroundings) throws IOException {
    String place = surroundings.environment().get("TMPDIR");
    String prefix = "quarterdeck-";
    return new Scratch(
        place == null || place.isBlank()
            ? Files.createTempDirectory(prefix)
            : Files.createTempDirectory(surroundings.path(Path.of(place)), prefix));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.quarterdeck.floors.breach.engine.finance;

import java.nio.file.Files;
import java.nio.file.Path;

/** An engine that looks at the disk. */
record ReadsFiles(Path path) {
  boolean there() {
    return Files.exists(path);
  }
}

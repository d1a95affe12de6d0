package dev.quarterdeck.engine.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Public benchmark data kept beside the project; a test that needs it is skipped where it is not.
 */
final class SharedData {
  private SharedData() {}

  static Path planner() {
    Path folder =
        Stream.of(
                "../shared/data/planner",
                "../../shared/data/planner",
                "../../../shared/data/planner")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("../shared/data/planner"));
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "skipped: the folder shared/data/planner is not beside the project");
    return folder;
  }

  static List<String> lines(String file) throws IOException {
    return Files.readAllLines(planner().resolve(file));
  }
}

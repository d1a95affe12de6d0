package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;

  @Test
  void writesAWorkspaceIntoANewFolder() throws IOException {
    Ran ran = Ran.in(folder, "init", "my office");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("my office"))) {
      assertThat(files).hasSameSizeAs(ran.out().lines().toList()).isNotEmpty();
    }
    assertThat(folder.resolve("my office/organization.yaml"))
        .content()
        .contains("apiVersion: quarterdeck.dev/v1", "kind: Organization");
  }

  @Test
  void refusesAFolderThatIsNotEmptyAndLeavesItAlone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Ran ran = Ran.in(folder, "init", ".");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("must be empty").contains("Maybe");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString).toList())
          .isEqualTo(List.of("mine.txt"));
    }
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Ran ran = Ran.in(folder, "init", "mine.txt");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("must be a folder");
  }

  @Test
  void needsAFolder() {
    Ran ran = Ran.in(folder, "init");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("FOLDER").contains("Usage: qd init");
  }
}

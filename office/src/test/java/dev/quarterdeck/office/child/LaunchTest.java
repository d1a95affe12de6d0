package dev.quarterdeck.office.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
  private static final String SEPARATOR = File.pathSeparator;

  @Test
  void relativeEntriesMeanTheFolderOfTheParent() {
    String here = Path.of("").toAbsolutePath().toString();
    String root = Path.of("/x/y.jar").toAbsolutePath().toString();
    Launch launch = new Launch(Path.of("."), "a.jar" + SEPARATOR + SEPARATOR + root, "");

    assertThat(launch.wholeClassPath().split(SEPARATOR))
        .containsExactly(here + File.separator + "a.jar", here, root);
  }

  @Test
  void aModulePathIsClassPathToTheChild(@TempDir Path folder) {
    Launch launch = new Launch(Path.of("."), "", folder + SEPARATOR + "m.jar");

    assertThat(launch.wholeClassPath().split(SEPARATOR))
        .containsExactly(
            folder.toString(),
            folder.resolve("*").toString(),
            Path.of("m.jar").toAbsolutePath().toString());
  }

  @Test
  void onlyFoldersThatItMadeAreDeleted(@TempDir Path folder) throws IOException {
    Folder made = Folder.make();
    Files.createDirectories(made.path().resolve("a/b"));

    made.delete();
    new Folder(folder).delete();

    assertThat(made.path()).doesNotExist();
    assertThat(folder).exists();
  }

  @Test
  void settingsAreWithinReason() {
    assertThat(ChildSettings.standard().heapMebibytes()).isBetween(16, 2048);
    assertThatThrownBy(() -> new ChildSettings(15, Duration.ZERO))
        .hasMessage("The heap of a child process (15 MiB) must be at least 16");
    assertThatThrownBy(() -> new ChildSettings(16, Duration.ofHours(25)))
        .hasMessage("The grace of a child process (PT25H) must be nothing to a day.");
  }
}

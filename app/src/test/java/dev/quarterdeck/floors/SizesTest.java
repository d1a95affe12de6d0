package dev.quarterdeck.floors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.floors.Sources.Length;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mirror: medians and P90s are printed for whoever wants to look, only what nobody should have
 * to read turns red.
 */
class SizesTest {
  private static final int LINES_OF_A_FILE = 400;
  private static final int LINES_OF_A_METHOD = 60;

  @Test
  void noFileAndNoMethodIsTooLongToRead() {
    Sources sources = Sources.under(house());
    System.out.println(Sources.line("files", sources.files()));
    System.out.println(Sources.line("methods", sources.methods()));
    System.out.println(Sources.line("parameters", sources.parameters()));

    assertThat(sources.files()).hasSizeGreaterThan(5);
    List<Length> tooLong = new ArrayList<>(Sources.over(sources.files(), LINES_OF_A_FILE));
    tooLong.addAll(Sources.over(sources.methods(), LINES_OF_A_METHOD));
    assertThat(tooLong).isEmpty();
  }

  @Test
  void aLongMethodIsSeen(@TempDir Path folder) throws IOException {
    String body = "    i++;\n".repeat(60);
    Files.writeString(
        folder.resolve("Long.java"),
        "class Long {\n  void shortOne() {}\n\n  void longOne(int i, int j) {\n"
            + body
            + "  }\n}\n");

    Sources sources = Sources.under(folder);

    assertThat(sources.files()).containsExactly(new Length("Long.java", 66));
    assertThat(Sources.over(sources.methods(), LINES_OF_A_METHOD))
        .containsExactly(new Length("Long.java longOne", 62));
    assertThat(Sources.over(sources.parameters(), 1))
        .containsExactly(new Length("Long.java longOne", 2));
  }

  @Test
  void aQuantileIsOneOfTheLengths() {
    List<Length> lengths =
        List.of(new Length("a", 7), new Length("b", 1), new Length("c", 3), new Length("d", 90));

    assertThat(Sources.quantile(lengths, 0.5)).isEqualTo(3);
    assertThat(Sources.quantile(lengths, 0.9)).isEqualTo(90);
    assertThat(Sources.quantile(List.of(), 0.5)).isZero();
  }

  /** The folder that holds the modules, whichever of them the test runs in. */
  private static Path house() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("engine/pom.xml"))) {
      Path above = here.getParent();
      if (above == null) {
        throw new IllegalStateException("The test must run inside the project");
      }
      here = above;
    }
    return here;
  }
}

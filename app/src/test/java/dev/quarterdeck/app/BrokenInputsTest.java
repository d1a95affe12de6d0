package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new user gets wrong is said in plain words, with the value and what to do. */
@NullMarked
class BrokenInputsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path here;

  @BeforeEach
  void someFiles() throws IOException {
    Files.createDirectories(here.resolve("office"));
    Files.writeString(here.resolve("office/goals.yaml"), "kind: Goal\nmetadata: {name: growth}\n");
    Files.writeString(here.resolve("file"), "x");
    Files.writeString(here.resolve("half.json"), "{\n\"inputsHash\":");
    Files.writeString(here.resolve("other.json"), "[1, 2]");
    Files.writeString(here.resolve("empty.json"), "");
    Files.createDirectories(here.resolve("decided"));
    Files.writeString(here.resolve("decided/decision.json"), "{}");
    Files.createDirectories(here.resolve("broken"));
    Files.writeString(here.resolve("broken/quarterdeck.db"), "x".repeat(4096));
  }

  private Ran qd(String line) {
    Map<String, String> environment = Map.of("HOME", here.toString(), "TMPDIR", here.toString());
    return Ran.with(here, environment, null, line.split(" "));
  }

  /** In what is said the folder of the test is a dot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          verify half.json       | 'half.json' must be a decision.json, and is no JSON from line 2 on. Maybe copy it again: it was cut short or changed.
          verify other.json      | 'other.json' must be a decision.json, and is something else. Maybe qd decide writes one.
          verify empty.json      | 'empty.json' must be a decision.json, and is something else. Maybe qd decide writes one.
          verify decided         | 'decided' must be a decision.json. Maybe decided/decision.json
          verify office          | 'office' must be a decision.json. Maybe qd decide writes one.
          check file             | './file' must be a folder with a workspace. Maybe the folder it is in.
          check nowhere          | './nowhere' must be a folder with a workspace. Maybe qd init nowhere
          load office --data file          | './file' must be a folder, and is a file. Maybe another --data.
          load office --data file/office   | './file' must be a folder, and is a file. Maybe another path.
          load office --database nonsense  | --database (nonsense) must be the URL of a PostgreSQL database. Maybe jdbc:postgresql://localhost/quarterdeck
          load office --database jdbc:postgresql://localhost:1/x | The database 'jdbc:postgresql://localhost:1/x' must answer, and does not. Maybe start it, or write another host and port.
          audit --data broken    | './broken/quarterdeck.db' must be the database of an office, and cannot be opened as one. Maybe another folder; into an empty one a backup can be restored.
          """)
  void itIsSaidInOneLine(String line, String said) {
    Ran ran = qd(line);
    assertThat(ran.err().replace(here.toString(), ".")).isEqualTo(said + "\n");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void whereNothingCanBeWrittenIsSaid() {
    assertThat(qd("load office").exit()).isZero();
    assertThat(qd("unload file").err())
        .isEqualTo("'file' must be a folder, and is a file. Maybe another path.\n");
    String file = here.resolve("file").toString();
    assertThat(qd("unload file/in").err())
        .isEqualTo("'%s' must be a folder, and is a file. Maybe another path.\n".formatted(file));
    assertThat(qd("backup no/copy").err())
        .isEqualTo(
            "The folder '%s' must be there, and is not. Maybe make it first.\n"
                .formatted(here.resolve("no")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decide office --threads x  | --threads (x) must be a whole number.
          unload z --revision 1.5    | --revision (1.5) must be a whole number.
          serve --port 99999         | --port (99999) must be a number from 0 to 65535.
          """)
  void aNumberThatIsNoneIsSaid(String line, String said) {
    Ran ran = qd(line);
    assertThat(ran.err()).startsWith(said + "\nUsage: qd ");
    assertThat(ran.exit()).isEqualTo(2);
  }
}

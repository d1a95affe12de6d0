package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantTest {
  private static final WorkspaceReader READER = new WorkspaceReader(TestKinds.ALL);
  private static final Meant ONE = Meant.exactly(new Ref("team", "one"));
  private static final Meant ANY = new Meant("team", null);

  /** In the texts a line ends with {@code ⏎}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | empty. Maybe begin with kind, metadata and spec
          # soon⏎---             | empty. Maybe begin with kind, metadata and spec
          T one⏎---⏎T two        | team:one and team:two. Maybe leave out all but that, and each ---
          # why⏎---⏎T one        | comments and team:one. Maybe leave out all but that, and each ---
          kind: Team⏎ x: [       | something whose kind or name cannot be read. Maybe write kind and metadata.name; or mend what is wrong above them
          T two                  | team:two. Maybe keep kind and name, and add that beside it
          """)
  void aTextThatIsNotWhatItMustBeIsSaid(String text, String said) {
    Problem problem = ONE.problem("a.yaml", READER.cut("a.yaml", written(text)));
    assertThat(problem)
        .hasToString("a.yaml:1:1: error: The text must be one document, team:one, and is " + said);
  }

  @ParameterizedTest
  @CsvSource({"T one", "# why⏎T one", "---⏎T one"})
  void oneDocumentOfThatNameWillDo(String text) {
    var cuts = READER.cut("a.yaml", written(text));
    assertThat(ONE.problem("a.yaml", cuts)).isNull();
    assertThat(ANY.problem("a.yaml", cuts)).isNull();
    assertThat(new Meant("ship", null).problem("a.yaml", cuts))
        .hasToString(
            "a.yaml:1:1: error: The text must be one document, of the kind ship, and is team:one."
                + " Maybe add that as what it is");
  }

  private static String written(String text) {
    return text.replace("⏎", "\n").replaceAll("T (\\w+)", "kind: Team\nmetadata: {name: $1}");
  }
}

package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.workspace.Fields.Edited;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values set in the text of a document. */
class EditTest {
  private static final Ref REF = new Ref("ship", "s");

  private static final String SHIP =
      """
      # our ship
      kind: Ship
      metadata:
        name: s # short
      spec:
        weight: 3     # heavy
        sea:
        # what it carries
        cargo:
          - name: grain # wet
            tonnes: 2
        with:
          - team:a
        # the end
      """;

  private static final Workspace WORKSPACE =
      TestKinds.read(SHIP + "---\nkind: Team\nmetadata: {name: a}\nspec: {size: 3}\n");

  private static Origin yaml(String text) {
    return new Origin("a.yaml", 1, text, "", 0);
  }

  private static Edited edit(Origin origin, String... pathsAndValues) {
    List<String> words = Arrays.asList(pathsAndValues);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < words.size(); i += 2) {
      changes.add(new Change(REF, words.get(i), words.get(i + 1), Place.of("")));
    }
    return WORKSPACE.fields().edit(origin, changes);
  }

  private static String edited(String text, String... pathsAndValues) {
    Edited edited = edit(yaml(text), pathsAndValues);
    assertThat(edited.problems()).isEmpty();
    return String.valueOf(edited.text());
  }

  /** What is replaced in the ship's text, once each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weight                | 4                  | 'weight: 3'            | 'weight: 4'
          sea                   | north              | 'sea:'                 | 'sea: north'
          sign                  | '"ABC"'            | '  # what'             | '  sign: ABC~  # what'
          metadata.title        | '"a: b"'           | ' # short'             | ' # short~  title: "a: b"'
          metadata.tags         | '["x", "y, z"]'    | ' # short'             | ' # short~  tags: [x, "y, z"]'
          metadata.labels.team  | '"one"'            | ' # short'             | ' # short~  labels: {team: one}'
          trim.bow              | 4                  | '  # what'             | '  trim: {bow: 4}~  # what'
          with                  | '[team:a, ship:s]' | 'with:~    - team:a'   | 'with: [team:a, ship:s]'
          with                  | '[]'               | 'with:~    - team:a'   | 'with: []'
          with                  | '[ship:s]'         | 'team:a'               | 'ship:s'
          cargo[0].tonnes       | 5                  | 'tonnes: 2'            | 'tonnes: 5'
          weight                | 3                  | 'weight: 3'            | 'weight: 3'
          atSea                 | ''                 | 'weight: 3'            | 'weight: 3'
          """)
  void onlyTheValueChanges(String path, String value, String before, String after) {
    String expected = SHIP.replace(before.replace('~', '\n'), after.replace('~', '\n'));
    assertThat(edited(SHIP, path, value)).isEqualTo(expected);
    String windows = SHIP.replace("\n", "\r\n");
    assertThat(edited(windows, path, value)).isEqualTo(expected.replace("\n", "\r\n"));
  }

  @Test
  void severalValuesStandInTheOrderTheyAreSetIn() {
    assertThat(edited(SHIP, "sign", "ABC", "atSea", "50 %", "weight", "9"))
        .isEqualTo(
            SHIP.replace("weight: 3", "weight: 9")
                .replace("  # what", "  sign: ABC\n  atSea: 50 %\n  # what"));
  }

  @Test
  void aMapInBracketsStaysSo() {
    String text =
        "kind: Ship\nmetadata: {name: s} # x\nspec: {weight: 3, cargo: [{name: a}]} # y\n";
    assertThat(edited(text, "metadata.tags", "[a]", "sea", "north"))
        .isEqualTo(text.replace("s} ", "s, tags: [a]} ").replace("}]} ", "}], sea: north} "));
  }

  @Test
  void whatComesFirstInAMapIsPutBeforeWhatIsThere() {
    String text =
        "kind: Ship\nmetadata: {name: s}\nspec:\n  # why\n  trim:\n    bow: 3\n  weight: 1";
    assertThat(edited(text, "sea", "north"))
        .isEqualTo(text.replace("  # why", "  sea: north\n  # why"));
    assertThat(edited(text.replace("  # why\n", ""), "trim.bow", "4")).contains("bow: 4");
  }

  @Test
  void afterBlockTextAValueIsPutInBelowIt() {
    String text =
        "kind: Team\nmetadata: {name: a}\nspec:\n  size: 3\n  duty: |\n    One\n    two\n";
    assertThat(edited(text, "since", "2027-01-02")).isEqualTo(text + "  since: 2027-01-02\n");
    assertThat(edited(text.strip(), "since", "2027-01-02")).isEqualTo(text + "  since: 2027-01-02");
  }

  @Test
  void aCellOfATableIsSetAndAMissingColumnIsTold() {
    Origin row = new Origin("teams.csv", 2, "a,3,Old\n", "name,size,metadata.tags\n", 0);
    Edited edited = edit(row, "size", "4", "metadata.tags", "[\"x\", \"y\"]");
    assertThat(edited.problems()).isEmpty();
    assertThat(edited.text()).isEqualTo("a,4,\"[x, y]\"\n");
    Edited refused = edit(row, "duty", "Sail");
    assertThat(refused.text()).isNull();
    assertThat(refused.problems().toString()).contains("'duty' must have a column in the table");
  }

  @Test
  void whatChangesIsToldByField() {
    assertThat(edit(yaml(SHIP), "weight", "4", "metadata.tags", "[x]").changes())
        .containsExactlyInAnyOrder(
            new FieldChange("weight", "3", "4"), new FieldChange("metadata.tags", null, "[x]"));
    assertThat(edit(yaml(SHIP), "weight", "3").changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wight           | 4         | 'wight' is not
          sea             | red       | 'sea' must be
          crew            | team:none | there is no team:none
          cargo[7].tonnes | 1         | as far as '7'
          cargo           | x         | cannot be changed without
          weight          | [1        | ship:s
          metadata.nam    | x         | 'nam' is not
          a b[            | x         | must be a path
          """)
  void whatIsWrongWithAValueIsTold(String path, String value, String words) {
    Edited edited = edit(yaml(SHIP), path, value);
    assertThat(edited.problems()).isNotEmpty();
    assertThat(edited.problems().toString()).contains(words);
  }

  @Test
  void whatWasWrongBeforeIsNotToldAgain() {
    Edited edited = edit(yaml(SHIP.replace("weight: 3", "weight: x")), "sea", "north");
    assertThat(edited.problems()).isEmpty();
    assertThat(edited.text()).contains("weight: x     # heavy\n  sea: north\n");
  }

  @Test
  void aListWithACommentInItIsLeftToAPerson() {
    Edited edited = edit(yaml(SHIP.replace("team:a", "team:a # ours\n    - ship:s")), "with", "[]");
    assertThat(edited.text()).isNull();
    assertThat(edited.problems().toString()).contains("'with' cannot be changed", "in the text");
  }

  @Test
  void anAliasIsNeverChangedWithItsAnchor() {
    String text = "kind: Ship\nmetadata: {name: s}\nspec: {weight: &w 3, hulls: *w}\n";
    Edited edited = edit(yaml(text), "hulls", "4");
    assertThat(edited.text()).isNull();
    assertThat(edited.problems()).hasSize(1);
  }
}

package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static Workspace read(String csv) {
    return new WorkspaceReader(TestKinds.ALL)
        .read(
            Map.of("ships.csv", csv, "t.yaml", "kind: Team\nmetadata: {name: t}\nspec: {size: 2}"));
  }

  @Test
  void rowsBecomeDocuments() {
    Workspace workspace =
        read(
            """
            name,title,weight,crew,cargo[0].name,cargo[1].name,cargo[1].tonnes,with,seats.first
            a,"Ship, A",3,t,,grain,2,"[ship:b, team:t]",
            b,,4.5,,salt,,,,7
            """);
    assertThat(workspace.problems()).isEmpty();
    Document<TestKinds.Ship> a = workspace.get(TestKinds.SHIP, "a");
    assertThat(a.title()).isEqualTo("Ship, A");
    assertThat(a.spec().cargo()).containsExactly(new TestKinds.Cargo("grain", 2));
    assertThat(a.spec().with()).containsExactly(new Ref("ship", "b"), new Ref("team", "t"));
    assertThat(a.spec().crew()).isEqualTo(new Ref("team", "t"));
    assertThat(workspace.get(TestKinds.SHIP, "b").spec().seats())
        .isEqualTo(Map.of("first", List.of(7.0)));
  }

  @Test
  void aProblemSaysRowAndCell() {
    assertThat(read("\uFEFFname;weight\r\na;1\r\n\"b\nb\";x\r\nc;y\r\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "ships.csv:3:1: error: 'metadata.name' must match [A-Za-z0-9][A-Za-z0-9._-]{0,126}, but is 'b b'. Maybe 'webshop-relaunch'",
            "ships.csv:3:2: error: 'weight' must be a number, but is 'x'",
            "ships.csv:5:2: error: 'weight' must be a number, but is 'y'");
  }

  @Test
  void aRowThatIsNotOfItsTableIsSaid() {
    assertThat(read("name,weight\na,1,2\nb,\"3\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "ships.csv:2:3: error: The row must have at most 2 cells, but has 3, with '2'."
                + " Maybe quotes around a cell that holds a ',', or a column for it",
            "ships.csv:3:2: error: The quote that opens a cell must be closed, and is not."
                + " Maybe a quote at its end; two quotes stand for one within");
    assertThat(read("name,weight\na,1\n\"b\"c,2\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "ships.csv:3: error: The file must be CSV: here a row cannot be cut into cells. Maybe"
                + " nothing behind the quote that closes a cell, and two quotes for one within");
    assertThat(read("name,weight,weight\na,1,2\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "ships.csv:2:3: error: 'weight' must be written only once. Maybe remove one of the two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void theFirstLineShowsTheSeparatorHoweverLinesEnd(String end) {
    String sound = "name;weight;title" + end + "a;1;\"b, \"\"c\"\"\"" + end;
    assertThat(read(end + sound).problems()).isEmpty();
    assertThat(read(sound).get(TestKinds.SHIP, "a").title()).isEqualTo("b, \"c\"");

    String mixed = "sep=;" + end + "name,weight" + end + "\"a\",\"b, c\"" + end;
    assertThat(read(mixed).problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith("The file must be CSV: "));
  }

  @Test
  void anUnknownColumnIsNamed() {
    assertThat(read("name,weight,hul\na,1,steel\n").problems())
        .extracting(Problem::toString)
        .containsExactly("ships.csv:2:3: error: 'hul' is not a key. Maybe 'hull'");
  }

  @Test
  void quotedCellsKeepCommasQuotesAndLines() {
    Workspace workspace =
        read(
            "name,weight,title,cargo[0].name\r\na,1,\"A, \"\"the\"\" first\nof all\",x\r\nb,y,,\r\n");
    assertThat(workspace.get(TestKinds.SHIP, "a").title()).isEqualTo("A, \"the\" first\nof all");
    assertThat(workspace.problems())
        .extracting(Problem::toString)
        .containsExactly("ships.csv:4:2: error: 'weight' must be a number, but is 'y'");
  }

  @Test
  void rowsMayEndWithACarriageReturnAlone() {
    Workspace workspace = read("name,weight\ra,1\rb,y\rc,3");
    assertThat(workspace.get(TestKinds.SHIP, "a").spec().weight()).isEqualTo(1);
    assertThat(workspace.get(TestKinds.SHIP, "c").spec().weight()).isEqualTo(3);
    assertThat(workspace.problems())
        .extracting(Problem::toString)
        .containsExactly("ships.csv:3:2: error: 'weight' must be a number, but is 'y'");
  }

  @Test
  void aQuoteThatIsNotClosedIsAProblemOfItsRow() {
    Workspace workspace = read("name,weight\na,1\n\"b,2\nc,3\n");
    assertThat(workspace.get(TestKinds.SHIP, "a").spec().weight()).isEqualTo(1);
    assertThat(workspace.hasErrors()).isTrue();
    assertThat(workspace.problems())
        .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo("ships.csv"))
        .anySatisfy(problem -> assertThat(problem.place().line()).isEqualTo(3));
  }

  @Test
  void aPlaceIsTheLineOfTheRowAndTheNumberOfTheCell() {
    Workspace workspace =
        read(
            "name,weight,spec.sea,cargo[0].name,cargo[0].tonnes,with\na,1,north,x,2,\nb,2,,y,1,\n");
    Document<TestKinds.Ship> b = workspace.get(TestKinds.SHIP, "b");
    assertThat(List.of("weight", "sea", "cargo[0].tonnes", "cargo", "with[1]", "hull"))
        .extracting(path -> b.place(path).toString())
        .containsExactly(
            "ships.csv:3:2",
            "ships.csv:3:3",
            "ships.csv:3:5",
            "ships.csv:3:4",
            "ships.csv:3:6",
            "ships.csv:3");
  }
}

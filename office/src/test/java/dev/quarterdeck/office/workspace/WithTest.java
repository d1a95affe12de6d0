package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithTest {
  private static final String YAML =
      """
      kind: Ship
      metadata: {name: s}
      spec:
        weight: 3
        odd: 1
        cargo: [{name: grain, tonnes: 2}, &c {name: salt}, *c]
        follows: {ship: u, miles: 4}
      ---
      kind: Ship
      metadata: {name: u}
      spec: {weight: 1}
      ---
      kind: Team
      metadata: {name: t}
      spec: {size: 2}
      """;
  private static final Workspace BASE =
      new WorkspaceReader(TestKinds.ALL)
          .read(Map.of("a.yaml", YAML, "ships.csv", "name,weight,cargo[0].name\nrow,5,x\n"));

  private static Change change(int line, String document, String path, String value) {
    return new Change(Ref.parse(document), path, value, new Place("scenario.yaml", line, 1));
  }

  private static Workspace with(Change... changes) {
    return BASE.with(Arrays.asList(changes));
  }

  private static TestKinds.Ship ship(Workspace workspace, String name) {
    return workspace.get(TestKinds.SHIP, name).spec();
  }

  @Test
  void aValueIsChangedAndTheRestStays() {
    Workspace workspace = with(change(1, "ship:s", "weight", "7.5"));
    assertThat(ship(workspace, "s").weight()).isEqualTo(7.5);
    assertThat(ship(workspace, "s").cargo()).isEqualTo(ship(BASE, "s").cargo());
    assertThat(workspace.find(new Ref("ship", "u"))).isSameAs(BASE.find(new Ref("ship", "u")));
    assertThat(workspace.list())
        .extracting(Document::ref)
        .isEqualTo(BASE.list().stream().map(Document::ref).toList());
    assertThat(workspace.problems()).isEqualTo(BASE.problems()).hasSize(1);
    assertThat(workspace.hash()).isEqualTo(BASE.hash());
    assertThat(workspace.fileNames()).isEqualTo(BASE.fileNames());
    assertThat(ship(BASE, "s").weight()).isEqualTo(3);
  }

  @Test
  void placesWithinListsAndMapsAreReached() {
    Workspace workspace =
        with(
            change(1, "ship:s", "cargo[0].tonnes", "9"),
            change(2, "ship:s", "cargo[1].name", "\"sea salt\""),
            change(3, "ship:s", "follows[0].miles", "6"),
            change(4, "ship:s", "crew", "t"),
            change(5, "ship:s", "seats", "{first: [1, 2]}"));
    TestKinds.Ship ship = ship(workspace, "s");
    assertThat(ship.cargo())
        .containsExactly(
            new TestKinds.Cargo("grain", 9),
            new TestKinds.Cargo("sea salt", 1),
            new TestKinds.Cargo("salt", 1));
    assertThat(ship.follows().getFirst().miles()).isEqualTo(6);
    assertThat(ship.crew()).isEqualTo(new Ref("team", "t"));
    assertThat(ship.seats()).isEqualTo(Map.of("first", List.of(1.0, 2.0)));
  }

  @Test
  void rowsOfTablesChangeAsWell() {
    Workspace workspace =
        with(
            change(1, "ship:row", "cargo[0].tonnes", "3"),
            change(2, "ship:row", "with", "[ship:s]"));
    assertThat(ship(workspace, "row").cargo()).containsExactly(new TestKinds.Cargo("x", 3));
    assertThat(ship(workspace, "row").with()).containsExactly(new Ref("ship", "s"));
  }

  @Test
  void anEmptyValueTakesTheValueAway() {
    assertThat(ship(with(change(1, "ship:s", "follows", "")), "s").follows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ship:x  | weight          | 1     | 'document': there is no ship:x. Maybe 's'
          ship:s  | wieght          | 1     | ship:s: 'wieght' is not a key. Maybe 'weight'
          ship:s  | weight          | heavy | ship:s: 'weight' must be a number, but is 'heavy'
          ship:s  | cargo[7].tonnes | 1     | ship:s: 'cargo[7].tonnes' must be written in the document as far as '7' to be changed
          ship:s  | carg[0].tonnes  | 1     | ship:s: 'carg[0].tonnes' must be written in the document as far as 'carg' to be changed. Maybe 'cargo'
          ship:s  | weight.x        | 1     | ship:s: 'weight.x' must be written in the document as far as 'x' to be changed
          ship:s  | cargo[          | 1     | ship:s: 'cargo[' must be a path such as estimate or costs[0].amount
          ship:s  | crew            | team:q | ship:s: 'crew': there is no team:q. Maybe 't'
          ship:s  | weight          | [1    | ship:s: The text must be YAML: what opens here is not closed, or lacks a comma between two values. Maybe a ] at its end, or a comma
          """)
  void whatIsWrongIsToldWhereTheChangeIsWritten(
      String document, String path, String value, String message) {
    Workspace workspace =
        with(change(9, document, path, value), change(10, "ship:u", "weight", "2"));
    assertThat(workspace.problems())
        .hasSize(2)
        .last()
        .hasToString("scenario.yaml:9:1: error: " + message);
    assertThat(ship(workspace, "s")).isEqualTo(ship(BASE, "s"));
    assertThat(ship(workspace, "u").weight()).isEqualTo(2);
  }

  @Test
  void ofSeveralChangesOfADocumentTheWrongOneIsBlamed() {
    Workspace workspace =
        with(
            change(1, "ship:s", "weight", "4"),
            change(2, "ship:s", "hull", "steal"),
            change(3, "ship:s", "active", "false"));
    assertThat(workspace.problems().getLast())
        .hasToString(
            "scenario.yaml:2:1: error: ship:s: 'hull' must be one of steel, carbon-fibre, but is 'steal'. Maybe 'steel'");
    assertThat(ship(workspace, "s").weight()).isEqualTo(3);
  }

  @Test
  void aWorkspaceWithChangesIsNotWritten() {
    Workspace workspace = with(change(1, "ship:s", "weight", "7"));
    Document<TestKinds.Ship> ship = workspace.get(TestKinds.SHIP, "s");
    assertThatThrownBy(() -> new WorkspaceWriter(workspace).put(ship))
        .hasMessageStartingWith("A workspace with changed values must not be written");
  }
}

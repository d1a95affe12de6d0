package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text in, problems out, word for word. */
class ProblemTableTest {
  record Row(String yaml, String... problems) {
    @Override
    public String toString() {
      return yaml.replace("\n", "⏎");
    }
  }

  private static Row ship(String spec, String... problems) {
    return new Row("kind: Ship\nmetadata: {name: s}\nspec:\n" + spec.indent(2), problems);
  }

  static List<Row> values() {
    return List.of(
        ship("weight: 3"),
        ship("weight: 3\ncrew: x", "a.yaml:5:9: error: 'crew': there is no team:x"),
        ship(
            "weight: 3\nwith: [ship:t, ship:s]",
            "a.yaml:5:10: error: 'with[0]': there is no ship:t. Maybe 's'"),
        ship(
            "weight: 3\ncrew: ship:s",
            "a.yaml:5:9: error: 'crew' must point at team, but points at 'ship:s'"),
        ship(
            "weight: 3\nwith: a b",
            "a.yaml:5:9: error: 'with': 'a b' must be written kind:name, such as goal:growth"),
        ship(
            "wieght: 3",
            "a.yaml:4:3: error: 'wieght' is not a key. Maybe 'weight'",
            "a.yaml:4:3: error: 'weight' must be given. Maybe 'weight: 1200.5'"),
        ship("weight: heavy", "a.yaml:4:11: error: 'weight' must be a number, but is 'heavy'"),
        ship(
            "weight: '3'",
            "a.yaml:4:11: error: 'weight' must be a number, but is '3'. Maybe 3 without quotes"),
        ship("weight: [1, 2]", "a.yaml:4:11: error: 'weight' must be a number"),
        ship("weight: 3\nweight: 4", "a.yaml:5:3: error: 'weight' must be written only once"),
        ship(
            "weight: 3\nhull: steal",
            "a.yaml:5:9: error: 'hull' must be one of steel, carbon-fibre, but is 'steal'. Maybe 'steel'"),
        ship(
            "weight: 3\natSea: 8",
            "a.yaml:5:10: error: 'atSea': '8' must be at most 100 %. Maybe '8 %'"),
        ship("weight: 3\nsign: ab", "a.yaml:5:9: error: 'sign' must match [A-Z]{3,5}, but is 'ab'"),
        ship(
            "weight: 3\nsea: nort",
            "a.yaml:5:8: error: 'sea' must be one of north, baltic, but is 'nort'. Maybe 'north'"),
        ship(
            "weight: 3\nactive: yes",
            "a.yaml:5:11: error: 'active' must be true or false, but is 'yes'. Maybe 'true'"),
        ship(
            "weight: 3\ncargo: [{tonnes: -1, name: x}]",
            "a.yaml:5:20: error: 'cargo[0].tonnes' must be a number of at least 0, but is '-1'"),
        ship(
            "weight: 3\ncargo: {tonnes: 1}",
            "a.yaml:5:10: error: 'cargo.name' must be given. Maybe 'name: grain'"),
        ship(
            "weight: 3\ncargo: grain",
            "a.yaml:5:10: error: 'cargo' must be a map with name, tonnes"),
        ship("weight: 3\nguests: {crew: 2}", "a.yaml:5:12: error: 'guests': there is no team:crew"),
        ship("weight: 3\nfollows: [s, {ship: ship:s, miles: 2}]"),
        ship(
            "weight: 3\nfollows: q",
            "a.yaml:5:12: error: 'follows': there is no ship:q. Maybe 's'"));
  }

  static List<Row> documents() {
    return List.of(
        new Row(""),
        new Row("# only a comment\n---\n"),
        new Row("kind: Team\nmetadata: {name: t}\nspec: {size: 3}\n"),
        new Row(
            "kind: Team\nmetadata: {name: t}\nspec: {size: 300}\n",
            "a.yaml:3:14: error: 'size' must be a whole number from 1 to 99, but is '300'"),
        new Row(
            "kind: Team\nspec: {size: 3}\n",
            "a.yaml:1:1: error: 'metadata.name' must be given. Maybe 'name: webshop-relaunch'"),
        new Row(
            "apiVersion: quarterdeck.dev/v1\nkind: Taem\n",
            "a.yaml:2:7: error: 'Taem' is not a kind of document. Maybe 'Team'"),
        new Row(
            "apiVersion: quarterdek.dev/v1\nkind: Team\nmetadata: {name: t}\nspec: {size: 3}",
            "a.yaml:1:13: error: 'apiVersion' must be quarterdeck.dev/v1, but is 'quarterdek.dev/v1'. Maybe 'quarterdeck.dev/v1'"),
        new Row("apiVersion: other/v1\nkind: Thing\nmetadata: {name: t}\nspec: [1]"),
        new Row("size: 3", "a.yaml:1:1: error: 'kind' must be given. Maybe one of Team, Ship"),
        new Row(
            "- 1\n", "a.yaml:1:1: error: A document must be a map with kind, metadata and spec"),
        new Row(
            "kind: Team\nmetadata: {name: t}\nsize: 3\nspec: {size: 3}",
            "a.yaml:3:1: error: 'size' is not a key of a document. Maybe indent it under spec"),
        new Row(
            "kind: Team\nmetadata: {name: t}\nspec: {size: 3}\n---\nkind: Team\nmetadata: {name: t}\nspec: {size: 4}\n",
            "a.yaml:4: error: team:t must be written only once, but is already at a.yaml:1"),
        new Row(
            "kind: Team\n\tmetadata: x\n---\nkind: Team\nmetadata: {name: t}\nspec: {size: x}",
            "a.yaml:2:1: error: The text must be YAML: a tab must not indent. Maybe spaces instead of the tab",
            "a.yaml:6:14: error: 'size' must be a whole number from 1 to 99, but is 'x'"),
        new Row(
            "kind: Team\r\nmetadata: {name: t}\r\nspec: {size: x}\r\n",
            "a.yaml:3:14: error: 'size' must be a whole number from 1 to 99, but is 'x'"),
        new Row("\uFEFFkind: Team\nmetadata: {name: t}\nspec: {size: 3}\n"));
  }

  /** The slips of a hand that writes YAML. */
  static List<Row> slips() {
    return List.of(
        new Row(
            "kind: Team\nmetadata:\n\tname: t",
            "a.yaml:3:1: error: The text must be YAML: a tab must not indent. Maybe spaces instead of the tab"),
        new Row(
            "kind: Team\nmetadata:\n  name:t\nspec: {size: 3}",
            "a.yaml:3:3: error: 'metadata' must be a map with name, title, description, labels. Maybe a space after the colon"),
        new Row(
            "kind:Team\nmetadata: {name: t}",
            "a.yaml:2:9: error: The text must be YAML: a key must be followed by a colon and a space. Maybe a space after the colon above"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: \"hello\nspec: {size: 3}",
            "a.yaml:4:10: error: The text must be YAML: the quote that opens here is never closed. Maybe a quote at the end of the text"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: 'it's'\nspec: {size: 3}",
            "a.yaml:4:14: error: The text must be YAML: nothing may follow a text on its line. Maybe quotes of the other kind around all of it"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n   title: hello",
            "a.yaml:4:9: error: The text must be YAML: a key must not stand below a text. Maybe the same indentation as the line above, or nothing after the colon above"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n title: hello",
            "a.yaml:4:2: error: The text must be YAML: this line is indented as none above it. Maybe as many spaces as the other keys of the same map"),
        new Row(
            "kind: Team\nmetadata: {name: t\nspec: {size: 3}",
            "a.yaml:2:11: error: The text must be YAML: what opens here is not closed, or lacks a comma between two values. Maybe a } at its end, or a comma"),
        new Row(
            "kind: Team\nmetadata: {name: t title: x}",
            "a.yaml:2:11: error: The text must be YAML: what opens here is not closed, or lacks a comma between two values. Maybe a } at its end, or a comma"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  tags: [a, b\nspec: {size: 3}",
            "a.yaml:4:9: error: The text must be YAML: what opens here is not closed, or lacks a comma between two values. Maybe a ] at its end, or a comma"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: %a",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with %. Maybe quotes around it"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: @a",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with @. Maybe quotes around it"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: Phase 2: more",
            "a.yaml:4:17: error: The text must be YAML: a text without quotes must not hold a colon and a space. Maybe quotes around the text"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: \"a\" b",
            "a.yaml:4:14: error: The text must be YAML: nothing may follow a text on its line. Maybe quotes of the other kind around all of it"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: \"C:\\data\"",
            "a.yaml:4:10: error: The text must be YAML: a backslash between double quotes must begin a known escape. Maybe single quotes, between which it is itself"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: * important",
            "a.yaml:4:11: error: The text must be YAML: unexpected character found (32). Maybe quotes around the text"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: >x y",
            "a.yaml:4:11: error: The text must be YAML: expected chomping or indentation indicators, but found x(120). Maybe quotes around the text"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n- size: 3",
            "a.yaml:4:1: error: The text must be YAML: this line is indented as none above it. Maybe as many spaces as the other keys of the same map"));
  }

  @ParameterizedTest
  @MethodSource({"values", "documents", "slips"})
  void textGivesTheseProblems(Row row) {
    assertThat(TestKinds.read(row.yaml()).problems().stream().map(Problem::toString))
        .containsExactly(row.problems());
  }
}

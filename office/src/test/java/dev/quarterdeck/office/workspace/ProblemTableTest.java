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
        ship(
            "weight: 3\nweight: 4",
            "a.yaml:5:3: error: 'weight' must be written only once. Maybe remove it here or in line 4"),
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
            "a.yaml:5:10: error: 'cargo' must be a map with name, tonnes, but is 'grain'"),
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
            "a.yaml:3:3: error: 'metadata' must be a map with name, title, description, labels, but is 'name:t'. Maybe a space after the colon"),
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
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with %. Maybe quotes around it: \"%a\""),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: @a",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with @. Maybe quotes around it: \"@a\""),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: Phase 2: more",
            "a.yaml:4:17: error: The text must be YAML: a text without quotes must not hold a colon and a space. Maybe quotes around it: \"Phase 2: more\""),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: \"a\" b",
            "a.yaml:4:14: error: The text must be YAML: nothing may follow a text on its line. Maybe quotes of the other kind around all of it"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: \"C:\\data\"",
            "a.yaml:4:10: error: The text must be YAML: a backslash between double quotes must begin a known escape. Maybe single quotes, between which it is itself"),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: * important",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with *. Maybe quotes around it: \"* important\""),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n  title: >x y",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with >. Maybe quotes around it: \">x y\""),
        new Row(
            "kind: Team\nmetadata:\n  name: t\n- size: 3",
            "a.yaml:4:1: error: The text must be YAML: a list must not stand beside keys. Maybe a key of its own above it, and more spaces"));
  }

  private static Row slip(String line, String problem) {
    return new Row("kind: Team\nmetadata:\n  name: t\n  " + line, problem);
  }

  /** What a parser says in words of its own, said in ours. */
  static List<Row> ownWords() {
    return List.of(
        slip(
            "title: `a` b",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with `. Maybe quotes around it: \"`a` b\""),
        slip(
            "title: & more",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with &. Maybe quotes around it: \"& more\""),
        slip(
            "title: !e!a",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with !. Maybe quotes around it: \"!e!a\""),
        slip(
            "title: }a",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with }. Maybe quotes around it"),
        slip(
            "title: , a # why",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with ,. Maybe quotes around it: \", a\""),
        slip(
            "title: > \"a\"",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with >. Maybe quotes around it: '> \"a\"'"),
        slip(
            "title: |0",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with |. Maybe quotes around it: \"|0\""),
        slip(
            "title: ? a",
            "a.yaml:4:10: error: The text must be YAML: a text without quotes must not begin with ?. Maybe quotes around it: \"? a\""),
        slip(
            "title: - a",
            "a.yaml:4:10: error: The text must be YAML: the - of a list must begin a line. Maybe - on the next line; if it is a text, quotes around it: \"- a\""),
        slip(
            "tags: [a] b",
            "a.yaml:4:13: error: The text must be YAML: nothing may follow the ] on its line. Maybe quotes around all of it"),
        slip(
            "tags: [a,, b]",
            "a.yaml:4:12: error: The text must be YAML: a value must stand before the comma. Maybe remove the comma"),
        slip(
            "tags: [a, }]",
            "a.yaml:4:13: error: The text must be YAML: nothing is open that } would close. Maybe remove it"),
        slip(
            "tags: [",
            "a.yaml:4:10: error: The text must be YAML: what is open here is not closed. Maybe a } or ] at its end"),
        slip(
            "title: a\n}",
            "a.yaml:5:1: error: The text must be YAML: nothing is open that } would close. Maybe remove it"),
        slip(
            "title: a\n  : b",
            "a.yaml:5:3: error: The text must be YAML: a key must stand before the colon. Maybe the key that is meant"),
        slip(
            "tags:\n    - a\n    title: b",
            "a.yaml:6:5: error: The text must be YAML: a key must not stand beside a list. Maybe more spaces, or fewer"),
        slip(
            "title: |\n     a\n    b",
            "a.yaml:6:5: error: The text must be YAML: this line is indented as none above it. Maybe as many spaces as the other keys of the same map"),
        slip(
            "title: |\n\n      \n   a",
            "a.yaml:7:4: error: The text must be YAML: an empty line must not have more spaces than the text below it. Maybe no spaces in the empty lines"),
        slip(
            "title: a\u007Fb",
            "a.yaml:4:10: error: The text must be YAML: the character U+007F must not be in it. Maybe remove it"));
  }

  /** The same, of whole documents. */
  static List<Row> wholeDocuments() {
    return List.of(
        new Row(
            "kind: Team\n%a",
            "a.yaml:2:1: error: The text must be YAML: a line must not begin with %. Maybe quotes around it, or # for a comment"),
        new Row(
            "%TAG ! x\nkind: Team",
            "a.yaml:2:1: error: The text must be YAML: a line that begins with % must have --- below it. Maybe remove the line with %"),
        new Row(
            "kind: {a: b,\n  : c}",
            "a.yaml:2:3: error: The text must be YAML: this line is none: ': c}'. Maybe quotes around its text"),
        new Row(
            "{kind: Team}}",
            "a.yaml:1:13: error: The text must be YAML: nothing is open that } would close. Maybe remove it"),
        new Row(
            "{kind: Team}\nspec: {}",
            "a.yaml:2:1: error: The text must be YAML: the document has ended above this line. Maybe --- on a line above it, where another document begins"),
        new Row(
            "{kind: Team} x",
            "a.yaml:1:14: error: The text must be YAML: nothing may follow the } on its line. Maybe quotes around all of it"),
        new Row(
            "kind: Team\nmetadata\nspec: {size: 3}",
            "a.yaml:2:1: error: The text must be YAML: a key must be followed by a colon and a space. Maybe a colon and a space after the key; or more spaces before a text that goes on"),
        new Row(
            "kind: Team\nmetadata: {name: t}\nspec: size",
            "a.yaml:3:7: error: The spec must be a map with size, since, duty, but is 'size'. Maybe 'size: ' and its value"),
        new Row(
            "kind: Team\nmetadata: {name: t, title: !a b}\nspec: {size: 3}",
            "a.yaml:2:28: error: A text without quotes must not begin with !. Maybe quotes around it"),
        new Row(
            "kind: Team\nmetadata: {name: t, title: &a }\nspec: {size: 3}",
            "a.yaml:2:28: error: A text without quotes must not begin with &. Maybe quotes around it"),
        new Row(
            "kind: Team\nmetadata: {name: t, title: *a }\nspec: {size: 3}",
            "a.yaml:2:28: error: The alias *a must have its anchor &a before it. Maybe quotes around it, if it is a text"),
        new Row(
            "kind: Team\nmetadata: {name: t, <<: a}\nspec: {size: 3}",
            "a.yaml:2:25: error: The value of << must be a map. Maybe *, and the map's name"));
  }

  @ParameterizedTest
  @MethodSource({"values", "documents", "slips", "ownWords", "wholeDocuments"})
  void textGivesTheseProblems(Row row) {
    assertThat(TestKinds.read(row.yaml()).problems().stream().map(Problem::toString))
        .containsExactly(row.problems());
  }
}

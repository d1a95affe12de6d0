package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.workspace.Fields.Merged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private static final Fields FIELDS = new WorkspaceReader(TestKinds.ALL).fields();

  private static final String SHIP =
      """
      # our ship
      kind: Ship
      metadata: {name: s, title: The old one}
      spec:
        weight: 3     # heavy
        cargo:
          - {name: grain, tonnes: 2}
          - {name: ore, tonnes: 5}
        seats: {a: [1, 2]}
      """;

  private static Origin yaml(String text) {
    return new Origin("a.yaml", 1, text, "", 0);
  }

  private static List<String> changes(@Nullable String before, @Nullable String after) {
    return FIELDS
        .changes(before == null ? null : yaml(before), after == null ? null : yaml(after))
        .stream()
        .map(change -> change.path() + ": " + change.before() + " > " + change.after())
        .toList();
  }

  private static Merged merge(String base, String theirs, String mine, Map<String, Side> chosen) {
    return FIELDS.merge(yaml(base), yaml(theirs), yaml(mine), chosen);
  }

  private static String merged(String base, String theirs, String mine) {
    Merged merged = merge(base, theirs, mine, Map.of());
    assertThat(merged.conflicts()).isEmpty();
    return String.valueOf(merged.text());
  }

  @Test
  void aChangeIsToldByItsFieldNotItsLine() {
    assertThat(changes(SHIP, SHIP.replace("3     #", "4 #"))).containsExactly("weight: 3 > 4");
    assertThat(
            changes(
                SHIP, SHIP.replace("# heavy", "# light").replace("The old one", "'The old one'")))
        .isEmpty();
    assertThat(changes(SHIP, SHIP.replace("title: The old one", "title: New, tags: [x]")))
        .containsExactly("metadata.title: The old one > New", "metadata.tags: null > [x]");
    assertThat(changes(SHIP, SHIP.replace("[1, 2]", "[1, 3]")))
        .containsExactly("seats.a: [1, 2] > [1, 3]");
  }

  @Test
  void partsOfAListAreKnownByTheirNames() {
    String first = SHIP.replace("  - {name: grain", "  - {name: coal}\n    - {name: grain");
    assertThat(changes(SHIP, first)).containsExactly("cargo[coal].name: null > coal");
    assertThat(changes(SHIP, SHIP.replace("    - {name: grain, tonnes: 2}\n", "")))
        .containsExactly("cargo[grain].name: grain > null", "cargo[grain].tonnes: 2 > null");
    assertThat(changes(SHIP, SHIP.replace("name: ore", "name: iron")))
        .contains("cargo[ore].tonnes: 5 > null", "cargo[iron].tonnes: null > 5");
    String turned =
        SHIP.replace("grain, tonnes: 2", "x").replace("ore, tonnes: 5", "grain, tonnes: 2");
    assertThat(changes(turned.replace("x}", "ore, tonnes: 5}"), SHIP))
        .as("another order is a change of the list")
        .hasSize(1)
        .first()
        .asString()
        .startsWith("cargo: [{name: ore");
  }

  @Test
  void aWholeDocumentIsAllItsFields() {
    assertThat(changes(null, "kind: Team\nmetadata: {name: t}\nspec: {size: 3}\n"))
        .containsExactly("kind: null > Team", "metadata.name: null > t", "size: null > 3");
    assertThat(changes("kind: Team\n", null)).containsExactly("kind: Team > null");
    assertThat(changes("kind: [", "kind: Team")).containsExactly(": kind: [ > kind: Team");
  }

  @Test
  void twoWhoChangeOtherFieldsBothHaveTheirs() {
    String theirs = SHIP.replace("3     # heavy", "4 # light").replace("# our ship", "# ours");
    String mine = SHIP.replace("tonnes: 5", "tonnes: 6").replace("The old one", "The new one");
    assertThat(merged(SHIP, theirs, mine))
        .isEqualTo(theirs.replace("tonnes: 5", "tonnes: 6").replace("The old one", "The new one"));
  }

  @Test
  void onlyWhoAddsPartsKeepsTheirText() {
    String theirs = SHIP.replace("3     # heavy", "4     # heavy");
    String mine = SHIP.replace("  - {name: ore", "  - {name: coal} # new\n    - {name: ore");
    assertThat(merged(SHIP, theirs, mine)).isEqualTo(mine.replace("3     #", "4     #"));
    assertThat(merged(SHIP, mine, theirs)).isEqualTo(mine.replace("3     #", "4     #"));
  }

  @Test
  void whereBothAddPartsAllAreThere() {
    String theirs = SHIP.replace("  - {name: ore", "  - {name: coal}\n    - {name: ore");
    String mine = SHIP.replace("    - {name: grain, tonnes: 2}\n", "    - {name: salt}\n");
    String both = merged(SHIP, theirs, mine);
    assertThat(changes(mine, both)).containsExactly("cargo[coal].name: null > coal");
    assertThat(both).contains("    - {name: coal}\n", "  weight: 3\n").doesNotContain("grain");
  }

  @Test
  void aFieldThatBothChangeIsAConflictUntilOneIsChosen() {
    String theirs = SHIP.replace("3     #", "4 #").replace("tonnes: 5", "tonnes: 6");
    String mine = SHIP.replace("3     #", "9 #").replace("    - {name: ore, tonnes: 5}\n", "");
    Merged merged = merge(SHIP, theirs, mine, Map.of());
    assertThat(merged.text()).isNull();
    assertThat(merged.conflicts())
        .containsExactly(
            new FieldConflict("weight", "3", "4", "9"),
            new FieldConflict(
                "cargo[ore]", "{name: ore, tonnes: 5}", "{name: ore, tonnes: 6}", null));

    Merged chosen =
        merge(SHIP, theirs, mine, Map.of("weight", Side.MINE, "cargo[ore]", Side.THEIRS));
    assertThat(chosen.text()).isEqualTo(theirs.replace("4 #", "9 #"));
    Merged half = merge(SHIP, theirs, mine, Map.of("weight", Side.MINE));
    assertThat(half.conflicts()).extracting(FieldConflict::path).containsExactly("cargo[ore]");
  }

  @Test
  void bothMakingTheSameChangeIsNoConflict() {
    String both = SHIP.replace("3     #", "4 #");
    assertThat(merged(SHIP, both, both.replace("4 #", "4    #"))).isEqualTo(both);
  }

  @Test
  void twoNewDocumentsOfOneNameAreMergedFromNothing() {
    String mine = SHIP.replace("weight: 3", "weight: 4");
    Merged merged = FIELDS.merge(null, yaml(SHIP), yaml(mine), Map.of());
    assertThat(merged.conflicts()).containsExactly(new FieldConflict("weight", null, "3", "4"));
  }

  @Test
  void whatCannotBeReadIsOneConflict() {
    for (String bad : List.of("kind: [", "kind: Ship\nmetadata: {name: s}\n", "# none\n")) {
      Merged merged = merge(SHIP, SHIP.replace("3     #", "4 #"), bad, Map.of());
      assertThat(merged.conflicts()).as(bad).extracting(FieldConflict::path).contains("");
      Merged chosen = merge(SHIP, SHIP, bad, Map.of("", Side.MINE));
      assertThat(chosen.text()).isEqualTo(bad);
    }
  }

  @Test
  void rowsOfATableAreMergedCellByCell() {
    String header = "name,title,size\n";
    Merged merged =
        FIELDS.merge(
            new Origin("teams.csv", 2, "a,Old,3\n", header, 0),
            new Origin("teams.csv", 2, "New,a,3\n", "title,name,size\n", 0),
            new Origin("teams.csv", 2, "a,Old,4\n", header, 0),
            Map.of());
    assertThat(merged).isEqualTo(new Merged("New,a,4\n", List.of()));
  }

  /** Ships that differ in some of six fields, by a seed. */
  private static String ship(Random random, Set<Integer> changed) {
    List<String> values = new ArrayList<>(List.of("1", "2", "3", "4", "5", "6"));
    changed.forEach(field -> values.set(field, String.valueOf(10 + random.nextInt(90))));
    return """
    kind: Ship
    metadata: {name: s}
    spec:
      weight: %s
      hulls: %s
      cargo: [{name: a, tonnes: %s}, {name: b, tonnes: %s}]
      trim: {bow: %s}
      seats: {x: [%s]}
    """
        .formatted(values.toArray());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aMergeHasEveryChangeOfBothAndNoOther(long seed) {
    Random random = new Random(seed);
    Set<Integer> a = new HashSet<>();
    Set<Integer> b = new HashSet<>();
    for (int field = 0; field < 6; field++) {
      (random.nextBoolean() ? a : b).add(field);
    }
    String base = ship(random, Set.of());
    String theirs = ship(random, a);
    String mine = ship(random, b);
    List<String> all = new ArrayList<>(changes(base, theirs));
    all.addAll(changes(base, mine));
    String merged = merged(base, theirs, mine);
    assertThat(changes(base, merged)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(changes(merged, merged(base, mine, theirs))).isEmpty();
    assertThat(merged(base, base, mine)).isEqualTo(mine);
    assertThat(merged(base, theirs, base)).isEqualTo(theirs);
    assertThat(merged(mine, theirs, theirs)).isEqualTo(theirs);
  }
}

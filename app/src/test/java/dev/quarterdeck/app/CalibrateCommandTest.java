package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  @TempDir Path folder;

  /** Team A needs 1 to 1.9 times its estimate, team B is right, team C has four cases only. */
  @BeforeEach
  void aPast() throws IOException {
    StringBuilder text = new StringBuilder("Team,Planned,Spent,P10,P90\n");
    for (int i = 0; i < 40; i++) {
      double planned = 100 + i;
      text.append(row("A", planned, planned * (1 + i % 10 / 10.0 + 0.01 * (i / 10))));
      text.append(row("B", planned, planned * (0.8 + i % 10 / 22.0 + 0.001 * (i / 10))));
    }
    for (int i = 0; i < 4; i++) {
      text.append(row("C", 10, 12 + i));
    }
    Files.writeString(folder.resolve("past.csv"), text);
  }

  /** Stated ranges go from 0.8 to 1.2 times what was planned. */
  private static String row(String team, double planned, double spent) {
    return String.format(
        Locale.ROOT,
        "%s,%.1f,%.3f,%.2f,%.2f%n",
        team,
        planned,
        spent,
        0.8 * planned,
        1.2 * planned);
  }

  private Ran calibrate(String... more) {
    String[] line = {"calibrate", "past.csv", "--actual", "Spent"};
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return Ran.in(folder, all);
  }

  @Test
  void eachGroupHasItsFiguresAndASentenceToActOn() {
    Ran ran = calibrate("--estimate", "Planned", "--by", "Team");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().toList())
        .contains("past: 84 rows read: 84 used, 0 without a value, 0 rejected; 0 cells repaired")
        .anyMatch(line -> line.matches("A +40 +2\\.5 % \\(0-13\\), < 0 % .*"))
        .anyMatch(line -> line.startsWith("C") && line.contains(" 4 small "))
        .anyMatch(line ->
            line.startsWith("A: half came in above 1.4")
                && line.contains("(n = 40, 1.")
                && line.contains("multiply by it; for a P80 multiply by 1.79"))
        .anyMatch(line -> line.startsWith("B: no bias in the middle, median 1.0"))
        .anyMatch(line ->
            line.startsWith("C: only 4 cases, too few to act on") && !line.contains("multiply"));
  }

  /** 31 of A's 40 actuals lie above 1.2 times what was planned. */
  @Test
  void aRangeThatIsTooNarrowIsToldByHowMuch() {
    Ran ran = calibrate("--low", "P10", "--high", "P90", "--estimate", "Planned", "--by", "Team");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "A: P90 is exceeded 78 % of the time (n = 40, 62-88 %), not 10 %: multiply it by 1.58")
        .contains(
            "only 2.5 % of actuals lay at or below P50 (n = 40, 0-13 %), not 50 %: multiply it by")
        .contains("B: the stated quantiles agree with what came (n = 40): keep them");
  }

  @Test
  void rowsThatCannotBeUsedAreNamedAndTheExitCodeIsOne() throws IOException {
    Path past = folder.resolve("past.csv");
    Files.writeString(past, Files.readString(past) + "A,100,,80,120\nA,100,a lot,80,120\n");
    Ran ran = calibrate("--estimate", "Planned");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("past.csv: not valued: row 86, Spent: is not valued")
        .contains("past.csv: rejected: row 87, Spent \"a lot\": ");
    assertThat(ran.out()).contains("84 used, 1 without a value, 1 rejected");
  }

  @Test
  void anActualThatHasNotComeYetIsFine() throws IOException {
    Path past = folder.resolve("past.csv");
    Files.writeString(past, Files.readString(past) + "A,100,,80,120\n");
    assertThat(calibrate("--estimate", "Planned").exit()).isZero();
  }

  @Test
  void aPastBecomesAReferenceClassThatAWorkspaceTakes() throws IOException {
    assertThat(Ran.in(folder, "init", "office").exit()).isZero();
    Ran ran = calibrate("--estimate", "Planned", "--as-class", "own");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("kind: ReferenceClass", "name: own", "cases: 84")
        .contains("Past cases of past.csv, actual over estimate: n = 84, median 1.1")
        .containsPattern("left out one at a time, \\d+ % lay at or below the P80 of the others")
        .contains("# Nothing worse than the worst past case can be drawn")
        .contains("P80 of the first");
    Files.writeString(folder.resolve("office/own.yaml"), ran.out());
    Path initiatives = folder.resolve("office/initiatives.yaml");
    String text = Files.readString(initiatives);
    assertThat(text).contains("\nspec:\n");
    Files.writeString(
        initiatives, text.replaceFirst("\nspec:\n", "\nspec:\n  referenceClass: own\n"));

    Ran check = Ran.in(folder, "check", "office");
    assertThat(check.err()).isEmpty();
    assertThat(check.exit()).isZero();
    assertThat(Ran.in(folder, "value", "office").exit()).isZero();
  }

  @Test
  void eachGroupOfThirtyOrMoreBecomesAClassOfItsOwn() {
    Ran ran =
        calibrate(
            "--estimate", "Planned", "--by", "Team", "--as-class", "own", "--corrects", "duration");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("name: own-a", "\n---\n", "name: own-b", "  duration: ");
    assertThat(ran.out()).doesNotContain("own-c").doesNotContain("  cost: ");
  }

  @Test
  void tooFewCasesMakeNoClass() throws IOException {
    Files.writeString(folder.resolve("past.csv"), "estimate,actual\n10,12\n10,9\n");
    Ran ran = Ran.in(folder, "calibrate", "past.csv", "--as-class", "own");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("must have at least 10 past cases").contains("there are 2");
    assertThat(Ran.in(folder, "calibrate", "past.csv").exit()).isZero();
  }

  @Test
  void everythingIsJson() {
    Ran ran = calibrate("--low", "P10", "--high", "P90", "--as-class", "own", "--json");
    var found = DecisionJson.read(ran.out());

    assertThat(found.path("rows").path("used").asInt(-1)).isEqualTo(84);
    var all = found.path("groups").path(0);
    assertThat(all.path("name").asString("")).isEqualTo("all");
    assertThat(all.path("calibration").path("interval").path("inside").path("n").asInt(-1))
        .isEqualTo(84);
    assertThat(all.path("calibration").path("pit").path("counts").size()).isEqualTo(10);
    assertThat(found.path("classes").path(0).path("fitted").path("leftOut").path("n").asInt(-1))
        .isEqualTo(84);
  }

  @Test
  void whatIsMissingIsNamed() {
    Ran column = calibrate("--estimate", "Planed");
    assertThat(column.exit()).isEqualTo(1);
    assertThat(column.out()).isEmpty();
    assertThat(column.err())
        .contains("There must be a column 'Planed'")
        .contains("Maybe 'Planned'");
    Ran file = Ran.in(folder, "calibrate", "nothing.csv");
    assertThat(file.exit()).isEqualTo(1);
    assertThat(file.err()).contains("nothing.csv' must be a file.");
  }

  @Test
  void whatDoesNotGoTogetherIsWrongUsage() {
    for (String[] line :
        new String[][] {
          {"calibrate"},
          {"calibrate", "past.csv", "--low", "P10"},
          {"calibrate", "past.csv", "--corrects", "cost"},
          {"calibrate", "past.csv", "--as-class", "two words"}
        }) {
      Ran ran = Ran.in(folder, line);
      assertThat(ran.exit()).as(String.join(" ", line)).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("Usage: qd calibrate");
    }
  }
}

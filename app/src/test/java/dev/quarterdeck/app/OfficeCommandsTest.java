package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a workspace, on the one that {@code qd init} writes. */
class OfficeCommandsTest {
  @TempDir Path folder;

  @BeforeEach
  void aWorkspace() {
    assertThat(Ran.in(folder, "init", "office").exit()).isZero();
  }

  private void add(String text) throws IOException {
    Files.writeString(
        folder.resolve("office/goals.yaml"), "\n---\n" + text, StandardOpenOption.APPEND);
  }

  private static int size(String json) {
    return DecisionJson.read(json).size();
  }

  @Test
  void theStarterHasNoProblems() {
    Ran ran = Ran.in(folder, "check", "office");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("no problems");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void theFolderIsThisOneWhenLeftOut() {
    Ran ran = Ran.in(folder.resolve("office"), "check");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo(Ran.in(folder, "check", "office").out());
  }

  @Test
  void aProblemIsALineOnStandardErrorAndTheExitCodeIsOne() throws IOException {
    add("apiVersion: quarterdeck.dev/v1\nkind: Gaol\nmetadata: {name: x}\n");
    Ran ran = Ran.in(folder, "check", "office");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1 error");
    assertThat(ran.err().strip().lines()).hasSize(1);
    assertThat(ran.err())
        .contains("office/goals.yaml:")
        .contains(" error: ")
        .contains("Maybe 'Goal'");
  }

  @Test
  void theProblemsAreJsonForPrograms() throws IOException {
    add("apiVersion: quarterdeck.dev/v1\nkind: Gaol\nmetadata: {name: x}\n");
    Ran ran = Ran.in(folder, "check", "office", "--json");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    var checked = DecisionJson.read(ran.out());
    assertThat(checked.path("problems").size()).isEqualTo(1);
    assertThat(checked.path("hash").asString("")).isNotEmpty();
  }

  @Test
  void theProblemsAreShownBesideTheirLinesOnGithub() throws IOException {
    add("apiVersion: quarterdeck.dev/v1\nkind: Gaol\nmetadata: {name: x}\n");
    Ran ran = Ran.in(folder, "check", "office", "--github", "--strict");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("::error file=office/goals.yaml,line=").contains("1 error");
  }

  @Test
  void everyCommandSaysThatAFolderIsMissing() {
    for (String[] line :
        new String[][] {
          {"check", "nowhere"},
          {"value", "nowhere"},
          {"explain", "nowhere", "x"},
          {"decide", "nowhere", "--out", "decision"}
        }) {
      Ran ran = Ran.in(folder, line);
      assertThat(ran.exit()).as(line[0]).isEqualTo(1);
      assertThat(ran.out()).as(line[0]).isEmpty();
      assertThat(ran.err())
          .as(line[0])
          .contains("nowhere' must be a folder with a workspace. Maybe qd init nowhere");
    }
  }

  @Test
  void valueListsEveryOptionOnALine() {
    Ran ran = Ran.in(folder, "value", "office");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines()).hasSize(5);
    assertThat(ran.out()).contains("leave-the-cellar").contains("with-a-partner");
    assertThat(ran.err().lines()).containsExactly("reading...", "valuing 3 initiatives...");
  }

  @Test
  void valueAsJsonIsTheSameOnAnyNumberOfThreads() {
    Ran one = Ran.in(folder, "value", "office", "--json", "--threads", "1");
    assertThat(size(one.out())).isEqualTo(4);
    assertThat(Ran.in(folder, "value", "office", "--json", "--threads", "3").out())
        .isEqualTo(one.out());
  }

  @Test
  void threadsMustBeOneOrMore() {
    Ran ran = Ran.in(folder, "value", "office", "--threads", "0");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("--threads (0) must be a number from 1 to 256");
  }

  @Test
  void nothingIsValuedWhileThereAreErrors() throws IOException {
    add("apiVersion: quarterdeck.dev/v1\nkind: Gaol\nmetadata: {name: x}\n");
    Ran ran = Ran.in(folder, "value", "office");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Maybe 'Goal'").contains("Nothing was valued: 1 error.");
  }

  @Test
  void explainGivesEveryStepOfAMeasure() {
    Ran ran = Ran.in(folder, "explain", "office", "new-checkout", "--measure", "irr");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("new-checkout")
        .containsPattern("\n  = +0\\.\\d{6} share/year \\(");
    Ran here = Ran.in(folder.resolve("office"), "explain", "new-checkout", "--measure", "irr");
    assertThat(here.out()).isEqualTo(ran.out());
  }

  @Test
  void explainShowsEachDiscountedAmountWithTheFactorThatMadeIt() {
    String text = Ran.in(folder, "explain", "office", "new-checkout").out();
    assertThat(text)
        .contains("discount factor = (1 + 0.08)^−years, years = (quarter + 0.5) ÷ 4")
        .doesNotContainPattern("\\d\\.\\d{9}");
    Pattern line =
        Pattern.compile("add +(-?[\\d,]+\\.\\d\\d) EUR .*: .* (-?[\\d,]+\\.\\d\\d) × (\\S+)");
    List<double[]> products = line.matcher(text).results().map(found -> numbers(found)).toList();
    assertThat(products).hasSize(24);
    assertThat(products)
        .allSatisfy(row -> assertThat(row[1] * row[2]).isCloseTo(row[0], within(0.01)));
    double npv = amount(text.replaceAll("(?s).*\n  = +([-\\d,.]+) EUR\\R", "$1"));
    assertThat(products.stream().mapToDouble(row -> row[0]).sum()).isCloseTo(npv, within(0.25));
  }

  private static double[] numbers(MatchResult found) {
    return IntStream.rangeClosed(1, 3).mapToDouble(i -> amount(found.group(i))).toArray();
  }

  private static double amount(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  @Test
  void aMeasureWithoutAnAnswerSaysSo() throws IOException {
    Path never = folder.resolve("office/never.yaml");
    Files.writeString(
        never,
        """
        kind: Initiative
        metadata: {name: never}
        spec:
          options:
            - name: only
              duration: 2 quarters
              costs: [{name: build, amount: 100k, capital: capex}]
        """);
    Ran ran = Ran.in(folder, "explain", "office", "never", "--measure", "payback");
    Files.delete(never);
    assertThat(ran.out()).endsWith("  = none: the question has no answer here\n");
  }

  @Test
  void explainAsJsonHasAnEntryPerOption() {
    assertThat(size(Ran.in(folder, "explain", "office", "leave-the-cellar", "--json").out()))
        .isEqualTo(2);
  }

  @Test
  void explainSuggestsTheInitiativeTheOptionAndTheMeasure() {
    assertThat(Ran.in(folder, "explain", "office", "new-chekout"))
        .satisfies(ran -> assertThat(ran.exit()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.err()).contains("Maybe 'new-checkout'"));
    assertThat(
            Ran.in(folder, "explain", "office", "leave-the-cellar", "--option", "ourselfs").err())
        .contains("must be an option of 'leave-the-cellar'. Maybe 'ourselves'");
    assertThat(Ran.in(folder, "explain", "office", "new-checkout", "--measure", "iir").err())
        .contains("'iir' must be a measure. Maybe 'irr'");
  }

  @Test
  void explainNeedsAnInitiative() {
    Ran ran = Ran.in(folder, "explain");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Usage: qd explain");
  }

  @Test
  void schemaListsKindsAndPrintsOneOrAll() {
    assertThat(Ran.in(folder, "schema").out()).contains("Initiative").contains("TableMapping");
    Ran one = Ran.in(folder, "schema", "initiative");
    assertThat(DecisionJson.read(one.out()).path("title").asString("")).isEqualTo("Initiative");
    Ran all = Ran.in(folder, "schema", "--all");
    assertThat(DecisionJson.read(all.out()).path("properties").path("kind").path("enum").size())
        .isEqualTo(Kinds.all().size());
    Ran decision = Ran.in(folder, "schema", "decision");
    assertThat(DecisionJson.read(decision.out()).path("title").asString(""))
        .isEqualTo(Decision.SCHEMA);
    assertThat(Ran.in(folder, "schema").out().lines()).hasSize(Kinds.all().size() + 1);
  }

  @Test
  void schemaSuggestsTheKind() {
    Ran ran = Ran.in(folder, "schema", "Initative");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("There is no kind 'Initative'. Maybe 'Initiative'.");
    assertThat(Ran.in(folder, "schema", "Goal", "--all").exit()).isEqualTo(2);
  }
}

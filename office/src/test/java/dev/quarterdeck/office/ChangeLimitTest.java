package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.workspace.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLimitTest {
  /** Poor is in the approved plan, good starts late in it, fair is not in it. */
  private static String rule(String most, String... lines) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Rule
    metadata: {name: calm}
    spec: {changeLimit: {most: %s, plan: [%s]}}
    """
        .formatted(most, String.join(", ", lines));
  }

  private static String line(String initiative, String start) {
    return "{initiative: initiative:%s, start: %s}".formatted(initiative, start);
  }

  private static List<String> planned(int most) {
    Decide.Outcome outcome =
        new Decide(1)
            .decide(
                workspace(
                    ORGANIZATION,
                    GOOD,
                    FAIR,
                    POOR,
                    rule("" + most, line("good", "2028-01-01"), line("poor", "2027-01-01"))),
                Progress.none());
    assertThat(outcome.problems()).isEmpty();
    return outcome.decision(1, Progress.none()).plan().stream()
        .map(line -> line.initiative() + " " + line.start())
        .toList();
  }

  private static List<Problem> problems(String rule) {
    return Decide.check(workspace(ORGANIZATION, GOOD, rule));
  }

  @Test
  void theChangesOfAnApprovedPlanThatPayMostAreMade() {
    assertThat(planned(0)).containsExactly("good 2028", "poor 2027");
    assertThat(planned(1)).containsExactly("good 2028", "fair 2027", "poor 2027");
    assertThat(planned(2)).containsExactly("good 2027", "fair 2027", "poor 2027");
    assertThat(planned(3)).containsExactly("good 2027", "fair 2027");
  }

  @Test
  void aLineThatCanNoLongerStartAsApprovedIsSaid() {
    assertThat(problems(rule("1", line("good", "2026-01-01"))))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).contains("good").contains("2026-01-01").contains("changed");
          assertThat(problem.place().line()).isPositive();
        });
  }

  @Test
  void anOptionThatIsNotThereIsAnErrorWithTheNearest() {
    assertThat(
            problems(
                rule("1", "{initiative: initiative:good, option: standart, start: 2027-01-01}")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).isEqualTo("'standart' must be an option of 'good'");
          assertThat(problem.maybe()).isEqualTo("'standard'");
        });
  }

  @Test
  void anInitiativeApprovedTwiceIsAnError() {
    assertThat(problems(rule("1", line("good", "2027-01-01"), line("good", "2028-01-01"))))
        .extracting(Problem::message)
        .containsExactly("'good' must be named once in an approved plan");
  }
}

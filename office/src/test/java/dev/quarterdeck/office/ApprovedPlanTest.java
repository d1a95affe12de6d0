package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.Planner;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovedPlanTest {
  private static final String APPROVED =
      """
      apiVersion: quarterdeck.dev/v1
      kind: ApprovedPlan
      metadata: {name: current}
      spec:
        approvedBy: anna
        plan:
          - {initiative: good, start: 2028-01-01}
          - {initiative: poor, start: 2027-01-01}
      """;

  private static String limit(int most) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Rule
    metadata: {name: calm}
    spec: {changeLimit: {most: %d}}
    """
        .formatted(most);
  }

  private static List<String> planned(String... documents) {
    Decide.Outcome outcome = new Decide(1).decide(workspace(documents), Progress.none());
    assertThat(outcome.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
    return outcome.decision(1, Progress.none()).plan().stream()
        .map(line -> line.initiative() + " " + line.start())
        .toList();
  }

  private static List<String> problems(String... documents) {
    return Decide.check(workspace(documents)).stream().map(Problem::message).toList();
  }

  @Test
  void aLimitOnChangesCountsFromTheApprovedPlan() {
    assertThat(planned(ORGANIZATION, GOOD, FAIR, POOR, APPROVED, limit(0)))
        .containsExactly("good 2028", "poor 2027");
    assertThat(planned(ORGANIZATION, GOOD, FAIR, POOR, APPROVED, limit(2)))
        .containsExactly("good 2027", "fair 2027", "poor 2027");
    assertThat(planned(ORGANIZATION, GOOD, FAIR, POOR, APPROVED))
        .as("nothing keeps it when no rule does")
        .containsExactly("good 2027", "fair 2027");
  }

  @Test
  void planningBeginsFromTheApprovedPlan() {
    List<Plan> starts = new ArrayList<>();
    Decide decide =
        new Decide(
            1,
            (problem, start, settings, progress) -> {
              starts.add(start);
              return Planner.plan(problem, start, settings, progress);
            });
    decide.decide(workspace(ORGANIZATION, GOOD, POOR, APPROVED), Progress.none());
    assertThat(starts.getFirst().funded())
        .containsExactly(new Funded("good", "standard", 1), new Funded("poor", "standard", 0));
  }

  @Test
  void whatIsNoLongerThereIsNotedAndHindersNothing() {
    assertThat(problems(ORGANIZATION, GOOD, APPROVED))
        .containsExactly(
            "'poor' of the approved plan is no longer there; no change of it is counted");
    assertThat(planned(ORGANIZATION, GOOD, APPROVED)).containsExactly("good 2027");
    assertThat(planned(ORGANIZATION, GOOD, APPROVED, limit(0))).containsExactly("good 2028");
  }

  @Test
  void whatCanNoLongerBeHadAsApprovedCountsAsChanged() {
    String early = APPROVED.replace("2027-01-01", "2026-01-01");
    assertThat(problems(ORGANIZATION, GOOD, POOR, early))
        .containsExactly(
            "'poor' can no longer be had in option 'standard' from 2026-01-01 as approved; it counts"
                + " as changed in every plan");
    assertThat(planned(ORGANIZATION, GOOD, POOR, early, limit(1))).containsExactly("good 2028");
  }

  @Test
  void aLimitWithoutAnApprovedPlanIsSaid() {
    assertThat(problems(ORGANIZATION, GOOD, limit(1)))
        .singleElement()
        .asString()
        .contains("none is approved yet");
  }

  @Test
  void thereIsOneApprovedPlan() {
    assertThat(problems(ORGANIZATION, GOOD, POOR, APPROVED, APPROVED.replace("current", "other")))
        .containsExactly("There must be one approved plan, and 'other' is another");
  }
}

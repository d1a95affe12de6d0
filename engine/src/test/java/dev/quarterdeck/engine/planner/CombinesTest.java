package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinesTest {
  private static final Combines BOTH = new Combines("both", List.of("a", "b"));

  private static Candidate candidate(String key, double value) {
    return new Candidate(
        key,
        null,
        List.of(
            new Option(
                "o", 1, 0, new double[] {value}, Map.of("capex", new double[] {1}), Map.of())));
  }

  /** Two of three fit. */
  private static PlanProblem problem(double together, Rule... more) {
    List<Rule> rules = new ArrayList<>(List.of(more));
    rules.add(new BudgetRule("capex", new double[] {2}, 1, 0, 1));
    rules.add(BOTH);
    return new PlanProblem(
        1,
        List.of(
            candidate("a", 5),
            candidate("b", 4),
            candidate("c", 6),
            Combines.candidateOf("both", together)),
        rules);
  }

  private static PlanResult planned(PlanProblem problem) {
    PlanResult result = Planner.plan(problem, PlanSettings.standard(), Progress.none());
    assertThat(result.status()).isEqualTo(Status.PROVEN);
    return result;
  }

  @Test
  void whatTwoAreWorthTogetherMayOutbidAThird() {
    PlanResult result = planned(problem(3));

    assertThat(result.value()).isEqualTo(12);
    assertThat(result.plan().funded())
        .containsExactlyInAnyOrder(
            new Funded("a", "o", 0), new Funded("b", "o", 0), Combines.lineOf("both"));
  }

  @Test
  void whatTwoAreLessWorthTogetherCannotBeLeftOut() {
    PlanResult result = planned(problem(-7, new MandatoryBy("a", 0), new MandatoryBy("b", 0)));

    assertThat(result.value()).isEqualTo(2);
    assertThat(result.plan().find("both")).contains(Combines.lineOf("both"));
  }

  @Test
  void aCombinationThatMustBeBringsAllItsMembers() {
    PlanResult result = planned(problem(-2, new MandatoryBy("both", 0)));

    assertThat(result.plan().find("a")).isPresent();
    assertThat(result.plan().find("b")).isPresent();
    assertThat(result.rankings()).allMatch(Ranked::feasible);
  }

  @Test
  void aRankingGoesByEachAloneAndCountsWhatItGetsTogether() {
    PlanResult result = planned(problem(3, new StartWindow("c", 1, 1)));

    assertThat(result.rankings()).allMatch(ranked -> ranked.feasible() && ranked.value() == 12);
  }

  @Test
  void aCombinationIsNoChangeOfAnApprovedPlan() {
    ChangeLimit limit =
        new ChangeLimit(List.of(new Funded("a", "o", 0), new Funded("c", "o", 0)), 2);

    PlanResult result = planned(problem(3, limit));

    assertThat(result.value()).isEqualTo(12);
  }

  @Test
  void aCombinationIsOfTwoOrMoreOthers() {
    assertThatThrownBy(() -> new Combines("both", List.of("a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least two");
    assertThatThrownBy(() -> new Combines("both", List.of("a", "both")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("its own members");
  }
}

package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanSettings.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static Candidate candidate(String key, double value, double use) {
    Option option =
        new Option("o", 1, 0, new double[] {value}, Map.of("capex", new double[] {use}), Map.of());
    return new Candidate(key, null, List.of(option));
  }

  /** Items that no quick search proves. */
  private static PlanProblem hard() {
    SplittableRandom random = new SplittableRandom(7);
    List<Candidate> candidates = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Map<String, double[]> uses = new java.util.TreeMap<>();
      for (int row = 0; row < 5; row++) {
        uses.put("r" + row, new double[] {random.nextInt(1, 1000)});
      }
      double value = uses.values().stream().mapToDouble(u -> u[0]).sum() / 5 + random.nextInt(500);
      candidates.add(
          new Candidate(
              "i" + i, null, List.of(new Option("o", 1, 0, new double[] {value}, uses, Map.of()))));
    }
    for (int row = 0; row < 5; row++) {
      rules.add(new BudgetRule("r" + row, new double[] {12_500}, 1, 0, 1));
    }
    return new PlanProblem(1, candidates, rules);
  }

  @Test
  void aCancelledSearchStillReturnsACheckedPlan() {
    Progress cancelled =
        new Progress() {
          @Override
          public void at(String step, double share) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    PlanResult result = Planner.plan(hard(), new PlanSettings(1, 1000, 1), cancelled);

    assertThat(result.status()).isEqualTo(Status.FEASIBLE);
    assertThat(result.value())
        .isGreaterThanOrEqualTo(
            result.rankings().stream().mapToDouble(Ranked::value).max().orElseThrow());
    assertThat(result.bound()).isGreaterThan(24_218);
  }

  @Test
  void theSameBytesComeOutForOneThreadAndTwoAndEveryTime() {
    PlanProblem problem = hard();
    PlanResult one = Planner.plan(problem, new PlanSettings(3, 0.5, 1), Progress.none());
    PlanResult two = Planner.plan(problem, new PlanSettings(3, 0.5, 2), Progress.none());

    assertThat(one.status()).isEqualTo(Status.FEASIBLE);
    assertThat(one.bound()).isGreaterThanOrEqualTo(one.value());
    assertThat(two.equals(one)).isTrue();
  }

  @Test
  void forcingACandidateInSaysWhatItCostsAndDrops() {
    PlanProblem problem =
        new PlanProblem(
            1,
            List.of(candidate("good", 10, 5), candidate("fair", 7, 5)),
            List.of(new BudgetRule("capex", new double[] {5}, 1, 0, 1)));

    PlanResult result =
        Planner.plan(problem, new PlanSettings(1, 10, 1, Detail.EXPLAINED), Progress.none());

    assertThat(result.plan().funded()).containsExactly(new Funded("good", "o", 0));
    Reason.Forced forced = Objects.requireNonNull(result.reasons().get(1).forced());
    assertThat(forced).isEqualTo(new Reason.Forced(true, 3, List.of("good"), List.of(), true));
    assertThat(result.reasons())
        .extracting(Reason::cause)
        .containsExactly(Reason.Cause.BEST_START, Reason.Cause.OUTBID);
  }

  @Test
  void severalRulesThatConflictAreNamedAndNoOthers() {
    Rule budget = new BudgetRule("capex", new double[] {8}, 1, 0, 1);
    Rule first = new MandatoryBy("a", 0);
    Rule second = new MandatoryBy("b", 0);
    PlanProblem problem =
        new PlanProblem(
            1,
            List.of(candidate("a", 1, 5), candidate("b", 1, 5), candidate("c", 1, 1)),
            List.of(
                new Excludes(List.of("a", "c")),
                first,
                budget,
                new MandatoryBy("c", 9),
                second,
                new AtMostInFlight(9, List.of())));

    PlanResult result =
        Planner.plan(
            problem.under(List.of(first, budget, second, new AtMostInFlight(9, List.of()))),
            PlanSettings.standard(),
            Progress.none());

    assertThat(result.contradiction())
        .isEqualTo(new Contradiction(List.of(first, budget, second), true));
    assertThat(Planner.plan(problem, PlanSettings.standard(), Progress.none()).contradiction())
        .extracting(c -> Objects.requireNonNull(c).rules().size())
        .isEqualTo(3);
  }
}

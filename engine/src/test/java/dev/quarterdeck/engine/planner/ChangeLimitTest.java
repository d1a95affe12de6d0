package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeLimitTest {
  private static final List<Funded> APPROVED =
      List.of(new Funded("a", "o", 0), new Funded("b", "o", 0), new Funded("c", "o", 0));

  private static Candidate candidate(String key, double... values) {
    return new Candidate(
        key, null, List.of(new Option("o", 1, 0, values, Map.of(), Map.of()), other()));
  }

  private static Option other() {
    return new Option("other", 1, 0, new double[] {1}, Map.of(), Map.of());
  }

  /** Every change pays: a later, b not at all, d and e as well. */
  private static PlanProblem problem(Rule... rules) {
    return new PlanProblem(
        2,
        List.of(
            candidate("a", 1, 3),
            candidate("b", -4, -5),
            candidate("c", 9, 1),
            candidate("d", 6, 1),
            candidate("e", 2, 1)),
        List.of(rules));
  }

  private static Plan planned(PlanProblem problem) {
    PlanResult result = Planner.plan(problem, PlanSettings.standard(), Progress.none());
    assertThat(result.status()).isEqualTo(Status.PROVEN);
    return result.plan();
  }

  private static int changes(Funded... plan) {
    Rule limit = new ChangeLimit(APPROVED, 9);
    Schedule schedule = Schedule.of(problem(limit), new Plan(List.of(plan)));
    return (int) limit.explain(schedule).getFirst().used();
  }

  @Test
  void droppedMovedDoneOtherwiseAndNewlyFundedCountOneEach() {
    assertThat(changes(new Funded("a", "o", 0), new Funded("b", "o", 0), new Funded("c", "o", 0)))
        .isZero();
    assertThat(changes()).isEqualTo(3);
    assertThat(changes(new Funded("a", "o", 1), new Funded("b", "o", 0), new Funded("c", "o", 0)))
        .isEqualTo(1);
    assertThat(
            changes(new Funded("a", "other", 0), new Funded("b", "o", 0), new Funded("d", "o", 0)))
        .isEqualTo(3);
  }

  @Test
  void theChangesThatPayMostAreMadeAndNoMore() {
    List<Double> worth = new ArrayList<>();
    for (int most = 0; most < 6; most++) {
      PlanProblem problem = problem(new ChangeLimit(APPROVED, most));
      worth.add(PlanCheck.check(problem, planned(problem)).value());
    }

    assertThat(worth).containsExactly(6.0, 12.0, 17.0, 19.0, 21.0, 21.0);
  }

  @Test
  void anApprovedLineThatIsNoLongerOfferedIsOneChange() {
    List<Funded> approved = new ArrayList<>(APPROVED);
    approved.set(1, new Funded("b", "gone", 0));

    PlanProblem problem = problem(new ChangeLimit(approved, 1));

    assertThat(planned(problem).funded())
        .containsExactly(
            new Funded("a", "o", 0), new Funded("b", "other", 0), new Funded("c", "o", 0));
    assertThat(
            Planner.plan(
                    problem(new ChangeLimit(approved, 0)), PlanSettings.standard(), Progress.none())
                .status())
        .isEqualTo(Status.INFEASIBLE);
  }

  @Test
  void aRankingBeginsWithTheApprovedPlan() {
    List<Funded> approved = new ArrayList<>(APPROVED);
    approved.set(2, new Funded("c", "o", 1));
    PlanProblem problem =
        problem(
            new ChangeLimit(approved.reversed(), 1),
            new Requires("c", "b", 0),
            new Together(List.of("a", "b")));

    PlanResult result = Planner.plan(problem, PlanSettings.standard(), Progress.none());

    assertThat(result.rankings()).allMatch(Ranked::feasible);
    assertThat(result.rankings().getFirst().plan().funded())
        .contains(approved.toArray(Funded[]::new));
  }

  @Test
  void aCandidateApprovedTwiceIsRefused() {
    assertThatThrownBy(
            () -> new ChangeLimit(List.of(APPROVED.getFirst(), new Funded("a", "o", 1)), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most once");
  }
}

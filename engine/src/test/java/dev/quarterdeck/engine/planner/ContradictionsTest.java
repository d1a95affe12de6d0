package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Conflicts.Conflict;
import dev.quarterdeck.engine.planner.Planting.Planted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Problems that have plans, until a few rules in conflict are planted among the others. */
class ContradictionsTest {
  private static final int TIMES = Integer.getInteger("quarterdeck.truth", 1);
  private static final int EACH = 6 * TIMES;
  private static final PlanSettings SETTINGS = new PlanSettings(1, 10, 1);

  private final Map<Integer, Integer> planted = new TreeMap<>();
  private final Map<Integer, Integer> found = new TreeMap<>();

  @Test
  void aPlantedConflictIsFoundAndNoneHasFewerRules() {
    plant(EACH, random -> 2 + random.nextInt(3), this::assertSmall);
    System.out.printf(
        "contradictions: planted, by number of rules, %s; found %s%n", planted, found);
  }

  @Test
  void aConflictPlantedInALargePortfolioIsFoundAndNotOneOfTheRulesNamedIsIdle() {
    plant(TIMES, random -> 20 + random.nextInt(30), this::assertLarge);
    System.out.printf("large contradictions: planted %s; found %s%n", planted, found);
  }

  private interface Assertion {
    void on(Planted base, List<Rule> conflict, String which);
  }

  private static void plant(int each, ToIntFunction<SplittableRandom> n, Assertion assertion) {
    long seed = 0;
    for (Map.Entry<String, Conflict> conflict : Conflicts.all().entrySet()) {
      for (int i = 0; i < each; i++) {
        String which = conflict.getKey() + ", seed " + seed;
        SplittableRandom random = new SplittableRandom(seed++);
        Planted base = Planting.small(random, n.applyAsInt(random), Conflicts.candidates(random));
        assertThat(new Naive(base.problem()).broken(base.plan())).as(which).isEmpty();
        assertion.on(base, conflict.getValue().in(base.problem(), random), which);
      }
    }
  }

  private Contradiction found(PlanProblem problem, List<Rule> conflict, String which) {
    PlanResult result = Planner.plan(problem, SETTINGS, Progress.none());
    assertThat(result.status()).as(which).isEqualTo(Status.INFEASIBLE);
    Contradiction core = Objects.requireNonNull(result.contradiction());
    assertThat(core.rules()).as(which).hasSizeLessThanOrEqualTo(conflict.size());
    planted.merge(conflict.size(), 1, Integer::sum);
    found.merge(core.rules().size(), 1, Integer::sum);
    return core;
  }

  /** By trying every plan. */
  private void assertSmall(Planted base, List<Rule> conflict, String which) {
    PlanProblem problem = base.and(conflict);
    assertThat(BruteForce.feasible(problem, conflict)).as(which).isFalse();
    Contradiction core = found(problem, conflict, which);
    assertThat(BruteForce.feasible(problem, core.rules())).as(which).isFalse();
    for (Rule rule : core.rules()) {
      assertThat(BruteForce.feasible(problem, without(rule, core)))
          .as(which + " without " + rule.name())
          .isTrue();
    }
    assertThat(core.smallest()).as(which).isTrue();
    assertThat(core.rules()).as(which).hasSize(BruteForce.smallestConflict(problem));
  }

  /** By planning under the core alone, and by a plan for each rule left out of it. */
  private void assertLarge(Planted base, List<Rule> conflict, String which) {
    PlanProblem problem = base.and(conflict);
    Contradiction core = found(problem, conflict, which);
    PlanResult under = Planner.plan(problem.under(core.rules()), SETTINGS, Progress.none());
    assertThat(under.status()).as(which).isEqualTo(Status.INFEASIBLE);
    for (Rule rule : core.rules()) {
      PlanProblem others = problem.under(without(rule, core));
      PlanResult result = Planner.plan(others, SETTINGS.withEffort(0.5), Progress.none());
      assertThat(result.status()).as(which).isIn(Status.PROVEN, Status.FEASIBLE);
      assertThat(new Naive(others).broken(result.plan())).as(which).isEmpty();
    }
  }

  private static List<Rule> without(Rule rule, Contradiction core) {
    return core.rules().stream().filter(r -> r != rule).toList();
  }
}

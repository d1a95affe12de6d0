package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class BruteForceTest {
  /** How many times as many problems to try: {@code -Dquarterdeck.truth=7} tries 2,800. */
  private static final int TIMES = Integer.getInteger("quarterdeck.truth", 1);

  /** What was compared: rules of each kind under which there are plans, and there are none. */
  private static final class Tally {
    private final RuleKinds obeyed = new RuleKinds();
    private final RuleKinds inConflict = new RuleKinds();
    private int feasible;
    private int infeasible;

    @Override
    public String toString() {
      return "%d optima found, under %s; %d contradictions, of %s"
          .formatted(feasible, obeyed, infeasible, inConflict);
    }
  }

  @Test
  void everyOptimumOfSmallProblemsIsFoundAndEveryContradictionIsMinimal() {
    Tally tally = compare(300 * TIMES, Problems::gen);

    assertThat(tally.infeasible).isBetween(30 * TIMES, 150 * TIMES);
    assertThat(tally.obeyed.fewest()).as("rules of a kind").isGreaterThan(10 * TIMES);
    assertThat(tally.inConflict.fewest()).as("rules of a kind").isGreaterThan(3 * TIMES);
  }

  @Test
  void everyOptimumOfTwelveCandidatesIsFound() {
    Tally tally = compare(20 * TIMES, Problems::genWide);

    assertThat(tally.infeasible).isBetween(TIMES, 15 * TIMES);
  }

  @Test
  void everyOptimumOnALongTimeLineIsFoundToo() {
    Tally tally = compare(80 * TIMES, Problems::genLong);

    assertThat(tally.infeasible).isBetween(5 * TIMES, 60 * TIMES);
    assertThat(tally.obeyed.fewest()).as("rules of a kind").isPositive();
  }

  @Test
  void everyOptimumUnderAFloorOnTheWorstOutcomesIsFound() {
    Tally tally = compare(40 * TIMES, Problems::genRisky);

    assertThat(tally.infeasible).isBetween(4 * TIMES, 30 * TIMES);
  }

  @Test
  void everyOptimumUnderAFloorOnAChanceIsFound() {
    Tally tally = compare(40 * TIMES, Problems::genChancy);

    assertThat(tally.infeasible).isBetween(4 * TIMES, 30 * TIMES);
  }

  private static Tally compare(int instances, LongFunction<PlanProblem> gen) {
    Tally tally = new Tally();
    for (long seed = 0; seed < instances; seed++) {
      PlanProblem problem = gen.apply(seed);
      double optimum = BruteForce.optimum(problem);
      PlanResult result = Planner.plan(problem, new PlanSettings(seed, 10, 1), Progress.none());
      if (optimum == Double.NEGATIVE_INFINITY) {
        tally.infeasible++;
        tally.inConflict.add(problem);
        assertThat(result.status()).as("seed " + seed).isEqualTo(Status.INFEASIBLE);
        assertMinimal(problem, result, seed);
      } else {
        tally.feasible++;
        tally.obeyed.add(problem);
        assertOptimal(problem, result, optimum, seed);
      }
    }
    System.out.println("brute force: " + tally);
    return tally;
  }

  private static void assertOptimal(
      PlanProblem problem, PlanResult result, double optimum, long seed) {
    double same = PlanResult.SAME * 2e6;
    assertThat(result.status()).as("seed " + seed).isEqualTo(Status.PROVEN);
    assertThat(result.value()).as("seed " + seed).isCloseTo(optimum, within(same));
    assertThat(PlanCheck.check(problem, result.plan()))
        .isEqualTo(new Verdict(result.value(), List.of()));
    assertThat(new Naive(problem).broken(result.plan())).as("seed " + seed).isEmpty();
    assertThat(result.bound()).as("seed " + seed).isGreaterThanOrEqualTo(optimum);
    assertThat(result.certificate().bound()).as("seed " + seed).isGreaterThanOrEqualTo(optimum);
    assertThat(result.rankings())
        .allMatch(ranked -> !ranked.feasible() || ranked.value() <= result.bound());
    assertThat(result.reasons()).hasSameSizeAs(problem.candidates());
    assertRandomPricesBound(problem, optimum, seed);
  }

  private static void assertRandomPricesBound(PlanProblem problem, double optimum, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Choices choices = Choices.possible(problem);
    List<Price> prices = new ArrayList<>();
    for (int r = 0; r < problem.rules().size(); r++) {
      int rows = problem.rules().get(r).rows(choices).size();
      for (int i = 0; i < rows; i++) {
        prices.add(
            new Price(
                r, i, problem.rules().get(r).name(), 0, StrictMath.exp(random.nextDouble(-3, 15))));
      }
    }
    assertThat(Certificate.bound(problem, prices))
        .as("seed " + seed)
        .isGreaterThanOrEqualTo(optimum);
  }

  private static void assertMinimal(PlanProblem problem, PlanResult result, long seed) {
    Contradiction found = Objects.requireNonNull(result.contradiction());
    assertThat(BruteForce.feasible(problem, found.rules())).as("seed " + seed).isFalse();
    for (Rule rule : found.rules()) {
      List<Rule> others = found.rules().stream().filter(r -> r != rule).toList();
      assertThat(BruteForce.feasible(problem, others))
          .as("seed " + seed + " without " + rule.name())
          .isTrue();
    }
    assertThat(found.smallest()).isTrue();
    assertThat(BruteForce.smallestConflict(problem))
        .as("seed " + seed)
        .isEqualTo(found.rules().size());
  }
}

package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Planting.Planted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Plans for portfolios too large for brute force, judged by {@link Naive} arithmetic and held
 * against a plan that is known to obey every rule.
 */
class CheckedPlansTest {
  private static final int TIMES = Integer.getInteger("quarterdeck.truth", 1);

  /** How many are planned: 32, or with {@code -Dquarterdeck.truth=7} 525. */
  private static final int PROBLEMS = TIMES == 1 ? 32 : 75 * TIMES;

  private static final int SMALLEST = 30;
  private static final int LARGEST = 300;
  private static final int CHANGED = 20;

  /** Too little for a plan of one in seven, as rules of every kind are many here. */
  private static final double LITTLE = 0.5;

  private static final double NEXT_TO_NOTHING = 0.001;

  /** Enough for a plan of each; spent on those that had none, in the long run. */
  private static final double MORE = 5;

  /** Of a value, what adding up in another order may change. */
  private static final double SLIP = 1e-9;

  private final RuleKinds kinds = new RuleKinds();
  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
  private final List<Double> gaps = new ArrayList<>();
  private int ranked;
  private int obeying;
  private int broken;

  @Test
  void everyPlanObeysEveryRuleAndLiesBetweenTheBestRankingAndTheBound() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      int n = SMALLEST + seed * 37 % (LARGEST - SMALLEST + 1);
      Planted planted = Planting.large(seed, n);
      kinds.add(planted.problem());
      PlanSettings settings = new PlanSettings(seed, LITTLE, 1);
      PlanResult result = Planner.plan(planted.problem(), settings, Progress.none());
      statuses.merge(result.status(), 1, Integer::sum);
      String which = "seed " + seed + ", n " + n;
      assertThat(result.status()).as(which).isNotEqualTo(Status.INFEASIBLE);
      assertBounds(planted, result, which);
      assertRankings(planted.problem(), result, which);
      assertAgreed(planted, seed, which);
      if (result.status() == Status.UNDECIDED && TIMES > 1) {
        result = Planner.plan(planted.problem(), settings.withEffort(MORE), Progress.none());
        assertThat(result.status()).as(which).isIn(Status.FEASIBLE, Status.PROVEN);
      }
      if (result.status() != Status.UNDECIDED) {
        assertChecked(planted, result, which);
        gaps.add(result.gap());
      }
    }
    gaps.sort(Double::compare);
    System.out.printf(
        "checked plans: with little effort %s; median gap %.2f %%, largest %.2f %%;"
            + " %d rankings obey the rules; both checkers say of %d changed plans that they obey and of %d that they do not;"
            + " rules: %s%n",
        statuses,
        100 * gaps.get(gaps.size() / 2),
        100 * gaps.getLast(),
        ranked,
        obeying,
        broken,
        kinds);
    assertThat(kinds.fewest()).isGreaterThanOrEqualTo(PROBLEMS);
    assertThat(gaps).as("plans checked").hasSizeGreaterThanOrEqualTo(PROBLEMS - PROBLEMS / 10);
  }

  @Test
  void noPlanIsWorthLessThanTheBestRankingHoweverLittleTheEffort() {
    for (int seed = 0; seed < 14; seed++) {
      Planted planted = Planting.large(seed, SMALLEST + seed);
      PlanSettings settings = new PlanSettings(seed, NEXT_TO_NOTHING, 1);
      PlanResult result = Planner.plan(planted.problem(), settings, Progress.none());
      String which = "seed " + seed;
      assertBounds(planted, result, which);
      assertRankings(planted.problem(), result, which);
    }
    assertThat(ranked).isGreaterThan(14);
  }

  private static void assertChecked(Planted planted, PlanResult result, String which) {
    PlanProblem problem = planted.problem();
    Naive naive = new Naive(problem);
    assertThat(naive.broken(result.plan())).as(which).isEmpty();
    assertThat(PlanCheck.check(problem, result.plan()))
        .as(which)
        .isEqualTo(new Verdict(result.value(), List.of()));
    assertThat(result.value()).as(which).isCloseTo(naive.value(result.plan()), slip(result));
    assertThat(result.value()).as(which).isLessThanOrEqualTo(result.bound());
    if (result.gap() > 0) {
      double gap = (result.bound() - result.value()) / Math.abs(result.value());
      assertThat(result.gap()).as(which).isCloseTo(gap, within(SLIP));
    }
    boolean proven = result.gap() <= PlanResult.PROVEN_GAP;
    assertThat(result.status()).as(which).isEqualTo(proven ? Status.PROVEN : Status.FEASIBLE);
  }

  private static Offset<Double> slip(PlanResult result) {
    return within(SLIP * Math.abs(result.value()));
  }

  /** No bound is below what is known to be possible. */
  private static void assertBounds(Planted planted, PlanResult result, String which) {
    Naive naive = new Naive(planted.problem());
    assertThat(naive.broken(planted.plan())).as(which).isEmpty();
    double known = naive.value(planted.plan());
    double slip = SLIP * Math.abs(known);
    assertThat(result.bound()).as(which).isGreaterThanOrEqualTo(known - slip);
    Certificate certificate = result.certificate();
    assertThat(certificate.bound()).as(which).isGreaterThanOrEqualTo(result.bound() - slip);
    assertThat(Certificate.bound(planted.problem(), certificate.prices()))
        .as(which)
        .isEqualTo(certificate.bound());
  }

  private void assertRankings(PlanProblem problem, PlanResult result, String which) {
    Naive naive = new Naive(problem);
    for (Ranked ranking : result.rankings()) {
      String of = which + " by " + ranking.name();
      boolean obeys = naive.broken(ranking.plan()).isEmpty();
      assertThat(ranking.feasible()).as(of).isEqualTo(obeys);
      if (obeys) {
        ranked++;
        assertThat(ranking.value())
            .as(of)
            .isCloseTo(naive.value(ranking.plan()), slip(result))
            .isLessThanOrEqualTo(result.value());
      }
    }
  }

  /** Whatever is changed about a plan, both checkers name the same rules. */
  private void assertAgreed(Planted planted, long seed, String which) {
    SplittableRandom random = new SplittableRandom(seed);
    Naive naive = new Naive(planted.problem());
    for (int i = 0; i < CHANGED; i++) {
      Plan plan = Planting.changed(planted, 1 + random.nextInt(3), random);
      List<String> names = naive.broken(plan).stream().distinct().sorted().toList();
      assertThat(
              PlanCheck.check(planted.problem(), plan).violations().stream()
                  .map(Violation::rule)
                  .distinct()
                  .sorted())
          .as(which + ": " + plan)
          .isEqualTo(names);
      if (names.isEmpty()) {
        obeying++;
      } else {
        broken++;
      }
    }
  }
}

package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanSettings.Detail;
import dev.quarterdeck.engine.planner.Remedy.Extra;
import dev.quarterdeck.engine.planner.Remedy.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RemediesTest {
  private static final double SAME = 1e-3;

  /** Runs for one period; worth {@code values[i]} when started in period i. */
  private static Candidate candidate(String key, double use, double... values) {
    Option option = new Option("o", 1, 0, values, Map.of("capex", new double[] {use}), Map.of());
    return new Candidate(key, null, List.of(option));
  }

  private static Rule budget(double... capacity) {
    return new BudgetRule("capex", capacity, 1, 0, 1);
  }

  private static PlanProblem problem(List<Candidate> candidates, Rule... rules) {
    int periods = candidates.getFirst().options().getFirst().values().length;
    return new PlanProblem(periods, candidates, List.of(rules));
  }

  private static Remedy remedy(PlanProblem problem, String key) {
    PlanResult result =
        Planner.plan(problem, new PlanSettings(1, 20, 1, Detail.EXPLAINED), Progress.none());
    assertThat(result.status()).isEqualTo(Status.PROVEN);
    Reason reason =
        result.reasons().stream().filter(r -> r.candidate().equals(key)).findFirst().orElseThrow();
    return Objects.requireNonNull(reason.remedy());
  }

  @Test
  void aCandidateThatLacksRoomIsGivenJustThat() {
    PlanProblem problem =
        problem(List.of(candidate("good", 5, 10), candidate("fair", 5, 7)), budget(7));

    assertThat(remedy(problem, "fair"))
        .isEqualTo(
            new Remedy(
                Kind.BUDGET,
                0,
                "budget capex",
                List.of(new Extra(0, 3)),
                3,
                7,
                new Funded("fair", "o", 0),
                true));
  }

  @Test
  void moreIsAskedForWhereAnotherWouldTakeTheFirstThatComes() {
    // with 4 more the middle one comes in, and only with 6 more the dear one beside it
    PlanProblem problem =
        problem(
            List.of(candidate("good", 5, 10), candidate("middle", 4, 6), candidate("dear", 6, 6.5)),
            budget(5));

    Remedy dear = remedy(problem, "dear");
    assertThat(dear.amount()).isEqualTo(6);
    assertThat(dear.gain()).isCloseTo(6.5, within(SAME));
    assertThat(remedy(problem, "middle").amount()).isEqualTo(4);
  }

  @Test
  void aCandidateThatLosesMoneyNeedsMoreWorthOfItsOwn() {
    PlanProblem problem = problem(List.of(candidate("good", 5, 10), candidate("poor", 1, -3)));

    Remedy poor = remedy(problem, "poor");
    assertThat(poor.kind()).isEqualTo(Kind.WORTH);
    assertThat(poor.amount()).isEqualTo(3);
    assertThat(poor.proven()).isTrue();
  }

  @Test
  void aCandidateWithoutAnyWayToDoItHasNoRemedy() {
    Candidate none = new Candidate("none", null, List.of());

    assertThat(remedy(problem(List.of(candidate("good", 5, 10), none)), "none").kind())
        .isEqualTo(Kind.NONE);
  }

  @Test
  void aStartOutsideItsWindowIsNamedByItsDate() {
    PlanProblem problem =
        problem(
            List.of(candidate("good", 5, 10, 1, 1), candidate("fair", 5, 7, 6, 5)),
            new KeepPlan(List.of(new Funded("good", "o", 0))),
            new Requires("fair", "good", 0),
            new StartWindow("fair", 0, 0));

    Remedy fair = remedy(problem, "fair");
    assertThat(fair.kind()).isEqualTo(Kind.START);
    assertThat(fair.extras()).containsExactly(new Extra(1, 1));
    assertThat(fair.line()).isEqualTo(new Funded("fair", "o", 1));
    assertThat(fair.gain()).isCloseTo(6, within(SAME));
  }

  @Test
  void aPrerequisiteThatLosesMoneyIsFundedToo() {
    PlanProblem problem =
        problem(
            List.of(candidate("first", 1, -10, -10), candidate("then", 1, 3, 3)),
            new Requires("then", "first", 0));

    Remedy then = remedy(problem, "then");
    assertThat(then.kind()).isEqualTo(Kind.PREREQUISITE);
    assertThat(then.of()).isEqualTo("first");
    assertThat(then.gain()).isCloseTo(-7, within(SAME));
  }

  @Test
  void theDeadlineOfAnotherIsMovedWhereThatMakesRoom() {
    Remedy moved =
        remedy(
            problem(
                List.of(candidate("must", 5, 4, 4), candidate("fair", 5, 7, -1)),
                new AtMostInFlight(1, List.of()),
                new MandatoryBy("must", 0)),
            "fair");

    // half of the plan's time, where one more in flight would be as many again
    assertThat(moved.kind()).isEqualTo(Kind.DEADLINE);
    assertThat(moved.of()).isEqualTo("must");
    assertThat(moved.extras()).containsExactly(new Extra(1, 1));
    assertThat(moved.gain()).isCloseTo(7, within(SAME));
  }

  @Test
  void whatExcludesItMayBeOutbidByItsOwnWorthAlone() {
    Remedy fair =
        remedy(
            problem(
                List.of(candidate("good", 5, 10), candidate("fair", 5, 7)),
                new Excludes(List.of("good", "fair"))),
            "fair");

    assertThat(fair.kind()).isEqualTo(Kind.WORTH);
    assertThat(fair.amount()).isCloseTo(3, within(SAME));
  }

  /** Whether some best plan holds the candidate. */
  private static boolean pays(PlanProblem problem, String key) {
    double in = BruteForce.optimum(problem.with(new MandatoryBy(key, 99)));
    double all = BruteForce.optimum(problem);
    return in > Double.NEGATIVE_INFINITY
        && in >= all - SAME - 3 * PlanResult.PROVEN_GAP * Math.abs(all);
  }

  /** With a step less at any place, or a tenth, the candidate must not be worth it. */
  private static void isLeast(PlanProblem problem, Remedy remedy, String key) {
    Rule rule = problem.rules().get(remedy.rule());
    Loosening loosening = Loosening.of(problem, rule).orElseThrow();
    Rule changed = remedy.in(problem).rules().get(remedy.rule());
    if (rule instanceof Limit limit && changed instanceof Limit more) {
      // a fitted unit may become coarser with more to count
      double unit =
          limit.unit() > 0
              ? limit.unit()
              : Math.max(remedy.amount() / 10, Scale.of(problem, limit).unit());
      for (int b = 0; b < limit.buckets().count(problem); b++) {
        double extra = more.capacity()[b] - limit.capacity()[b];
        if (extra > 0.99 * unit) {
          assertThat(pays(problem.with(remedy.rule(), more.more(b, -unit)), key))
              .as("%s with a step less in %s", remedy, b)
              .isFalse();
        }
      }
    } else if (loosening.kind() == Kind.IN_FLIGHT || loosening.kind() == Kind.CHANGES) {
      long steps = (long) remedy.amount();
      assertThat(pays(problem.with(remedy.rule(), loosening.by(steps - 1)), key)).isFalse();
    }
  }

  @Test
  void remediesOfSmallProblemsDoAsABruteForceSaysAndLessDoesNot() {
    Map<Kind, Integer> kinds = new TreeMap<>();
    int least = 0;
    for (long seed = 0; seed < 150; seed++) {
      PlanProblem problem = Problems.gen(seed);
      PlanResult result =
          Planner.plan(problem, new PlanSettings(1, 20, 1, Detail.EXPLAINED), Progress.none());
      if (result.status() != Status.PROVEN) {
        continue;
      }
      for (Reason reason : result.reasons()) {
        Remedy remedy = reason.remedy();
        if (remedy == null) {
          continue;
        }
        kinds.merge(remedy.kind(), 1, Integer::sum);
        if (remedy.kind() == Kind.NONE) {
          continue;
        }
        String key = reason.candidate();
        PlanProblem changed =
            remedy.kind() == Kind.PREREQUISITE
                ? problem.with(new MandatoryBy(remedy.of(), 99))
                : remedy.in(problem);
        assertThat(pays(changed, key)).as("seed %s: %s of %s", seed, remedy, key).isTrue();
        if (remedy.kind() != Kind.WORTH) {
          assertThat(BruteForce.optimum(changed) - result.value())
              .as("seed %s: %s of %s", seed, remedy, key)
              .isCloseTo(remedy.gain(), within(SAME + 3 * PlanResult.PROVEN_GAP * result.value()));
        }
        if (remedy.proven() && remedy.rule() >= 0) {
          isLeast(problem, remedy, key);
          least++;
        }
      }
    }
    System.out.println("remedies: " + kinds + ", least by proof " + least);
    assertThat(kinds.keySet()).contains(Kind.BUDGET, Kind.POOL, Kind.WORTH);
    assertThat(least).isGreaterThan(50);
  }
}

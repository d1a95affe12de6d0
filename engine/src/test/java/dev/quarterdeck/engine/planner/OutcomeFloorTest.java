package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeFloorTest {
  private static final int FRESH = 100_000;
  private static final Funded SAFE = new Funded("safe", "o", 0);
  private static final Funded BOLD = new Funded("bold", "o", 0);
  private static final Map<Funded, double[]> IN_FOUR_OUTCOMES =
      Map.of(SAFE, new double[] {8, 8, 8, 8}, BOLD, new double[] {0, 1, 40, 41});

  @Test
  void theMeanOfTheWorstOutcomesCountsJustThose() {
    RiskFloor floor = new RiskFloor(twoLines(), 0.5, 7);

    assertThat(floor.holds(floor.outcomes().totals(List.of(SAFE)))).isTrue();
    assertThat(floor.holds(floor.outcomes().totals(List.of(BOLD)))).isFalse();
    assertThat(floor.holds(floor.outcomes().totals(List.of(SAFE, BOLD)))).isTrue();
    assertThat(new RiskFloor(twoLines(), 0.5, 9).holds(9, 9, 9, 10)).isTrue();
    assertThat(new RiskFloor(twoLines(), 0.5, 9).holds(8, 20, 10, 20)).isTrue();
    assertThat(new RiskFloor(twoLines(), 0.5, 9).holds(8, 20, 9, 20)).isFalse();
  }

  private static Outcomes twoLines() {
    return new Outcomes(IN_FOUR_OUTCOMES);
  }

  @Test
  void aSafePlanIsPreferredWhereTheFloorAsksForIt() {
    PlanProblem problem = twoCandidates();

    assertThat(plan(problem).plan().funded()).containsExactly(BOLD);
    PlanResult safe = plan(problem.with(new RiskFloor(twoLines(), 0.5, 7)));
    assertThat(safe.plan().funded()).containsExactly(SAFE);
    assertThat(safe.status()).isEqualTo(Status.PROVEN);
    assertThat(plan(problem.with(new ChanceFloor("money", twoLines(), 0.5, 40))).plan().funded())
        .containsExactly(BOLD);
    assertThat(plan(problem.with(new ChanceFloor("money", twoLines(), 0.75, 2))).plan().funded())
        .containsExactly(SAFE);
  }

  @Test
  void whatNoPlanCanReachIsAContradictionOfTheFloorAndWhatKeepsFromIt() {
    PlanResult none = plan(twoCandidates().with(new RiskFloor(twoLines(), 0.25, 8.5)));

    assertThat(none.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(none.contradiction())
        .extracting(c -> c.rules().stream().map(Rule::name).toList())
        .isEqualTo(List.of("worst 25 % of outcomes"));
  }

  /** Of which one may be funded. */
  private static PlanProblem twoCandidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (Funded line : List.of(SAFE, BOLD)) {
      double value = Arrays.stream(IN_FOUR_OUTCOMES.get(line)).average().orElseThrow();
      Option option = new Option("o", 1, 0, new double[] {value}, Map.of(), Map.of());
      candidates.add(new Candidate(line.candidate(), null, List.of(option)));
    }
    return new PlanProblem(1, candidates, List.of(new Excludes(List.of("safe", "bold"))));
  }

  private static PlanResult plan(PlanProblem problem) {
    return Planner.plan(problem, new PlanSettings(1, 3, 1), Progress.none());
  }

  @Test
  void outcomesSayWhatIsWrongWithThem() {
    assertThatThrownBy(() -> new Outcomes(Map.of())).hasMessageContaining("at least one line");
    assertThatThrownBy(
            () -> new Outcomes(Map.of(SAFE, new double[] {1}, BOLD, new double[] {1, 2})))
        .hasMessageContaining("outcomes like the others");
    assertThatThrownBy(() -> new Outcomes(Map.of(SAFE, new double[] {Double.NaN})))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new RiskFloor(twoLines(), 0, 1)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new ChanceFloor("x", twoLines(), 80, 1))
        .hasMessageContaining("percent");
  }

  @Test
  void plansUnderAFloorOnTheirWorstOutcomesKeepItInFreshOutcomes() {
    for (int seed = 1; seed <= 2; seed++) {
      World world = new World(seed, 30);
      PlanResult free = plan(world.problem());
      double[] loose = world.sorted(free.plan(), FRESH, 77);
      double floor = mean(loose, FRESH / 20) + 0.1 * Math.abs(free.value());
      PlanResult held =
          plan(world.problem().with(new RiskFloor(world.outcomes(4096, 5), 0.05, floor)));

      double[] fresh = world.sorted(held.plan(), FRESH, 77);
      double error = error(fresh, FRESH / 20) + error(fresh, 4096 / 20);
      assertThat(held.plan().funded()).isNotEmpty();
      assertThat(held.value()).isLessThan(free.value());
      assertThat(mean(fresh, FRESH / 20)).isCloseTo(floor, within(6 * error));
      assertThat(mean(fresh, FRESH / 20)).isGreaterThan(mean(loose, FRESH / 20));
    }
  }

  @Test
  void plansUnderAFloorOnAChanceKeepItWithinAPointInFreshOutcomes() {
    for (int seed = 1; seed <= 2; seed++) {
      World world = new World(seed, 30);
      PlanResult free = plan(world.problem());
      PlanResult careful = plan(world.careful());
      double least = world.sorted(free.plan(), FRESH, 77)[FRESH / 5];
      double floor = (least + world.sorted(careful.plan(), FRESH, 77)[FRESH / 5]) / 2;
      assertThat(floor).isGreaterThan(least);
      PlanResult held =
          plan(
              world
                  .problem()
                  .with(new ChanceFloor("money", world.outcomes(16_384, 5), 0.8, floor)));

      double[] fresh = world.sorted(held.plan(), FRESH, 77);
      double chance = Arrays.stream(fresh).filter(total -> total >= floor).count() / (double) FRESH;
      assertThat(held.plan().funded()).isNotEmpty();
      assertThat(chance).isGreaterThan(0.79);
      assertThat(held.value()).isGreaterThan(0.8 * free.value());
    }
  }

  private static double mean(double[] sorted, int lowest) {
    return Arrays.stream(sorted, 0, lowest).average().orElseThrow();
  }

  /** Standard error of a mean of so many of the lowest. */
  private static double error(double[] sorted, int many) {
    int tail = sorted.length / 20;
    double mean = mean(sorted, tail);
    double squares = IntStream.range(0, tail).mapToDouble(s -> Math.pow(sorted[s] - mean, 2)).sum();
    return Math.sqrt(squares / tail / many);
  }

  /** Candidates whose outcomes share a driver; every other one is a risk. */
  private record World(int seed, int n) {
    PlanProblem problem() {
      SplittableRandom random = new SplittableRandom(seed);
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        Map<String, double[]> uses = Map.of("capex", new double[] {random.nextInt(50, 500)});
        double value = 1000 * value(i);
        Option option = new Option("o", 1, 0, new double[] {value, 0.97 * value}, uses, Map.of());
        candidates.add(new Candidate("c" + i, null, List.of(option)));
      }
      double[] budget = {1500, 1500};
      return new PlanProblem(2, candidates, List.of(new BudgetRule("capex", budget, 1, 0, 1)));
    }

    /** The same where candidates are worth less the less certain they are. */
    PlanProblem careful() {
      List<Candidate> candidates = new ArrayList<>();
      for (Candidate one : problem().candidates()) {
        Option o = one.options().getFirst();
        int i = candidates.size();
        double[] values =
            Arrays.stream(o.values()).map(v -> v * (1 - 0.5 * spread(i, 1))).toArray();
        Option less = new Option("o", 1, 0, values, o.uses(), Map.of());
        candidates.add(new Candidate(one.key(), null, List.of(less)));
      }
      return new PlanProblem(2, candidates, problem().rules());
    }

    private static double spread(int i, double value) {
      return (i % 2 == 0 ? 0.1 : 0.8) * value;
    }

    private double value(int i) {
      return new SplittableRandom(31 * seed + i).nextDouble(0.5, 3);
    }

    Outcomes outcomes(int count, int stream) {
      Map<Funded, double[]> lines = new HashMap<>();
      for (int i = 0; i < n; i++) {
        double[] amounts = draw(i, count, stream);
        lines.put(new Funded("c" + i, "o", 0), amounts);
        lines.put(new Funded("c" + i, "o", 1), Arrays.stream(amounts).map(a -> 0.97 * a).toArray());
      }
      return new Outcomes(lines);
    }

    private double[] draw(int i, int count, int stream) {
      SplittableRandom own = new SplittableRandom(1000L * stream + i);
      SplittableRandom common = new SplittableRandom(stream);
      double spread = spread(i, value(i));
      return IntStream.range(0, count)
          .mapToDouble(
              s -> 1000 * (value(i) + spread * (common.nextGaussian() * 0.6 + own.nextGaussian())))
          .toArray();
    }

    /** What a plan brings in fresh outcomes, lowest first. */
    double[] sorted(Plan plan, int count, int stream) {
      double[] totals = new double[count];
      for (Funded line : plan.funded()) {
        double[] amounts = draw(Integer.parseInt(line.candidate().substring(1)), count, stream);
        double times = line.start() == 0 ? 1 : 0.97;
        Arrays.setAll(totals, s -> totals[s] + times * amounts[s]);
      }
      Arrays.sort(totals);
      return totals;
    }
  }
}

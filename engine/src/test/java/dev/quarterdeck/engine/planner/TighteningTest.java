package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TighteningTest {
  private static final int INSTANCES = 40;

  @Test
  void noPlanIsWorthMoreThanWhatItsChoicesAllow() {
    int asked = 0;
    for (long seed = 0; seed < INSTANCES; seed++) {
      PlanProblem problem = Problems.gen(seed);
      Choices choices = Choices.possible(problem);
      Tightening tight = Tightening.of(choices);

      assertThat(tight.bound()).as("seed " + seed).isGreaterThanOrEqualTo(best(problem));
      for (Choice x : choices.all()) {
        double best = best(problem.with(new KeepPlan(List.of(x.funded()))));
        assertThat(tight.withChoice()[x.index()])
            .as("seed " + seed + " with " + x.funded())
            .isGreaterThanOrEqualTo(best);
        asked += best > Double.NEGATIVE_INFINITY ? 1 : 0;
      }
      tight
          .withoutCandidate()
          .forEach((key, most) ->
              assertThat(most)
                  .as("without " + key)
                  .isGreaterThanOrEqualTo(best(without(problem, key))));
    }
    assertThat(asked).isGreaterThan(100);
  }

  private static double best(PlanProblem problem) {
    return BruteForce.optimum(problem);
  }

  /** The candidate stays, so that the units stay, but may never start. */
  private static PlanProblem without(PlanProblem problem, String key) {
    return new PlanProblem(
        problem.periods(),
        problem.candidates().stream().map(c -> c.key().equals(key) ? never(c) : c).toList(),
        problem.rules());
  }

  private static Candidate never(Candidate candidate) {
    return new Candidate(
        candidate.key(),
        candidate.category(),
        candidate.options().stream()
            .map(o ->
                new Option(
                    o.key(),
                    o.duration(),
                    o.earliest(),
                    new double[0],
                    o.uses(),
                    o.contributions()))
            .toList());
  }

  @Test
  void aPoolThatHoldsOneOfThreeIsCutToOne() {
    List<Candidate> three =
        List.of("a", "b", "c").stream()
            .map(key ->
                new Candidate(
                    key,
                    null,
                    List.of(
                        new Option(
                            "o",
                            1,
                            0,
                            new double[] {1},
                            Map.of("dev", new double[] {6}),
                            Map.of()))))
            .toList();
    PlanProblem problem =
        new PlanProblem(1, three, List.of(new PoolRule("dev", new double[] {10}, 1)));

    Tightening tight = Tightening.of(Choices.possible(problem));

    assertThat(tight.cuts()).isNotEmpty();
    assertThat(tight.bound()).isBetween(1.0, 1.01);
  }
}

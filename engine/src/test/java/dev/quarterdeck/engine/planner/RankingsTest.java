package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingsTest {
  private static Candidate candidate(
      String key, double value, double capex, double opex, double goal) {
    Option option =
        new Option(
            "o",
            1,
            0,
            new double[] {value},
            Map.of("capex", new double[] {capex}, "opex", new double[] {opex}),
            Map.of("growth", new double[] {goal}));
    return new Candidate(key, null, List.of(option));
  }

  /** Capex lets only one of the four in; it is asked for 21 / 8 times, opex 120 / 100. */
  @Test
  void eachRankingTakesItsOwnFavouriteFirst() {
    PlanProblem problem =
        new PlanProblem(
            1,
            List.of(
                candidate("largest", 10, 6, 50, 0),
                candidate("cheapest", 8, 6, 0, 0),
                candidate("leastCapex", 5.4, 3, 60, 0),
                candidate("balanced", 9, 6, 10, 10)),
            List.of(
                new BudgetRule("capex", new double[] {8}, 1, 0, 1),
                new BudgetRule("opex", new double[] {100}, 1, 0, 1)));

    List<Ranked> rankings = Rankings.of(new Grid(Choices.possible(problem)), Progress.none());

    assertThat(rankings).allMatch(Ranked::feasible);
    assertThat(rankings)
        .extracting(r -> r.name() + ": " + r.plan().funded().getFirst().candidate())
        .containsExactly(
            "ROI: cheapest",
            "NPV: largest",
            "NPV per scarce capital: leastCapex",
            "Weighted score: balanced");
    assertThat(rankings).extracting(Ranked::value).containsExactly(8.0, 10.0, 5.4, 9.0);
  }
}

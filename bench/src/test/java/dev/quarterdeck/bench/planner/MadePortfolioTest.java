package dev.quarterdeck.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.CategoryBand;
import dev.quarterdeck.engine.planner.GoalFloor;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Planner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadePortfolioTest {
  @ParameterizedTest
  @CsvSource({"8, 1", "12, 2", "30, 1", "30, 5", "60, 3", "150, 1"})
  void thePlantedPlanObeysEveryRule(int n, long seed) {
    MadePortfolio made = MadePortfolio.of(n, seed);

    assertThat(made.planted().funded()).isNotEmpty();
    assertThat(PlanCheck.check(made.problem(), made.planted()).violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12, 1", "12, 2", "16, 3"})
  void theBestPlanWithoutFloorsBreaksOne(int n, long seed) {
    PlanProblem problem = MadePortfolio.of(n, seed).problem();
    PlanProblem without =
        problem.under(
            problem.rules().stream().filter(rule -> !(rule instanceof GoalFloor)).toList());

    Plan best = Planner.plan(without, new PlanSettings(1, 10, 1), Progress.none()).plan();

    assertThat(PlanCheck.check(problem, best).violations())
        .extracting(violation -> violation.rule())
        .containsAnyOf("floor resilience", "floor carbon");
  }

  @ParameterizedTest
  @CsvSource({"30, 1", "60, 2"})
  void theSameSeedMakesTheSameAndAnotherMakesAnother(int n, long seed) {
    assertThat(text(n, seed)).isEqualTo(text(n, seed)).isNotEqualTo(text(n, seed + 1));
  }

  /** Arrays in records are compared by what the planner sees: the check of a plan and the rules. */
  private static String text(int n, long seed) {
    MadePortfolio made = MadePortfolio.of(n, seed);
    return made.planted()
        + " "
        + PlanCheck.check(made.problem(), made.planted())
        + made.problem().rules().stream()
            .filter(rule -> rule instanceof GoalFloor || rule instanceof CategoryBand)
            .toList();
  }
}

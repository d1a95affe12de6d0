package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Outcomes;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.Frontier.Against;
import dev.quarterdeck.office.portfolio.OutcomeFloors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FrontierTest {
  private static final double FACTORS = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

  /** Of the mean of a worst twentieth between 512 outcomes and others. */
  private static final double SPREAD = 40;

  /** The more one brings on average, the less it brings when things go badly. */
  private static final String[] OFFICE = {
    ORGANIZATION,
    FAIR,
    initiative("bold", "100", "'uniform(0, 300) per year'"),
    initiative("bolder", "100", "'uniform(-150, 480) per year'"),
    initiative("wild", "100", "'uniform(-400, 760) per year'"),
    budget("[200, 0, 0]")
  };

  private static Decided decided(String... documents) {
    Decide.Outcome outcome = new Decide(1).decide(workspace(documents), Progress.none());
    assertThat(outcome.problems()).isEmpty();
    return Objects.requireNonNull(outcome.decided());
  }

  private static List<Frontier.Line> frontier(int threads, Against against, int points) {
    return new Decide(threads).frontier(decided(OFFICE), against, points, Progress.none());
  }

  @Test
  void everyPointIsTheBestPlanAsSafeAsThat() {
    Decided decided = decided(OFFICE);
    Outcomes outcomes =
        new OutcomeFloors(decided.workspace(), decided.valuation())
            .worth(List.copyOf(decided.cases().values()), List.of(), 1);
    List<Frontier.Line> lines = new Decide(1).frontier(decided, Against.RISK, 8, Progress.none());
    List<Plan> plans = plans(decided.problem());
    assertThat(lines).hasSize(8);
    for (Frontier.Line line : lines) {
      double best =
          plans.stream()
              .filter(plan -> worst(outcomes, decided, plan) >= line.limit() - 0.02)
              .mapToDouble(plan -> PlanCheck.check(decided.problem(), plan).value())
              .max()
              .orElseThrow();
      assertThat(line.status()).isEqualTo(Status.PROVEN);
      assertThat(line.value()).as(line.toString()).isCloseTo(best, within(0.01));
    }
    assertThat(lines.getLast().limit())
        .isCloseTo(
            plans.stream().mapToDouble(plan -> worst(outcomes, decided, plan)).max().orElseThrow(),
            within(1.0));
    assertThat(lines.stream().map(Frontier.Line::value).distinct()).hasSizeGreaterThan(2);
  }

  private static double worst(Outcomes outcomes, Decided decided, Plan plan) {
    return new RiskFloor(outcomes, 0.05, 0).measured(decided.problem(), plan);
  }

  /** Every plan that obeys the rules. */
  private static List<Plan> plans(PlanProblem problem) {
    List<List<Funded>> all = List.of(List.of());
    for (Candidate candidate : problem.candidates()) {
      List<List<Funded>> more = new ArrayList<>(all);
      for (Option option : candidate.options()) {
        for (int i = 0; i < option.values().length; i++) {
          Funded line = new Funded(candidate.key(), option.key(), option.earliest() + i);
          for (List<Funded> some : all) {
            List<Funded> with = new ArrayList<>(some);
            with.add(line);
            more.add(with);
          }
        }
      }
      all = more;
    }
    return all.stream()
        .map(Plan::new)
        .filter(plan -> PlanCheck.check(problem, plan).feasible())
        .toList();
  }

  @Test
  void lessRiskNeverBringsMoreAndIsNeverRiskier() {
    List<Frontier.Line> lines = frontier(1, Against.RISK, 6);
    assertThat(lines.getFirst().decided()).isTrue();
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).value()).isLessThanOrEqualTo(lines.get(i - 1).value());
      // measured over outcomes that were not planned with
      assertThat(lines.get(i).worst()).isGreaterThan(lines.get(i).limit() - SPREAD);
    }
    assertThat(lines.getFirst().joins()).isEmpty();
    assertThat(lines.stream().flatMap(line -> line.joins().stream())).contains("fair");
  }

  @Test
  void aLargerBudgetBringsWhatItCanHold() {
    List<Frontier.Line> lines = frontier(1, Against.BUDGET, 5);
    assertThat(lines)
        .extracting(Frontier.Line::limit, Frontier.Line::funded, Frontier.Line::capital)
        .containsExactly(
            tuple(0.5, 1, 100.0),
            tuple(0.75, 1, 100.0),
            tuple(1.0, 2, 200.0),
            tuple(1.25, 2, 200.0),
            tuple(1.5, 3, 300.0));
    assertThat(lines.get(2).decided()).isTrue();
    assertThat(lines.get(0).value()).isCloseTo(-100 + 180 * FACTORS, within(3.0));
  }

  @Test
  void threadsChangeNothing() {
    assertThat(frontier(2, Against.RISK, 5)).isEqualTo(frontier(1, Against.RISK, 5));
  }
}

package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.portfolio.Synergies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plans made as if it were known how things turn out: each for one simulated future, the same for
 * all initiatives, under the same rules. What is funded in most of them would hardly be regretted;
 * what is funded in some rests on the mean of futures that disagree.
 *
 * <p>Means over samples drawn anew would say nothing: with thousands of samples they hardly differ.
 */
record Hindsight(
    Valuation valuation,
    List<BusinessCase> cases,
    List<Synergies.Synergy> synergies,
    PlanProblem problem,
    PlanResult result,
    PlanSettings settings,
    Decide.Planning planning) {
  /** One of each replicate: they are independent of each other. */
  private static final int FUTURES = 16;

  /** The fewest that are simulated. */
  private static final int SIMULATED = 128;

  /** Of the effort, for all of the plans. */
  private static final double SHARE_OF_EFFORT = 0.1;

  /** Initiatives times options times starts for which so many plans are made. */
  private static final int MOST_STARTS = 20_000;

  /** None without a plan, or of a portfolio that is too large. */
  List<Plan> plans(Progress progress) {
    List<Valuation.Start> starts = starts();
    if (result.plan().funded().isEmpty() || starts.size() > MOST_STARTS) {
      return List.of();
    }
    Map<Funded, double[]> outcomes = outcomes(starts);
    PlanSettings each = settings.planOnly(SHARE_OF_EFFORT / FUTURES);
    List<Plan> plans = new ArrayList<>();
    for (int f = 0; f < FUTURES && !progress.cancelled(); f++) {
      progress.at("planning with hindsight", (double) f / FUTURES);
      plans.add(planning.plan(in(f, outcomes), result.plan(), each, progress.quiet()).plan());
    }
    return plans;
  }

  private List<Valuation.Start> starts() {
    List<Valuation.Start> starts = new ArrayList<>();
    for (BusinessCase business : cases) {
      for (OptionCase option : business.options()) {
        for (int start = option.earliest(); start <= option.latest(); start++) {
          starts.add(new Valuation.Start(option, start));
        }
      }
    }
    return starts;
  }

  /** NPV of every line, and of synergies, in each future. */
  private Map<Funded, double[]> outcomes(List<Valuation.Start> starts) {
    double[][] columns =
        valuation.firstOfEach(
            starts, Valuation.NPV, SIMULATED, settings.threads(), Progress.none());
    Map<Funded, double[]> outcomes = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      OptionCase option = starts.get(i).option();
      outcomes.put(
          new Funded(option.initiative(), option.option(), starts.get(i).period()), columns[i]);
    }
    for (Synergies.Synergy synergy : synergies) {
      outcomes.put(synergy.line(), valuation.firstOfEach(synergy.npv(), SIMULATED));
    }
    return outcomes;
  }

  /** The problem with what everything is worth in one future. */
  private PlanProblem in(int future, Map<Funded, double[]> outcomes) {
    return problem.worth(line -> {
      double[] worth = Objects.requireNonNull(outcomes.get(line));
      return worth[worth.length / FUTURES * future];
    });
  }
}

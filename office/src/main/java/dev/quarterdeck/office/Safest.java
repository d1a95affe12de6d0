package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.RiskFloor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the plan whose worst outcomes are best on average, by fictitious play (Brown 1951): the
 * mean of a plan's worst outcomes is no more than its mean over any others as many; so each plan is
 * the best for the average of all outcomes that were worst for a plan before it. The safest of them
 * then has lines dropped and added as long as that helps.
 */
record Safest(
    PlanProblem problem, RiskFloor measure, PlanSettings settings, Decide.Planning planning) {
  private static final int TURNS = 16;

  /** Of the effort, for each turn. */
  private static final double EACH = 0.005;

  private static final int MOST_STEPS = 200;

  /** Changes tried in a step: those that promise most. */
  private static final int TRIED = 40;

  Plan from(Plan start, Progress progress) {
    PlanSettings each = settings.planOnly(EACH);
    Map<Funded, Double> sums = new HashMap<>();
    Plan plan = start;
    Plan safest = start;
    for (int turn = 0; turn < TURNS && !progress.cancelled(); turn++) {
      progress.at("looking for safe plans", turn / (double) TURNS);
      measure.inWorst(plan).forEach((line, mean) -> sums.merge(line, mean, Double::sum));
      PlanProblem worth = problem.worth(line -> sums.getOrDefault(line, 0.0));
      plan = planning.plan(worth, safest, each, progress.quiet()).plan();
      if (worst(plan) > worst(safest)) {
        safest = plan;
      }
    }
    return mended(safest, progress);
  }

  private double worst(Plan plan) {
    return measure.measured(problem, plan);
  }

  private Plan mended(Plan found, Progress progress) {
    Plan plan = found;
    for (int step = 0; step < MOST_STEPS && !progress.cancelled(); step++) {
      Plan better = better(plan);
      if (better == plan) {
        break;
      }
      plan = better;
    }
    return plan;
  }

  /** A plan that one change makes safer; the same if none of the promising ones does. */
  private Plan better(Plan plan) {
    double worst = worst(plan);
    for (List<Funded> lines : changed(plan)) {
      Plan other = problem.combined(lines);
      if (worst(other) > worst && PlanCheck.check(problem, other).feasible()) {
        return other;
      }
    }
    return plan;
  }

  /** The first is the one that promises most. */
  private record Change(double promise, Funded line, List<Funded> lines) {
    static final Comparator<Change> ORDER =
        Comparator.comparingDouble(Change::promise)
            .reversed()
            .thenComparing(change -> change.line.candidate())
            .thenComparing(change -> change.line.option())
            .thenComparingInt(change -> change.line.start());
  }

  /** Lines with one dropped or added, first those that promise most in what is worst now. */
  private List<List<Funded>> changed(Plan plan) {
    Set<String> combinations = problem.combinations();
    List<Funded> lines =
        plan.funded().stream().filter(line -> !combinations.contains(line.candidate())).toList();
    Set<String> names = new HashSet<>();
    lines.forEach(line -> names.add(line.candidate()));
    Map<Funded, Double> means = measure.inWorst(plan);
    List<Change> changes = new ArrayList<>();
    for (Funded line : lines) {
      List<Funded> fewer = new ArrayList<>(lines);
      fewer.remove(line);
      changes.add(new Change(-means.getOrDefault(line, 0.0), line, fewer));
    }
    means.forEach((line, mean) -> {
      if (mean > 0
          && !names.contains(line.candidate())
          && !combinations.contains(line.candidate())) {
        List<Funded> more = new ArrayList<>(lines);
        more.add(line);
        changes.add(new Change(mean, line, more));
      }
    });
    changes.sort(Change.ORDER);
    return changes.stream().limit(TRIED).map(Change::lines).toList();
  }
}

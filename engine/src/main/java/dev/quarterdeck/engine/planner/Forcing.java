package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Reason.Forced;
import java.util.List;

/** What it would cost to fund a candidate that the plan leaves out, by solving again with it in. */
final class Forcing {
  private static final double SHARE_OF_EFFORT = 0.1;

  private Forcing() {}

  static List<Reason> in(
      List<Reason> reasons,
      PlanProblem problem,
      Plan plan,
      double value,
      PlanSettings settings,
      Progress progress) {
    return reasons.stream()
        .map(r ->
            r.cause().isFunded() || progress.cancelled()
                ? r
                : r.with(forced(r.candidate(), problem, plan, value, settings, progress)))
        .toList();
  }

  private static Forced forced(
      String candidate,
      PlanProblem problem,
      Plan plan,
      double value,
      PlanSettings settings,
      Progress progress) {
    PlanProblem with = problem.with(new MandatoryBy(candidate, Integer.MAX_VALUE));
    Choices choices = Choices.possible(with);
    CpPlan model = CpPlan.of(choices, with.rules());
    Objective.of(choices).addTo(model);
    Search.Found found =
        Search.run(model, settings.withEffort(SHARE_OF_EFFORT * settings.effort()), progress);
    boolean proven =
        found.status() == CpSolverStatus.OPTIMAL || found.status() == CpSolverStatus.INFEASIBLE;
    if (!found.hasPlan()) {
      return new Forced(false, Double.POSITIVE_INFINITY, List.of(), List.of(), proven);
    }
    double loss = value - PlanCheck.check(with, found.plan()).value();
    List<String> adds =
        missing(found.plan(), plan).stream().filter(key -> !key.equals(candidate)).toList();
    return new Forced(true, loss, missing(plan, found.plan()), adds, proven);
  }

  /** Candidates of one plan that the other does not fund. */
  private static List<String> missing(Plan of, Plan in) {
    return of.funded().stream()
        .map(Funded::candidate)
        .filter(key -> in.find(key).isEmpty())
        .toList();
  }
}

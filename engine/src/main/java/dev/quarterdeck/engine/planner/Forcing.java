package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Reason.Forced;
import java.util.ArrayList;
import java.util.List;

/**
 * What it would cost to fund a candidate that the plan leaves out, by solving again with it in,
 * starting from the plan.
 */
record Forcing(PlanProblem problem, Plan plan, double value, PlanSettings settings) {
  /** Of the effort, for all together. */
  private static final double SHARE_OF_EFFORT = 0.1;

  /** Of the effort, for one. */
  private static final double MOST_FOR_ONE = 0.1;

  /** Plans that break an {@link OutcomeFloor} teach so often. */
  private static final int LESSONS = 3;

  List<Reason> in(List<Reason> reasons, Progress progress) {
    int total = (int) reasons.stream().filter(r -> !r.cause().isFunded()).count();
    List<Reason> with = new ArrayList<>();
    int done = 0;
    for (Reason reason : reasons) {
      if (reason.cause().isFunded() || progress.cancelled()) {
        with.add(reason);
      } else {
        progress.at("forcing in what is left out", (double) done++ / total);
        with.add(reason.with(forced(reason.candidate(), effort(total), progress)));
      }
    }
    return with;
  }

  private PlanSettings effort(int solves) {
    return settings.withEffort(
        settings.effort() * Math.min(MOST_FOR_ONE, SHARE_OF_EFFORT / solves));
  }

  private Forced forced(String candidate, PlanSettings each, Progress progress) {
    PlanProblem with = problem.with(new MandatoryBy(candidate, Integer.MAX_VALUE));
    Choices choices = Choices.possible(with);
    Search.Found found =
        Lessons.search(with, choices, LESSONS, taught -> search(choices, taught, each, progress));
    if (!found.hasPlan() || !Lessons.holds(with, found.plan())) {
      boolean none = found.status() == CpSolverStatus.INFEASIBLE;
      return new Forced(false, Double.POSITIVE_INFINITY, List.of(), List.of(), none);
    }
    boolean proven = found.status() == CpSolverStatus.OPTIMAL;
    double loss = value - PlanCheck.check(with, found.plan()).value();
    List<String> adds =
        missing(found.plan(), plan).stream().filter(key -> !key.equals(candidate)).toList();
    return new Forced(true, loss, missing(plan, found.plan()), adds, proven);
  }

  private Search.Found search(
      Choices choices, PlanProblem with, PlanSettings each, Progress progress) {
    CpPlan model = CpPlan.of(choices, with.rules());
    Objective.of(choices).addTo(model);
    model.hint(plan);
    return Search.run(model, each, progress.quiet());
  }

  /** Candidates of one plan that the other does not fund. */
  private static List<String> missing(Plan of, Plan in) {
    return of.funded().stream()
        .map(Funded::candidate)
        .filter(key -> in.find(key).isEmpty())
        .toList();
  }
}

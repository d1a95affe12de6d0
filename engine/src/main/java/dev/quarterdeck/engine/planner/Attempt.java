package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import java.util.List;
import java.util.Optional;

/**
 * A problem made ready to be searched.
 *
 * @param prices of its rows, from the relaxation
 */
record Attempt(Choices choices, Grid grid, List<Price> prices, Certificate certificate) {
  /** Of the effort, for a first plan by ruin and recreate. */
  private static final double FIRST = 0.1;

  /** With less effort than this all of it is for the first plan: cuts alone cost more. */
  private static final double QUICK = 0.4;

  static Attempt at(PlanProblem problem, Progress progress) {
    progress.at("listing the choices", 0);
    Choices choices = Choices.possible(problem);
    Grid grid = new Grid(choices);
    progress.at("pricing the rules", 0);
    List<Price> prices = Relaxation.prices(grid);
    Certificate certificate = new Certificate(problem, prices, Certificate.bound(choices, prices));
    return new Attempt(choices, grid, prices, certificate);
  }

  /** Searches, from a plan to begin with if there is one. */
  Answer search(Optional<Plan> known, PlanSettings settings, Progress progress) {
    progress.at("searching for a better plan", 0);
    boolean quick = settings.effort() < QUICK;
    PlanSettings some = quick ? settings : settings.withEffort(FIRST * settings.effort());
    Optional<Plan> first = better(Recreation.plan(grid, prices, known, some, progress), known);
    if (quick && first.isPresent()) {
      return new Answer(false, first, Double.POSITIVE_INFINITY, settings.effort());
    }
    return Timetable.pays(choices.problem())
        ? onTimeLine(first, settings, progress)
        : Exact.run(grid, prices, first, settings, progress);
  }

  /** One search over starts as integers. */
  private Answer onTimeLine(Optional<Plan> known, PlanSettings settings, Progress progress) {
    Objective objective = Objective.of(choices);
    CpPlan model = CpPlan.of(choices, choices.problem().rules());
    objective.addTo(model);
    known.ifPresent(model::hint);
    Search.Found found = Search.run(model, settings, progress);
    boolean infeasible = found.status() == CpSolverStatus.INFEASIBLE;
    // without a plan of its own the solver reports a bound of 0, which means nothing
    return found.hasPlan()
        ? new Answer(
            false,
            better(Optional.of(found.plan()), known),
            objective.bound(found.bound()),
            found.spent())
        : new Answer(infeasible, known, Double.POSITIVE_INFINITY, found.spent());
  }

  /** The plan worth more, the first if they are worth the same; either where there is one. */
  Optional<Plan> better(Optional<Plan> one, Optional<Plan> other) {
    return one.isEmpty() || other.isPresent() && value(other.get()) > value(one.get())
        ? other
        : one;
  }

  double value(Plan plan) {
    return choices.value(plan);
  }
}

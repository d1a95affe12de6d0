package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;

/** Finds the plan that is worth most under the rules, and says how good it is. */
public final class Planner {
  private Planner() {}

  /**
   * The best plan found with the effort given; never worth less than the best feasible ranking. The
   * same problem, seed and effort give the same result on any number of threads, unless cancelled.
   *
   * @throws IllegalStateException if a plan of the solver fails the independent check
   */
  public static PlanResult plan(PlanProblem problem, PlanSettings settings, Progress progress) {
    return plan(problem, Plan.empty(), settings, progress);
  }

  /**
   * The same from a plan to begin with, such as the approved one: as far as the problem still
   * offers its lines and they fit, others are put in beside them.
   *
   * @throws IllegalStateException if a plan of the solver fails the independent check
   */
  public static PlanResult plan(
      PlanProblem problem, Plan start, PlanSettings settings, Progress progress) {
    return new Rounds(problem, settings, progress).from(start);
  }
}

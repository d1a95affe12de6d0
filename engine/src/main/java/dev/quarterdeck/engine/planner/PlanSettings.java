package dev.quarterdeck.engine.planner;

/**
 * How to plan.
 *
 * @param seed of the solver's random choices
 * @param effort deterministic work to spend at most on the plan, about seconds on one core; the
 *     same effort gives the same result on any machine
 * @param threads to use at most; changes nothing but the time taken
 * @param forcedInReasons whether to work out what the other decision on each candidate would cost
 *     and what would get in those left out (more solves for each; together about a quarter of the
 *     effort; of large problems for the nearest ones only)
 */
public record PlanSettings(long seed, double effort, int threads, boolean forcedInReasons) {
  public PlanSettings {
    Demand.that(effort > 0 && Double.isFinite(effort), "The effort (%s) must be positive.", effort);
    Demand.that(threads > 0, "The number of threads (%s) must be positive.", threads);
  }

  public PlanSettings(long seed, double effort, int threads) {
    this(seed, effort, threads, false);
  }

  public static PlanSettings standard() {
    return new PlanSettings(1, 60, 1);
  }

  /** The same with draws of its own. */
  PlanSettings withDraws(int turn) {
    return new PlanSettings(seed + turn, effort, threads, forcedInReasons);
  }

  /** The same with another effort, and without the costs of forcing in. */
  public PlanSettings withEffort(double other) {
    return new PlanSettings(seed, other, threads, false);
  }
}

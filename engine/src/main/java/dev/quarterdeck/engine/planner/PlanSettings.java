package dev.quarterdeck.engine.planner;

/**
 * How to plan.
 *
 * @param seed of the solver's random choices
 * @param effort deterministic work to spend at most on the plan, about seconds on one core; the
 *     same effort gives the same result on any machine
 * @param threads to use at most; changes nothing but the time taken
 * @param detail what is worked out besides the plan
 */
public record PlanSettings(long seed, double effort, int threads, Detail detail) {
  /** What is worked out, the one after the other including the one before. */
  public enum Detail {
    /** The plan, its bound and certificate. */
    PLAN,
    /** The rankings too, none of which is worth more, and rules in conflict if there is no plan. */
    COMPARED,
    /**
     * What the other decision on each candidate would cost too, and what would get in those left
     * out (more solves for each; together about a quarter of the effort; of large problems for the
     * nearest ones only).
     */
    EXPLAINED;

    boolean has(Detail other) {
      return compareTo(other) >= 0;
    }
  }

  public PlanSettings {
    Demand.that(effort > 0 && Double.isFinite(effort), "The effort (%s) must be positive.", effort);
    Demand.that(threads > 0, "The number of threads (%s) must be positive.", threads);
  }

  public PlanSettings(long seed, double effort, int threads) {
    this(seed, effort, threads, Detail.COMPARED);
  }

  public static PlanSettings standard() {
    return new PlanSettings(1, 60, 1);
  }

  /** The same with draws of its own. */
  PlanSettings withDraws(int turn) {
    return new PlanSettings(seed + turn, effort, threads, detail);
  }

  /** The same with another effort. */
  public PlanSettings withEffort(double other) {
    return new PlanSettings(seed, other, threads, detail);
  }

  /** The same for nothing but a plan, with so much of the effort. */
  public PlanSettings planOnly(double share) {
    return new PlanSettings(seed, share * effort, threads, Detail.PLAN);
  }
}

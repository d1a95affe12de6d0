package dev.quarterdeck.bench.planner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What the planner made of one instance. What could not be measured, or is infinite, is null.
 *
 * @param value of the plan, as {@code PlanCheck} recomputes it; null without a plan
 * @param gap (bound - value) / |value|
 * @param certificateGap the same with the certificate's bound alone
 * @param feasible the verdict of {@code PlanCheck}
 * @param firstPlanSeconds wall time until the first plan that obeys every rule
 * @param peakMb most memory of the process while it planned, native memory included, in MiB
 * @param bestRanking value of the best ranking that obeys every rule
 * @param known best value published, where there is one
 * @param stopped what ended it
 */
record Figures(
    String name,
    @Nullable Double value,
    @Nullable Double bound,
    @Nullable Double gap,
    @Nullable Double certificateGap,
    boolean feasible,
    @Nullable Double firstPlanSeconds,
    double wallSeconds,
    double cpuSeconds,
    @Nullable Double peakMb,
    @Nullable Double bestRanking,
    @Nullable Double known,
    Stopped stopped) {
  /** The share of a published value that counts as reached. */
  private static final double REACHED = 0.999;

  /** Why no more was tried. */
  enum Stopped {
    /** No plan is worth more, or none obeys the rules. */
    PROVEN,
    /** The deterministic effort was spent: the result is the same on any machine. */
    EFFORT,
    /** The CPU seconds asked for were over before the effort was spent: not reproducible. */
    TIME
  }

  /** Obeys the rules, is no worse than a ranking, and reaches what is published. */
  @JsonIgnore
  boolean isGood() {
    return value != null
        && feasible
        && (bestRanking == null || value >= bestRanking)
        && (known == null || value >= known - (1 - REACHED) * Math.abs(known));
  }
}

package dev.quarterdeck.engine.planner;

import java.util.List;

/** A rule that limits the use of a row of capital or people. */
public sealed interface Limit extends Rule permits BudgetRule, PoolRule {
  /** The row that options use. */
  String row();

  /** What may be used, per bucket of periods. */
  double[] capacity();

  /** The step to which uses and capacities are rounded; 0 to have one fitted to the amounts. */
  double unit();

  /** Length of a bucket in periods. */
  int periodsPerBucket();

  @Override
  default List<String> candidates() {
    return List.of();
  }

  @Override
  default int covers() {
    return Math.multiplyExact(capacity().length, periodsPerBucket());
  }

  /** Number of buckets that the problem reaches into. */
  default int buckets(PlanProblem problem) {
    return Math.ceilDiv(problem.periods(), periodsPerBucket());
  }

  /** First period after a bucket. */
  default int end(PlanProblem problem, int bucket) {
    return Math.min(problem.periods(), (bucket + 1) * periodsPerBucket());
  }
}

package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.IntVar;
import java.util.List;

/** A rule that limits the use of a row of capital or people. */
public sealed interface Limit extends Rule permits BudgetRule, PoolRule {
  /** The row that options use. */
  String row();

  /** What may be used, per bucket of periods. */
  double[] capacity();

  /** The step to which uses and capacities are rounded; 0 to have one fitted to the amounts. */
  double unit();

  /** The periods that share one capacity. */
  Buckets buckets();

  /** The same with so much more in one bucket. */
  Limit more(int bucket, double amount);

  /** States the rule with so many units more in each bucket, as the solver chooses. */
  void addTo(CpPlan model, List<IntVar> more);

  /** Units that a plan lacks in each bucket, given those that it lacks before. */
  long[] lacking(Schedule plan);

  /** The largest value that the solver may choose. */
  static long most(IntVar variable) {
    return variable.getDomain().max();
  }

  /** What there is by bucket, with so much more in one. */
  default double[] raised(int bucket, double amount) {
    double[] raised = capacity().clone();
    raised[bucket] += amount;
    return raised;
  }

  @Override
  default List<String> candidates() {
    return List.of();
  }

  @Override
  default int covers() {
    return buckets().periods(capacity().length);
  }
}

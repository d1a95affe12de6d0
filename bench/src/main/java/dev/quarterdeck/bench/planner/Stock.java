package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Limit;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What is used of each limit, in whole units and per bucket of periods, kept up to date as options
 * are put in and taken out.
 */
final class Stock {
  private static final long WHOLE = 1000;

  private record Limited(Limit limit, long[] capacity, long[] used) {}

  private final PlanProblem problem;
  private final List<Limited> limits = new ArrayList<>();

  Stock(PlanProblem problem) {
    this.problem = problem;
    for (Rule rule : problem.rules()) {
      if (rule instanceof Limit limit) {
        int buckets = 0;
        while (from(limit, buckets) < problem.periods()) {
          buckets++;
        }
        long[] capacity = new long[buckets];
        for (int b = 0; b < buckets; b++) {
          capacity[b] = Math.round(limit.capacity()[b] / limit.unit());
        }
        limits.add(new Limited(limit, capacity, new long[buckets]));
      }
    }
  }

  /** First period of a bucket. */
  private static int from(Limit limit, int bucket) {
    return bucket == 0 ? 0 : limit.buckets().first() + (bucket - 1) * limit.buckets().length();
  }

  /**
   * Puts in an option, or takes it out.
   *
   * @param sign 1 or -1
   */
  void book(Option option, int start, int sign) {
    for (Limited one : limits) {
      for (int b = 0; b < one.used.length; b++) {
        int to = Math.min(problem.periods(), from(one.limit, b + 1));
        double use = MadeRules.use(option, one.limit.row(), start, from(one.limit, b), to);
        one.used[b] += sign * Math.round(use / one.limit.unit());
      }
    }
  }

  /** Whether no limit is exceeded. */
  boolean suffices() {
    for (Limited one : limits) {
      long carried =
          one.limit instanceof BudgetRule budget ? Math.round(budget.carryOver() * WHOLE) : 0;
      long carry = 0;
      for (int b = 0; b < one.used.length; b++) {
        long left = one.capacity[b] + carry - one.used[b];
        if (left < 0) {
          return false;
        }
        carry = left * carried / WHOLE;
      }
    }
    return true;
  }
}

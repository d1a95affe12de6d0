package dev.quarterdeck.engine.planner;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way to do a candidate.
 *
 * @param key unique within its candidate
 * @param duration periods from start to finish; started at s it runs in s .. s + duration - 1. It
 *     may run past the last period of the problem; what it uses there is limited by no rule
 * @param earliest first period in which it may start, from 0
 * @param values expected worth (any sign) when started at {@code earliest + i}; its length is the
 *     number of starts allowed
 * @param uses what it takes, row name to use (&gt;= 0) per period counted from its start; may be
 *     shorter or longer than {@code duration}
 * @param contributions goal key to expected contribution when started at {@code earliest + i}
 */
public record Option(
    String key,
    int duration,
    int earliest,
    double[] values,
    Map<String, double[]> uses,
    Map<String, double[]> contributions) {

  public Option {
    Demand.that(
        duration >= 0, "The duration (%s) of option '%s' must not be negative.", duration, key);
    Demand.that(
        earliest >= 0,
        "The earliest start (%s) of option '%s' must not be negative.",
        earliest,
        key);
    Demand.finite(values, "value", key);
    uses = Demand.copy(uses);
    contributions = Demand.copy(contributions);
    uses.forEach((row, use) -> Demand.nonNegative(use, "use of " + row, key));
    contributions.forEach((goal, c) -> Demand.finite(c, "contribution to " + goal, key));
  }

  /** The same with other values, as many. */
  Option worth(double... others) {
    return new Option(key, duration, earliest, others, uses, contributions);
  }

  /**
   * The same with one start.
   *
   * @param start one that it has
   */
  public Option startingAt(int start) {
    Map<String, double[]> there = new LinkedHashMap<>();
    contributions.forEach((goal, c) -> there.put(goal, new double[] {contribution(goal, start)}));
    return new Option(key, duration, start, new double[] {value(start)}, uses, there);
  }

  /** First period in which it may not start any more. */
  int starts() {
    return earliest + values.length;
  }

  boolean startsAt(int start) {
    return start >= earliest && start < starts();
  }

  double value(int start) {
    return values[start - earliest];
  }

  /** Contribution when started at {@code start}; 0 where none is given. */
  double contribution(String goal, int start) {
    double[] byStart = contributions.get(goal);
    int i = start - earliest;
    return byStart == null || i >= byStart.length ? 0 : byStart[i];
  }

  /**
   * Use of a row in periods {@code from} (inclusive) to {@code to} (exclusive) when started at
   * {@code start}.
   */
  double use(String row, int start, int from, int to) {
    double[] use = uses.get(row);
    if (use == null) {
      return 0;
    }
    double sum = 0;
    int last = Math.min(to - start, use.length);
    for (int i = Math.max(0, from - start); i < last; i++) {
      sum += use[i];
    }
    return sum;
  }
}

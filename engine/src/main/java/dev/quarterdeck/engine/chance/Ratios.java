package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.Discrete.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Multipliers actual ÷ estimate of an organisation's own past. Their quantiles are those of the
 * next case ({@link OrderStatistics}).
 *
 * @param p10 the multiplier that the next case stays at or below with probability 10 %
 * @param median of the multipliers
 * @param p80 the multiplier that the next case does not exceed with probability 80 %
 * @param p90 the same with 90 %
 * @param weightedMean Σ actual ÷ Σ estimate
 * @param low of the 90 % bootstrap interval of the weighted mean
 * @param high of the same
 * @param multipliers the empirical distribution; its tails end at the worst and best case seen
 * @param warnings what a reader must know before using them
 */
public record Ratios(
    int n,
    double p10,
    double median,
    double p80,
    double p90,
    double weightedMean,
    double low,
    double high,
    Estimate multipliers,
    List<String> warnings) {
  /** Fewer past cases than this are called small. */
  public static final int FEW = 30;

  private static final int RESAMPLES = 1000;

  /** One past case, both above 0 and in one unit. */
  public record Past(double estimate, double actual) {
    public Past {
      Check.positive("The estimate of a past case", estimate);
      Check.positive("The actual of a past case", actual);
    }

    /** Actual ÷ estimate. */
    public double ratio() {
      return actual / estimate;
    }
  }

  /**
   * From past cases.
   *
   * @param seed of the bootstrap
   * @throws IllegalArgumentException when there are none
   */
  public static Ratios of(List<Past> past, long seed) {
    Check.that(!past.isEmpty(), "A reference class must have at least one past case");
    OrderStatistics ratios = OrderStatistics.of(past.stream().mapToDouble(Past::ratio));
    double[] means = bootstrap(past, seed);
    List<String> warnings = new ArrayList<>();
    if (past.size() < FEW) {
      warnings.add("Only %s past cases: fewer than %s say little".formatted(past.size(), FEW));
    }
    warnings.add("Nothing worse than the worst past case can be drawn; real tails may be longer");
    return new Ratios(
        past.size(),
        ratios.quantile(0.1),
        ratios.quantile(0.5),
        ratios.quantile(0.8),
        ratios.quantile(0.9),
        weightedMean(past),
        Summary.quantile(means, 0.05),
        Summary.quantile(means, 0.95),
        empirical(ratios),
        List.copyOf(warnings));
  }

  private static double weightedMean(List<Past> past) {
    double estimates = 0;
    double actuals = 0;
    for (Past one : past) {
      estimates += one.estimate();
      actuals += one.actual();
    }
    return actuals / estimates;
  }

  private static double[] bootstrap(List<Past> past, long seed) {
    double[] means = new double[RESAMPLES];
    long stream = Hash.key(seed, "bootstrap");
    int n = past.size();
    for (int k = 0; k < RESAMPLES; k++) {
      double estimates = 0;
      double actuals = 0;
      for (int i = 0; i < n; i++) {
        Past drawn = past.get((int) (((Hash.word(stream, (long) k * n + i) >>> 32) * n) >>> 32));
        estimates += drawn.estimate();
        actuals += drawn.actual();
      }
      means[k] = actuals / estimates;
    }
    Arrays.sort(means);
    return means;
  }

  private static Estimate empirical(OrderStatistics ratios) {
    Map<Double, Integer> counts = new TreeMap<>();
    for (int i = 0; i < ratios.n(); i++) {
      counts.merge(ratios.at(i), 1, Integer::sum);
    }
    List<Outcome> outcomes = new ArrayList<>();
    counts.forEach((ratio, count) -> outcomes.add(new Outcome(ratio, count / (double) ratios.n())));
    return new Discrete(outcomes);
  }
}

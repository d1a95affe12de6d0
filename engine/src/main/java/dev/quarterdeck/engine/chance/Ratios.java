package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.Discrete.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Multipliers actual ÷ estimate of an organisation's own past.
 *
 * @param median of the multipliers
 * @param p80 the multiplier that four in five did not exceed
 * @param weightedMean Σ actual ÷ Σ estimate
 * @param low of the 90 % bootstrap interval of the weighted mean
 * @param high of the same
 * @param multipliers the empirical distribution; its tails end at the worst and best case seen
 * @param warnings what a reader must know before using them
 */
public record Ratios(
    int n,
    double median,
    double p80,
    double weightedMean,
    double low,
    double high,
    Estimate multipliers,
    List<String> warnings) {
  private static final int FEW = 30;
  private static final int RESAMPLES = 1000;

  /** One past case, both above 0 and in one unit. */
  public record Past(double estimate, double actual) {
    public Past {
      Check.positive("The estimate of a past case", estimate);
      Check.positive("The actual of a past case", actual);
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
    double[] sorted =
        past.stream().mapToDouble(one -> one.actual() / one.estimate()).sorted().toArray();
    double[] means = bootstrap(past, seed);
    List<String> warnings = new ArrayList<>();
    if (past.size() < FEW) {
      warnings.add("Only %s past cases: fewer than %s say little".formatted(past.size(), FEW));
    }
    warnings.add("Nothing worse than the worst past case can be drawn; real tails may be longer");
    return new Ratios(
        past.size(),
        Summary.quantile(sorted, 0.5),
        Summary.quantile(sorted, 0.8),
        weightedMean(past),
        Summary.quantile(means, 0.05),
        Summary.quantile(means, 0.95),
        empirical(sorted),
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
      List<Past> again = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        again.add(past.get((int) (((Hash.word(stream, (long) k * n + i) >>> 32) * n) >>> 32)));
      }
      means[k] = weightedMean(again);
    }
    Arrays.sort(means);
    return means;
  }

  private static Estimate empirical(double[] sorted) {
    Map<Double, Integer> counts = new TreeMap<>();
    for (double ratio : sorted) {
      counts.merge(ratio, 1, Integer::sum);
    }
    List<Outcome> outcomes = new ArrayList<>();
    counts.forEach(
        (ratio, count) -> outcomes.add(new Outcome(ratio, count / (double) sorted.length)));
    return new Discrete(outcomes);
  }
}

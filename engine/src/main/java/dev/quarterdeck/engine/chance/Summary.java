package dev.quarterdeck.engine.chance;

import java.util.Arrays;
import java.util.List;

/**
 * A column of samples in a few figures.
 *
 * @param stdError of the mean, from 16 independent replicates
 * @param p05 quantiles, linear between ordered samples
 * @param pNegative share below 0, with its standard error, never said to be less than one sample of
 *     all
 * @param cvar5 mean of the lowest 5 %: q − E[max(0, q − x)] / 5 %, q being their highest value
 *     (Rockafellar and Uryasev 2000); its standard error is that of the expectation with q held
 */
public record Summary(
    double mean,
    double stdError,
    double p05,
    double p10,
    double p50,
    double p90,
    double p95,
    double pNegative,
    double pNegativeError,
    double cvar5,
    double cvar5Error,
    Histogram histogram) {
  private static final double TAIL = 0.05;
  private static final int BARS = 40;

  /**
   * Counts over bars of equal width.
   *
   * @param from lower end of the first bar
   * @param width of each bar
   */
  public record Histogram(double from, double width, List<Integer> counts) {}

  /**
   * Summarises a column as a simulation gives it: 16 replicates one after the other.
   *
   * @throws IllegalArgumentException when the length is no multiple of 16
   */
  public static Summary of(double[] column) {
    int n = column.length;
    int replicates = Simulation.REPLICATES;
    Check.that(
        n >= 20 * replicates && n % replicates == 0, "A column must have 320 samples or more");
    double[] means = new double[replicates];
    double[] negative = new double[replicates];
    double[] shortfalls = new double[replicates];
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double edge = sorted[(int) (TAIL * n)];
    for (int r = 0; r < replicates; r++) {
      double[] part = Arrays.copyOfRange(column, r * n / replicates, (r + 1) * n / replicates);
      means[r] = Arrays.stream(part).reduce(0, Double::sum) / part.length;
      negative[r] = Arrays.stream(part).filter(x -> x < 0).count() / (double) part.length;
      shortfalls[r] = Arrays.stream(part).map(x -> Math.max(0, edge - x)).sum() / part.length;
    }
    return new Summary(
        mean(means),
        error(means),
        quantile(sorted, 0.05),
        quantile(sorted, 0.1),
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        quantile(sorted, 0.95),
        mean(negative),
        Math.max(error(negative), 1.0 / n),
        tail(sorted),
        error(shortfalls) / TAIL,
        histogram(sorted));
  }

  static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int low = (int) place;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }

  /** Mean of the lowest 5 %. */
  static double tail(double[] sorted) {
    double count = TAIL * sorted.length;
    int whole = (int) count;
    double sum = 0;
    for (int i = 0; i < whole; i++) {
      sum += sorted[i];
    }
    return (sum + (count - whole) * sorted[whole]) / count;
  }

  private static Histogram histogram(double[] sorted) {
    double from = sorted[0];
    double width = (sorted[sorted.length - 1] - from) / BARS;
    Integer[] counts = new Integer[BARS];
    Arrays.fill(counts, 0);
    for (double value : sorted) {
      counts[width > 0 ? Math.min(BARS - 1, (int) ((value - from) / width)) : 0]++;
    }
    return new Histogram(from, width, List.of(counts));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double error(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares / (values.length - 1) / values.length);
  }
}

package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Histogram of the probability integral transform: where each actual lay in its forecast
 * distribution, 0 its lowest end and 1 its highest. Flat when forecasts are calibrated, a U when
 * they are too narrow, a hump when they are too wide.
 *
 * <p>The test of flatness is Pearson's X² over the bars. Its p-value is the share of 2,000 seeded
 * draws of as many uniform cases that are at least as uneven, so it holds for any number of cases;
 * fewer draws are made above 10,000 cases, at least 200.
 *
 * @param counts by bar, all equally wide; as many bars as leave five cases for each, 2 to 10
 * @param statistic Pearson's X²
 * @param pValue chance of so uneven a histogram or one more so, were the forecasts calibrated
 * @param power chance that the test at 5 % notices forecasters whose P10..P90 hold 60 % of the
 *     actuals instead of 80 %: a large p-value says little where this is small
 */
public record Pit(List<Integer> counts, double statistic, double pValue, double power) {
  private static final int MOST_BARS = 10;
  private static final int CASES_OF_A_BAR = 5;
  private static final long DRAWS = 20_000_000;

  /** Spread of actuals in standard deviations of the forecast that leaves 60 % in P10..P90. */
  private static final double TOO_NARROW = gauss(0.9) / gauss(0.8);

  /** Fewest cases that a histogram is drawn of. */
  public static final int FEWEST = 2 * CASES_OF_A_BAR;

  /**
   * Of places in [0, 1].
   *
   * @throws IllegalArgumentException when there are fewer than {@link #FEWEST}, or one lies outside
   */
  public static Pit of(List<Double> places, long seed) {
    int n = places.size();
    if (n < FEWEST) {
      throw new IllegalArgumentException(
          "A histogram must have at least %s cases, not %s".formatted(FEWEST, n));
    }
    int bars = Math.clamp(n / CASES_OF_A_BAR, 2, MOST_BARS);
    int[] counts = new int[bars];
    for (double place : places) {
      if (!(place >= 0 && place <= 1)) {
        throw new IllegalArgumentException("A place must lie between 0 and 1, not " + place);
      }
      counts[bar(place, bars)]++;
    }
    double statistic = statistic(counts, n);
    int rounds = Math.clamp(DRAWS / n, 200, 2000);
    double[] flat = new double[rounds];
    double[] narrow = new double[rounds];
    draw(flat, narrow, n, bars, Hash.key(seed, "pit"));
    List<Integer> list = new ArrayList<>();
    for (int count : counts) {
      list.add(count);
    }
    return new Pit(List.copyOf(list), statistic, pValue(flat, statistic), power(flat, narrow));
  }

  private static void draw(double[] flat, double[] narrow, int n, int bars, long stream) {
    double[] edges = new double[bars];
    for (int bar = 1; bar < bars; bar++) {
      // A place beyond which a share of actuals lies that are spread wider than their forecasts.
      edges[bar] = Forecast.probability(gauss(bar / (double) bars) / TOO_NARROW);
    }
    long at = 0;
    for (int round = 0; round < flat.length; round++) {
      int[] even = new int[bars];
      int[] uneven = new int[bars];
      for (int i = 0; i < n; i++) {
        double uniform = Hash.uniform(Hash.word(stream, at++));
        even[bar(uniform, bars)]++;
        int bar = bars - 1;
        while (uniform < edges[bar]) {
          bar--;
        }
        uneven[bar]++;
      }
      flat[round] = statistic(even, n);
      narrow[round] = statistic(uneven, n);
    }
  }

  private static double pValue(double[] flat, double statistic) {
    int asUneven = 0;
    for (double one : flat) {
      asUneven += one >= statistic - 1e-9 ? 1 : 0;
    }
    return (asUneven + 1.0) / (flat.length + 1);
  }

  private static double power(double[] flat, double[] narrow) {
    int noticed = 0;
    double[] sorted = flat.clone();
    Arrays.sort(sorted);
    for (double one : narrow) {
      int at = Arrays.binarySearch(sorted, one - 1e-9);
      int asUneven = sorted.length - (at < 0 ? -at - 1 : at);
      noticed += (asUneven + 1.0) / (sorted.length + 1) <= 0.05 ? 1 : 0;
    }
    return noticed / (double) narrow.length;
  }

  private static double statistic(int[] counts, int n) {
    double expected = n / (double) counts.length;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  private static int bar(double place, int bars) {
    return Math.min(bars - 1, (int) (place * bars));
  }

  private static double gauss(double p) {
    return new Estimate.Normal(0, 1).quantile(p);
  }
}

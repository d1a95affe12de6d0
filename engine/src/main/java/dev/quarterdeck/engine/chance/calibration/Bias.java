package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Hash;
import dev.quarterdeck.engine.chance.OrderStatistics;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How far estimates are off in the middle: the median of actual ÷ estimate.
 *
 * @param low of the 95 % bootstrap interval (percentiles of 1,000 resamples)
 * @param high of the same
 */
public record Bias(double median, double low, double high) {
  private static final int RESAMPLES = 1000;

  /** Of ratios in any order, at least one. */
  static Bias of(DoubleStream ratios, long seed) {
    OrderStatistics sorted = OrderStatistics.of(ratios);
    long stream = Hash.key(seed, "bias");
    int n = sorted.n();
    double[] medians = new double[RESAMPLES];
    int[] drawn = new int[n];
    for (int k = 0; k < RESAMPLES; k++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < n; i++) {
        drawn[(int) (((Hash.word(stream, (long) k * n + i) >>> 32) * n) >>> 32)]++;
      }
      double low = sorted.at(rank(drawn, (n - 1) / 2));
      medians[k] = n % 2 == 1 ? low : (low + sorted.at(rank(drawn, n / 2))) / 2;
    }
    OrderStatistics all = OrderStatistics.of(Arrays.stream(medians));
    return new Bias(sorted.quantile(0.5), all.quantile(0.025), all.quantile(0.975));
  }

  /** Rank in the original of what has a rank in a resample. */
  private static int rank(int[] drawn, int rank) {
    int at = 0;
    int seen = drawn[0];
    while (seen <= rank) {
      seen += drawn[++at];
    }
    return at;
  }
}

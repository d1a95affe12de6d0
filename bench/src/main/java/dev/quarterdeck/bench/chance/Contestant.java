package dev.quarterdeck.bench.chance;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One way to draw a setting and sum it: the total of each sample, and the mean of each initiative.
 */
interface Contestant {
  String name();

  /** Why it cannot take part, or null when it can. */
  @Nullable String missing();

  /** Draws a setting. */
  Round run(Setting setting) throws IOException, InterruptedException;

  /**
   * What one run took and gave.
   *
   * @param nanos CPU time per initiative and sample
   * @param mean of an initiative
   * @param error standard error of the mean
   */
  record Round(double nanos, double mean, double error) {

    /** From CPU time and the total of each sample. */
    static Round of(double nanos, double[] totals, int initiatives) {
      double sum = 0;
      for (double total : totals) {
        sum += total;
      }
      double mean = sum / totals.length;
      double squares = 0;
      for (double total : totals) {
        squares += (total - mean) * (total - mean);
      }
      double error = Math.sqrt(squares) / totals.length;
      return new Round(
          nanos / initiatives / totals.length, mean / initiatives, error / initiatives);
    }
  }
}

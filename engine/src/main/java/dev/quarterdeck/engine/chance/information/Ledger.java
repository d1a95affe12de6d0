package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

/**
 * Sums of one column by replicate and bin.
 *
 * @param sums at replicate · bins + bin
 * @param counts samples, at the same places
 */
record Ledger(int bins, double[] sums, int[] counts) {

  /** A column as one bin. */
  static Ledger whole(double[] column) {
    int length = Columns.samples(column) / REPLICATES;
    double[] sums = Columns.means(column);
    int[] counts = new int[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      sums[r] *= length;
      counts[r] = length;
    }
    return new Ledger(1, sums, counts);
  }

  double total() {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }

  /** Mean of each bin over all replicates but one, or over all when {@code without} is −1. */
  double[] means(int without, double ofEmpty) {
    double[] means = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      double sum = 0;
      int count = 0;
      for (int r = 0; r < REPLICATES; r++) {
        if (r != without) {
          sum += sums[r * bins + bin];
          count += counts[r * bins + bin];
        }
      }
      means[bin] = count == 0 ? ofEmpty : sum / count;
    }
    return means;
  }

  /** Variance of the error of a bin's mean, weighted by samples; judged by the replicates. */
  double noise(double[] means, int samples) {
    double noise = 0;
    for (int bin = 0; bin < bins; bin++) {
      double squares = 0;
      int count = 0;
      for (int at = bin; at < sums.length; at += bins) {
        double off = sums[at] - counts[at] * means[bin];
        squares += off * off;
        count += counts[at];
      }
      noise += count == 0 ? 0 : squares / count;
    }
    return noise * REPLICATES / (REPLICATES - 1) / samples;
  }
}

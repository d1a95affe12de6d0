package dev.quarterdeck.engine.chance.information;

import java.util.Arrays;
import java.util.Locale;

/** What columns of samples must be, and their means. */
final class Columns {
  /** Independent replicates of which every column is made, one after the other. */
  static final int REPLICATES = 16;

  private Columns() {}

  static void that(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
    }
  }

  /** The number of samples, which all columns must have. */
  static int samples(double[] column) {
    that(
        column.length > 0 && column.length % REPLICATES == 0,
        "A column must have a multiple of %s samples, not %s",
        REPLICATES,
        column.length);
    return column.length;
  }

  static void same(String what, int samples, double[] column) {
    that(
        column.length == samples,
        "%s must have %s samples like the others, not %s",
        what,
        samples,
        column.length);
  }

  static double finite(String what, double value) {
    that(Double.isFinite(value), "%s must be a finite number, not %s", what, value);
    return value;
  }

  /** Mean of each replicate. */
  static double[] means(double[] column) {
    int length = samples(column) / REPLICATES;
    double[] means = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      double sum = 0;
      for (int i = r * length; i < (r + 1) * length; i++) {
        sum += column[i];
      }
      means[r] = sum / length;
    }
    return means;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}

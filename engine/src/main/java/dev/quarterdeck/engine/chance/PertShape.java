package dev.quarterdeck.engine.chance;

/** Tables of PERT over [0, 1] at evenly spaced modes. */
final class PertShape {
  /** Modes are 0, 1/32, … 1. */
  static final int STEPS = 32;

  private PertShape() {}

  /**
   * The table of one mode.
   *
   * @param step 32 times the mode
   */
  static double[] table(int step) {
    double mode = step / (double) STEPS;
    double[] lower = tail(new Beta(1 + 4 * mode, 5 - 4 * mode));
    double[] upper = tail(new Beta(5 - 4 * mode, 1 + 4 * mode));
    for (int k = 0; k < upper.length; k++) {
      upper[k] = 1 - upper[k];
    }
    return Table.of(lower, upper);
  }

  /** Quantiles at the points of the lower side, each found from the one before. */
  private static double[] tail(Beta beta) {
    double[] quantiles = new double[Table.POINTS];
    double x = beta.quantile(Table.tail(0));
    quantiles[0] = x;
    for (int k = 1; k < quantiles.length; k++) {
      double step = Table.tail(k) - Table.tail(k - 1);
      x = beta.quantile(Table.tail(k), Math.min(0.999, x + step / beta.density(x)));
      quantiles[k] = x;
    }
    return quantiles;
  }
}

package dev.quarterdeck.engine.chance.calibration;

/** Proper scores of one forecast: the lower the better, in the forecast's unit. */
public final class Scores {
  private Scores() {}

  /**
   * Interval score (Gneiting and Raftery 2007, formula 43): width + 2 ÷ α · what the actual lies
   * outside of it.
   *
   * @param alpha the chance that the actual lies outside: 0.2 for P10..P90
   * @throws IllegalArgumentException unless low ≤ high and 0 < alpha < 1
   */
  public static double interval(double low, double high, double alpha, double actual) {
    if (!(low <= high) || !(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "An interval must go from low to high with a chance between 0 and 1 to be missed, not"
              + " %s..%s with %s".formatted(low, high, alpha));
    }
    return high - low + 2 / alpha * (Math.max(0, low - actual) + Math.max(0, actual - high));
  }

  /**
   * Pinball or quantile loss: level · (actual − value) above the value, (1 − level) · (value −
   * actual) below it.
   */
  public static double pinball(double level, double value, double actual) {
    return actual >= value ? level * (actual - value) : (1 - level) * (value - actual);
  }
}

package dev.quarterdeck.engine.chance.calibration;

/**
 * A share that was counted, with Wilson's (1927) 95 % interval: where the true share probably lies.
 *
 * @param count how many
 * @param n of how many
 * @param low of the interval; 0 when n is 0
 * @param high of the interval; 1 when n is 0
 */
public record Proportion(int count, int n, double share, double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * Counts.
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ n
   */
  public static Proportion of(int count, int n) {
    if (count < 0 || count > n) {
      throw new IllegalArgumentException("%s of %s must be a share".formatted(count, n));
    }
    if (n == 0) {
      return new Proportion(0, 0, Double.NaN, 0, 1);
    }
    double share = count / (double) n;
    double square = Z * Z / n;
    double centre = (share + square / 2) / (1 + square);
    double half = Z * StrictMath.sqrt(share * (1 - share) / n + square / (4.0 * n)) / (1 + square);
    return new Proportion(
        count,
        n,
        share,
        count == 0 ? 0 : Math.max(0, centre - half),
        count == n ? 1 : Math.min(1, centre + half));
  }

  /** Whether a true share is compatible with what was counted. */
  public boolean allows(double truth) {
    return low <= truth && truth <= high;
  }
}

package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.OrderStatistics;
import org.jspecify.annotations.Nullable;

/**
 * How heavy the upper tail of multipliers is, were it a Pareto tail: the chance to exceed x falls
 * as x to the power of −index. At 2 or below the variance is infinite and an interval of the mean
 * too narrow; at 1 or below there is no mean. Hill's (1975) estimate from the largest tenth.
 *
 * @param index the smaller, the heavier
 * @param from the tail begins above it
 * @param cases in the tail
 * @param low of the index's 95 % interval, index · (1 − 1.96 ÷ √cases)
 * @param high of the same
 */
public record Tail(double index, double from, int cases, double low, double high) {
  /** Fewest past cases that a tail is looked at for. */
  public static final int FEWEST = 100;

  private static final double Z = 1.959963984540054;

  /**
   * Of multipliers above 0; null when the largest tenth of them are all the same.
   *
   * @throws IllegalArgumentException when they are fewer than {@link #FEWEST}
   */
  public static @Nullable Tail of(OrderStatistics multipliers) {
    int n = multipliers.n();
    if (n < FEWEST) {
      throw new IllegalArgumentException(
          "A tail must be taken from at least %s cases, not %s".formatted(FEWEST, n));
    }
    int cases = n / 10;
    double from = multipliers.at(n - cases - 1);
    double sum = 0;
    for (int i = n - cases; i < n; i++) {
      sum += StrictMath.log(multipliers.at(i) / from);
    }
    if (!(sum > 0)) {
      return null;
    }
    double index = cases / sum;
    double error = Z / StrictMath.sqrt(cases);
    return new Tail(index, from, cases, index * (1 - error), index * (1 + error));
  }
}

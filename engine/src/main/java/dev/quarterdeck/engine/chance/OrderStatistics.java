package dev.quarterdeck.engine.chance;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Values of past cases in ascending order, and what they say of the next one.
 *
 * <p>The quantile is the value at place p·(n + 1), linear between neighbours (Hyndman and Fan 1996,
 * type 6): of n + 1 exchangeable cases without ties the last lies at or below it with probability
 * p, whatever their distribution. Outside the places 1 to n it is the nearest value.
 */
public final class OrderStatistics {
  private final double[] sorted;

  private OrderStatistics(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Of values in any order.
   *
   * @throws IllegalArgumentException when there are none, or one is no number
   */
  public static OrderStatistics of(DoubleStream values) {
    double[] sorted = values.toArray();
    Check.that(sorted.length > 0, "There must be at least one value to take a quantile of");
    for (double value : sorted) {
      Check.finite("A value", value);
    }
    Arrays.sort(sorted);
    return new OrderStatistics(sorted);
  }

  /** How many values there are. */
  public int n() {
    return sorted.length;
  }

  /**
   * The value at a rank.
   *
   * @param rank 0 for the smallest
   */
  public double at(int rank) {
    return sorted[rank];
  }

  /** The value that the next case does not exceed with probability p. */
  public double quantile(double p) {
    return quantile(p, sorted.length);
  }

  /**
   * The same, had the value at a rank not been seen; of a single value that value itself.
   *
   * @param rank 0 for the smallest
   */
  public double quantileWithout(int rank, double p) {
    return quantile(p, rank);
  }

  /** Whether there are enough values that the place of p lies among them. */
  public boolean reaches(double p) {
    double place = Check.probability(p) * (sorted.length + 1);
    return place >= 1 && place <= sorted.length;
  }

  /** Share of values that lie below a value. */
  public double shareBelow(double value) {
    return Arrays.stream(sorted).filter(one -> one < value).count() / (double) sorted.length;
  }

  /** Share of values that do not exceed a value. */
  public double shareUpTo(double value) {
    return Arrays.stream(sorted).filter(one -> one <= value).count() / (double) sorted.length;
  }

  private double quantile(double p, int without) {
    int n = without < sorted.length ? Math.max(1, sorted.length - 1) : sorted.length;
    double place = Math.clamp(Check.probability(p) * (n + 1), 1, n) - 1;
    int low = (int) place;
    int high = Math.min(low + 1, n - 1);
    double below = skipping(low, without);
    return below + (place - low) * (skipping(high, without) - below);
  }

  private double skipping(int rank, int without) {
    return sorted[Math.min(rank < without ? rank : rank + 1, sorted.length - 1)];
  }
}

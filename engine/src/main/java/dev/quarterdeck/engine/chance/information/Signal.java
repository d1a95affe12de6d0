package dev.quarterdeck.engine.chance.information;

import dev.quarterdeck.engine.chance.Gauss;

/**
 * What will be seen before deciding, by sample: a quantity itself or something that tells of it.
 *
 * @param rank place of what is seen among all that might be seen, above 0 and below 1, evenly
 *     spread
 * @param edges where one level ends and the next begins, ascending, for what is seen in levels
 *     only; empty for what is seen on a scale
 */
public record Signal(double[] rank, double[] edges) {

  /** Checks ranks and edges. */
  public Signal {
    Columns.samples(rank);
    for (double u : rank) {
      Columns.that(u > 0 && u < 1, "A rank must be above 0 and below 1, not %s", u);
    }
    for (int i = 0; i < edges.length; i++) {
      Columns.that(
          edges[i] > (i == 0 ? 0 : edges[i - 1]) && edges[i] < 1,
          "The edges of levels must ascend between 0 and 1, but %s is one of them",
          edges[i]);
    }
  }

  /** The quantity itself, on a scale. */
  public static Signal of(double[] rank) {
    return new Signal(rank, new double[0]);
  }

  /**
   * What is known of a quantity by a measurement with an error: the normal score of the quantity, z
   * = Φ⁻¹(u), is seen as s = r·z + √(1−r²)·ε, ε standard normal. It resolves the share r² of the
   * variance of z.
   *
   * @param quantity ranks of the quantity
   * @param correlation r, between signal and normal score; 1 is perfect, 0 tells nothing
   * @param error ranks of the error, a column of its own that nothing else uses
   */
  public static Signal noisy(double[] quantity, double correlation, double[] error) {
    Columns.that(
        correlation >= 0 && correlation <= 1,
        "The correlation of a signal must be from 0 to 1, not %s",
        correlation);
    if (correlation == 1) {
      return of(quantity);
    }
    Columns.same("The error", Columns.samples(quantity), error);
    double rest = StrictMath.sqrt((1 - correlation) * (1 + correlation));
    double[] rank = new double[quantity.length];
    for (int i = 0; i < rank.length; i++) {
      double seen = correlation * Gauss.quantile(quantity[i]) + rest * Gauss.quantile(error[i]);
      rank[i] = inside(Gauss.probability(seen));
    }
    return of(rank);
  }

  /** A signal that resolves a share of the variance of the quantity's normal score: r = √share. */
  public static Signal resolving(double[] quantity, double share, double[] error) {
    Columns.that(
        share >= 0 && share <= 1, "The share that a signal resolves must be 0 to 1, not %s", share);
    return noisy(quantity, StrictMath.sqrt(share), error);
  }

  /**
   * A test for something that is there in a share of all cases.
   *
   * @param quantity ranks; it is there where the rank is above 1 − {@code chance}
   * @param sensitivity chance of a positive test where it is there
   * @param specificity chance of a negative test where it is not
   * @param error ranks of the test's error, a column of its own
   */
  public static Signal test(
      double[] quantity, double chance, double sensitivity, double specificity, double[] error) {
    Columns.same("The error", Columns.samples(quantity), error);
    double[] rank = new double[quantity.length];
    for (int i = 0; i < rank.length; i++) {
      boolean there = quantity[i] > 1 - chance;
      rank[i] = error[i] < (there ? sensitivity : 1 - specificity) ? 0.75 : 0.25;
    }
    return new Signal(rank, new double[] {0.5});
  }

  /** Samples. */
  public int samples() {
    return rank.length;
  }

  private static double inside(double rank) {
    return Math.clamp(rank, 0x1p-53, 1 - 0x1p-53);
  }
}

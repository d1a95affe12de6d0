package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.function.DoubleUnaryOperator;

/**
 * Builds the tables of {@link Kernels#cubics}: in each cell the cubic through four points of the
 * quantile function, at 0, 1/4, 3/4 and 1 of the cell (near the Chebyshev points, and continuous).
 */
final class Table {
  /** Points on one side: three to a cell and one at the median. */
  static final int POINTS = 3 * 31 * 8 + 1;

  private static final int SIDE = Kernels.CELLS / 2;

  private Table() {}

  /**
   * The probability beyond point k, counted from the end inwards, above 0 and at most ½.
   *
   * @param k 0 to {@link #POINTS} − 1
   */
  static double tail(int k) {
    int cell = k / 3;
    double place = k % 3 == 0 ? 0 : k % 3 == 1 ? 0.25 : 0.75;
    return Math.scalb(1 + (cell % 8 + place) / 8, cell / 8 - 32);
  }

  /** A table of a quantile function. */
  static double[] of(DoubleUnaryOperator quantile) {
    double[] lower = new double[POINTS];
    double[] upper = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      lower[k] = quantile.applyAsDouble(tail(k));
      upper[k] = quantile.applyAsDouble(1 - tail(k));
    }
    return of(lower, upper);
  }

  /** A table from the quantiles at the points of both sides. */
  static double[] of(double[] lower, double[] upper) {
    double[] table = new double[4 * Kernels.CELLS];
    side(lower, table, 0);
    side(upper, table, 4 * SIDE);
    return table;
  }

  /** {@code shift + scale · table}. */
  static double[] linear(double[] table, double shift, double scale) {
    double[] result = new double[table.length];
    for (int i = 0; i < table.length; i++) {
      result[i] = scale * table[i] + (i % 4 == 0 ? shift : 0);
    }
    return result;
  }

  private static void side(double[] points, double[] table, int from) {
    int at = from;
    for (int k = 0; k + 3 < POINTS; k += 3) {
      double first = points[k];
      double a = points[k + 1] - first;
      double b = points[k + 2] - first;
      double c = points[k + 3] - first;
      double slope = 8 * a - 8 * b / 3 + c;
      double square = (64 * a - c) / 3 - 5 * slope;
      table[at++] = first;
      table[at++] = slope;
      table[at++] = square;
      table[at++] = c - slope - square;
    }
    // A word next to the median may be rounded up to it: the cell after the last holds that value.
    table[at] = points[POINTS - 1];
  }
}

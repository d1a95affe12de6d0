package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * From scores of a symmetric distribution back to words, by a table of its tail; relative error
 * below 1e-6 of the tail, and the last word where the tail is less than a word.
 *
 * <p>The tail at z is a cubic (Hermite) in each of 256 cells to an octave of 1 + |z|: the cell is
 * the double's exponent and first eight bits, the place in the cell the others.
 */
final class Scores {
  private static final int PLACE_BITS = 52 - 8;
  private static final long FIRST = Double.doubleToRawLongBits(1) >>> PLACE_BITS;

  /** Level and slope of the tail at each cell's ends, in words. */
  private final double[] levels;

  private final double[] slopes;

  /**
   * @param tail probability of more than z, for z of at least 0
   * @param density at z
   */
  Scores(DoubleUnaryOperator tail, DoubleUnaryOperator density) {
    List<Double> level = new ArrayList<>();
    List<Double> slope = new ArrayList<>();
    for (int cell = 0; cell == 0 || level.getLast() >= 1; cell++) {
      double z = Double.longBitsToDouble(FIRST + cell << PLACE_BITS) - 1;
      level.add(tail.applyAsDouble(z) * 0x1p32);
      slope.add(-density.applyAsDouble(z) * 0x1p32);
    }
    levels = level.stream().mapToDouble(Double::doubleValue).toArray();
    slopes = slope.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Writes the words of scores. */
  void words(double[] scores, int[] words, int n) {
    for (int i = 0; i < n; i++) {
      double score = scores[i];
      int beyond = (int) tail(Math.abs(score));
      words[i] = score < 0 ? beyond : ~beyond;
    }
  }

  private double tail(double z) {
    long bits = Double.doubleToRawLongBits(1 + z);
    long cell = (bits >>> PLACE_BITS) - FIRST;
    if (cell >= levels.length - 1) {
      return 0;
    }
    int at = (int) cell;
    double t = (bits & (1L << PLACE_BITS) - 1) * 0x1p-44;
    double width = Math.scalb(1.0, at / 256 - 8);
    double s = 1 - t;
    return levels[at] * (1 + 2 * t) * s * s
        + slopes[at] * width * t * s * s
        + levels[at + 1] * t * t * (3 - 2 * t)
        - slopes[at + 1] * width * t * t * s;
  }
}

package dev.quarterdeck.engine.chance;

/**
 * From normal scores back to words, by a table of the normal tail; relative error below 1e-6 of the
 * tail, beyond 6.4 standard deviations the last word.
 */
final class Scores {
  private static final int CELLS_PER_UNIT = 32;
  private static final double REACH = 6.4;

  /** Level and slope of the tail at each node, as a cubic of Hermite's. */
  private final double[] tail;

  private final double[] slope;

  Scores() {
    int n = (int) (REACH * CELLS_PER_UNIT) + 3;
    tail = new double[n];
    slope = new double[n];
    for (int i = 0; i < n; i++) {
      double z = i / (double) CELLS_PER_UNIT;
      tail[i] = Gauss.probability(-z) * 0x1p32;
      slope[i] = -Gauss.density(z) * 0x1p32 / CELLS_PER_UNIT;
    }
  }

  /** Writes the words of scores. */
  void words(double[] scores, int[] words, int n) {
    for (int i = 0; i < n; i++) {
      double score = scores[i];
      int beyond = (int) tail(Math.min(Math.abs(score), REACH));
      words[i] = score < 0 ? beyond : ~beyond;
    }
  }

  private double tail(double z) {
    double place = z * CELLS_PER_UNIT;
    int cell = (int) place;
    double t = place - cell;
    double s = 1 - t;
    return tail[cell] * (1 + 2 * t) * s * s
        + slope[cell] * t * s * s
        + tail[cell + 1] * t * t * (3 - 2 * t)
        - slope[cell + 1] * t * t * s;
  }
}

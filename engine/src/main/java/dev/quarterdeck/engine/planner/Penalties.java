package dev.quarterdeck.engine.planner;

/**
 * What exceeding rows costs a plan in the making, so that floors need not be kept from the start.
 */
final class Penalties {
  /** A row's penalty for what a typical use mends, in values of a typical candidate. */
  private static final double STRICT = 2;

  /** Entries of a row that is among few. */
  private static final int FEW = 100;

  private Penalties() {}

  /** What a candidate that is worth anything is worth at best, on average. */
  static double typical(Grid grid) {
    double sum = 0;
    int count = 0;
    for (int c = 0; c < grid.candidates; c++) {
      double most = 0;
      for (int x = grid.first[c]; x < grid.first[c + 1]; x++) {
        most = Math.max(most, grid.value[x]);
      }
      sum += most;
      count += most > 0 ? 1 : 0;
    }
    return count == 0 ? 1 : sum / count;
  }

  /** Of each row, for each unit by which it is exceeded. */
  static double[] of(Grid grid, double typical) {
    double[] sum = new double[grid.rows];
    int[] count = new int[grid.rows];
    for (int e = 0; e < grid.use.length; e++) {
      if (grid.use[e] < 0) {
        sum[grid.rowOf[e]] -= grid.use[e];
        count[grid.rowOf[e]]++;
      }
    }
    double[] weight = new double[grid.rows];
    for (int r = 0; r < weight.length; r++) {
      double breach = STRICT * typical * Math.max(1, count[r]) / (sum[r] > 0 ? sum[r] : 1);
      weight[r] = Math.max(breach, ofFew(grid, r));
    }
    return weight;
  }

  /** Of a row among few, such as a prerequisite: no choice is worth breaking it. */
  private static double ofFew(Grid grid, int row) {
    double most = 0;
    if (grid.rowFrom[row + 1] - grid.rowFrom[row] <= FEW) {
      for (int i = grid.rowFrom[row]; i < grid.rowFrom[row + 1]; i++) {
        most = Math.max(most, Math.abs(grid.value[grid.inRow[i]]));
      }
    }
    return STRICT * most / grid.leastUse(row);
  }
}

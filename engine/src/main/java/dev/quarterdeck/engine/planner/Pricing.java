package dev.quarterdeck.engine.planner;

import java.util.Arrays;
import java.util.List;

/**
 * Prices of rows by subgradients of the Lagrangian, for problems whose linear relaxation would take
 * too long: each row's price rises while the choices that are best at the prices use more of it
 * than there is, and falls while they use less, by steps that shrink with what the row has seen so
 * far (AdaGrad; Duchi, Hazan and Singer 2011), and at last by much shorter ones from the best
 * prices. Any prices prove a bound, so these need not be exact.
 */
final class Pricing {
  private static final int MOST_STEPS = 1000;
  private static final int FEWEST_STEPS = 400;

  /** Entries looked at in all steps together. */
  private static final long WORK = 2_500_000_000L;

  /** Each stage begins at the best prices so far. */
  private static final List<Stage> STAGES =
      List.of(new Stage(1, 0.1), new Stage(0.2, 0.03), new Stage(0.2, 0.01));

  /**
   * Steps of one size.
   *
   * @param share of all the steps there are for prices
   * @param stride the first of all steps would be so long, of what a typical use of a row is worth
   */
  private record Stage(double share, double stride) {}

  private final Grid grid;
  private final double[] scale;
  private final double[] price;
  private final double[] seen;
  private final double[] surplus;
  private double[] best = new double[0];
  private double bound = Double.POSITIVE_INFINITY;

  private Pricing(Grid grid) {
    this.grid = grid;
    price = new double[grid.rows];
    seen = new double[grid.rows];
    surplus = new double[grid.rows];
    scale = scale(grid);
  }

  /** What a typical candidate is worth for each typical use of a row. */
  private static double[] scale(Grid grid) {
    double[] sum = new double[grid.rows];
    int[] count = new int[grid.rows];
    for (int e = 0; e < grid.use.length; e++) {
      sum[grid.rowOf[e]] += Math.abs(grid.use[e]);
      count[grid.rowOf[e]]++;
    }
    double typical = Arrays.stream(grid.value).map(Math::abs).average().orElse(0);
    double[] scale = new double[grid.rows];
    for (int r = 0; r < scale.length; r++) {
      scale[r] = sum[r] > 0 ? typical * count[r] / sum[r] : 0;
    }
    return scale;
  }

  /** The prices that proved most, per counted unit of each row of the grid. */
  static double[] of(Grid grid) {
    Pricing pricing = new Pricing(grid);
    int steps = Math.clamp(WORK / grid.use.length, FEWEST_STEPS, MOST_STEPS);
    for (Stage stage : STAGES) {
      pricing.run(stage, steps);
    }
    return pricing.best;
  }

  private void run(Stage stage, int steps) {
    System.arraycopy(best, 0, price, 0, best.length);
    for (int i = 0; i < stage.share * steps; i++) {
      evaluate();
      step(stage.stride);
    }
  }

  private void evaluate() {
    double value = 0;
    for (int r = 0; r < price.length; r++) {
      value += price[r] * grid.capacity[r];
      surplus[r] = -grid.capacity[r];
    }
    for (int c = 0; c < grid.candidates; c++) {
      int taken = Draft.NONE;
      double most = 0;
      for (int x = grid.first[c]; x < grid.first[c + 1]; x++) {
        double left = grid.value[x];
        for (int e = grid.entries[x]; e < grid.entries[x + 1]; e++) {
          left -= price[grid.rowOf[e]] * grid.use[e];
        }
        if (left > most) {
          most = left;
          taken = x;
        }
      }
      value += most;
      if (taken != Draft.NONE) {
        for (int e = grid.entries[taken]; e < grid.entries[taken + 1]; e++) {
          surplus[grid.rowOf[e]] += grid.use[e];
        }
      }
    }
    if (value < bound) {
      bound = value;
      best = price.clone();
    }
  }

  private void step(double length) {
    for (int r = 0; r < price.length; r++) {
      if (scale[r] > 0) {
        double steepness = surplus[r] * scale[r];
        seen[r] += steepness * steepness;
        if (seen[r] > 0) {
          double stride = length * scale[r] * steepness / Math.sqrt(seen[r]);
          price[r] = Math.max(0, price[r] + stride);
        }
      }
    }
  }
}

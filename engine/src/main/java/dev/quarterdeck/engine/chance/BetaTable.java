package dev.quarterdeck.engine.chance;

/**
 * Quantiles of a beta distribution by cubic Hermite interpolation over the log-odds, error below
 * 1e-6; beyond ±16 log-odds (1e-7) exact.
 */
final class BetaTable {
  private static final int REACH = 16;
  private static final int CELLS_PER_UNIT = 8;

  private final Beta beta;
  private final double[] values;
  private final double[] slopes;

  private BetaTable(Beta beta, double[] values, double[] slopes) {
    this.beta = beta;
    this.values = values;
    this.slopes = slopes;
  }

  static BetaTable of(Beta beta) {
    int n = 2 * REACH * CELLS_PER_UNIT + 1;
    double[] values = new double[n];
    double[] slopes = new double[n];
    for (int i = 0; i < n; i++) {
      double p = 1 / (1 + StrictMath.exp(REACH - i / (double) CELLS_PER_UNIT));
      values[i] = beta.quantile(p);
      slopes[i] = p * (1 - p) / beta.density(values[i]) / CELLS_PER_UNIT;
    }
    return new BetaTable(beta, values, slopes);
  }

  double quantile(double p) {
    double odds = StrictMath.log(p / (1 - p));
    if (!(Math.abs(odds) < REACH)) {
      return beta.quantile(p);
    }
    double place = (odds + REACH) * CELLS_PER_UNIT;
    int cell = (int) place;
    double t = place - cell;
    double s = 1 - t;
    return values[cell] * (1 + 2 * t) * s * s
        + slopes[cell] * t * s * s
        + values[cell + 1] * t * t * (3 - 2 * t)
        - slopes[cell + 1] * t * t * s;
  }
}

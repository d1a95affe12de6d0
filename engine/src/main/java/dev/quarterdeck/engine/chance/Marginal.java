package dev.quarterdeck.engine.chance;

import java.util.Arrays;

/** An estimate made ready to turn many uniform numbers into values. */
interface Marginal {
  /** The quantile at u, above 0 and below 1. */
  double at(double u);

  /** Values of a column of uniforms. */
  default double[] column(double[] uniforms) {
    double[] values = new double[uniforms.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(uniforms[i]);
    }
    return values;
  }

  /** The estimate itself, except where a table is faster. */
  static Marginal of(Estimate estimate) {
    return switch (estimate) {
      case Pert pert -> {
        var table = BetaTable.of(pert.shape());
        yield u -> pert.min() + (pert.max() - pert.min()) * table.quantile(u);
      }
      case Discrete discrete -> steps(discrete);
      default -> estimate::quantile;
    };
  }

  private static Marginal steps(Discrete discrete) {
    int n = discrete.outcomes().size();
    double[] values = new double[n];
    double[] cumulative = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      values[i] = discrete.outcomes().get(i).value();
      sum += discrete.outcomes().get(i).probability();
      cumulative[i] = sum;
    }
    return u -> {
      int at = Arrays.binarySearch(cumulative, u);
      return values[Math.min(n - 1, at < 0 ? -at - 1 : first(cumulative, at))];
    };
  }

  /** Outcomes of probability 0 repeat a cumulative probability. */
  private static int first(double[] cumulative, int at) {
    int first = at;
    while (first > 0 && cumulative[first - 1] == cumulative[at]) {
      first--;
    }
    return first;
  }
}

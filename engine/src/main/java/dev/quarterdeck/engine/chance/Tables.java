package dev.quarterdeck.engine.chance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of estimates; equal ones share theirs, and what many are made of is computed once. */
final class Tables {
  private final double[] normal;
  private final double[] lowerScores;
  private final Map<Integer, double[]> shapes;
  private final Map<Estimate, double[]> made = new ConcurrentHashMap<>();

  Tables() {
    normal = Table.of(Gauss::quantile);
    lowerScores = new double[Table.POINTS];
    shapes = new ConcurrentHashMap<>();
    for (int k = 0; k < Table.POINTS; k++) {
      lowerScores[k] = Gauss.quantile(Table.tail(k));
    }
  }

  private Tables(Tables parts) {
    normal = parts.normal;
    lowerScores = parts.lowerScores;
    shapes = parts.shapes;
  }

  /** Without the tables made so far, so that those can be forgotten; of the same parts. */
  Tables fresh() {
    return new Tables(this);
  }

  /** Quantiles of the standard normal distribution, error below 1e-6. */
  double[] normal() {
    return normal;
  }

  double[] of(Estimate estimate) {
    return made.computeIfAbsent(estimate, this::make);
  }

  private double[] make(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Normal(double mean, double sd) -> Table.linear(normal, mean, sd);
      case Estimate.Lognormal lognormal -> lognormal(lognormal);
      case Pert pert -> pert(pert);
      default -> Table.of(estimate::quantile);
    };
  }

  private double[] lognormal(Estimate.Lognormal estimate) {
    double[] lower = new double[Table.POINTS];
    double[] upper = new double[Table.POINTS];
    for (int k = 0; k < lower.length; k++) {
      double away = estimate.sigma() * lowerScores[k];
      lower[k] = StrictMath.exp(estimate.mu() + away);
      upper[k] = StrictMath.exp(estimate.mu() - away);
    }
    return Table.of(lower, upper);
  }

  /**
   * Between the shapes of the nearest modes, by a cubic (Lagrange) in the mode; error below 1e-5 of
   * the range.
   */
  private double[] pert(Pert pert) {
    double width = pert.max() - pert.min();
    double place = (pert.mode() - pert.min()) / width * PertShape.STEPS;
    int from = Math.clamp((int) place - 1, 0, PertShape.STEPS - 3);
    double[] table = new double[4 * dev.quarterdeck.engine.chance.kernel.Kernels.CELLS];
    for (int k = 0; k < 4; k++) {
      double weight = width;
      for (int other = 0; other < 4; other++) {
        weight *= other == k ? 1 : (place - from - other) / (k - other);
      }
      double[] shape = shapes.computeIfAbsent(from + k, PertShape::table);
      for (int i = 0; i < table.length; i++) {
        table[i] += weight * shape[i];
      }
    }
    for (int i = 0; i < table.length; i += 4) {
      table[i] += pert.min();
    }
    return table;
  }
}

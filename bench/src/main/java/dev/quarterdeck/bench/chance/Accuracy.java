package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Copula;
import dev.quarterdeck.engine.chance.Correlation;
import dev.quarterdeck.engine.chance.Driver;
import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.Formula;
import dev.quarterdeck.engine.chance.Line;
import dev.quarterdeck.engine.chance.Model;
import dev.quarterdeck.engine.chance.Pick;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Side;
import dev.quarterdeck.engine.chance.Simulation;
import java.util.List;
import java.util.Map;

/** How far drawn quantiles and rank correlations are from what was asked for. */
final class Accuracy {
  private Accuracy() {}

  static List<Measurement> all(boolean quick) {
    int samples = quick ? 1 << 14 : 1 << 17;
    double pert = 0;
    for (double mode : new double[] {0.02, 0.13, 0.37, 0.5, 0.71, 0.88, 0.97}) {
      pert = Math.max(pert, error("pert(0, %s, 1)".formatted(mode), samples));
    }
    return List.of(
        Measurement.atMost(1, "normal quantile", 1e6 * error("normal(0, 1)", samples), "1e-6"),
        Measurement.atMost(1, "PERT quantile, of the range", 1e5 * pert, "1e-5"),
        Measurement.atMost(
            3, "rank correlation at 16,384 samples", 1e3 * correlation(quick ? 2 : 20), "1e-3"));
  }

  /** Largest difference between drawn values and quantiles at their ranks. */
  private static double error(String text, int samples) {
    Estimate estimate = Estimate.parse(text);
    Line line = new Line("a", Formula.of(estimate), Side.BENEFIT);
    Case one = new Case("c", "c", Map.of(), List.of(line), List.of(), null, 0, 0);
    var model =
        new Model(
            3, samples, Sampling.SOBOL, List.of(), List.of(), new Copula.Gaussian(), List.of(one));
    Simulation simulation = Simulation.of(model);
    Pick pick = new Pick("c", new double[][][] {{{1}}});
    double[] values = simulation.columns(1, List.of(pick), 1, Progress.none())[0][0];
    double[] ranks = simulation.ranks(simulation.inputs("c").getFirst());
    double largest = 0;
    for (int i = 0; i < samples; i++) {
      // A word stands for a rank give or take half a unit; in a tail the odd one counts.
      long word = (long) (ranks[i] * 0x1p32);
      boolean upper = word >= 1L << 31;
      long fromEnd = (upper ? (1L << 32) - 1 - word : word) | 1;
      double tail = fromEnd * 0x1p-32;
      double truth = estimate.quantile(upper ? 1 - tail : tail);
      largest = Math.max(largest, Math.abs(values[i] - truth));
    }
    return largest;
  }

  private static double correlation(int seeds) {
    double largest = 0;
    for (double asked : new double[] {-0.9, -0.5, 0.2, 0.7, 0.95}) {
      for (int seed = 0; seed < seeds; seed++) {
        var drivers =
            List.of(
                new Driver("x", Estimate.parse("80..150")),
                new Driver("y", Estimate.parse("pert(1, 2, 9)")));
        var asks = List.of(new Correlation("x", "y", asked));
        var model =
            new Model(
                seed, 1 << 14, Sampling.SOBOL, drivers, asks, new Copula.Gaussian(), List.of());
        Simulation simulation = Simulation.of(model);
        double[] x = simulation.ranks(simulation.drivers().getFirst());
        double[] y = simulation.ranks(simulation.drivers().getLast());
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          sum += 12 * (x[i] - 0.5) * (y[i] - 0.5) / x.length;
        }
        largest = Math.max(largest, Math.abs(sum - asked));
      }
    }
    return largest;
  }
}

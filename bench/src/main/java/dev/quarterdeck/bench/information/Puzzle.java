package dev.quarterdeck.bench.information;

import dev.quarterdeck.engine.chance.Gauss;
import dev.quarterdeck.engine.chance.information.Alternatives;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A choice of which it is known what the first of three quantities is worth.
 *
 * @param ways number of alternatives to doing nothing
 * @param value of each, given three normal scores
 * @param mean of each, given the first normal score
 */
record Puzzle(String name, int ways, Function value, Function mean) {
  private static final int STEPS = 200_000;

  /** The value of one way. */
  interface Function {
    double of(int way, double[] z);
  }

  static List<Puzzle> all() {
    return List.of(
        new Puzzle(
            "straight",
            1,
            (way, z) -> 0.2 + 0.7 * z[0] + 0.6 * z[1] + 0.4 * z[2],
            (way, z) -> 0.2 + 0.7 * z[0]),
        new Puzzle(
            "weak",
            1,
            (way, z) -> 0.1 + 0.22 * z[0] + 0.8 * z[1] + 0.55 * z[2],
            (way, z) -> 0.1 + 0.22 * z[0]),
        new Puzzle(
            "product",
            1,
            (way, z) -> Math.exp(0.5 * z[0] + 0.4 * z[1]) - 1.1 - 0.3 * z[2],
            (way, z) -> Math.exp(0.5 * z[0] + 0.08) - 1.1),
        new Puzzle(
            "bowl",
            1,
            (way, z) -> z[0] * z[0] - 1.2 + 0.7 * z[1] * z[0] + 0.5 * z[2],
            (way, z) -> z[0] * z[0] - 1.2),
        new Puzzle(
            "jump",
            1,
            (way, z) -> (z[0] > 0.5 ? 2 : -0.6) + 0.8 * z[1] + 0.5 * z[2],
            (way, z) -> z[0] > 0.5 ? 2 : -0.6),
        new Puzzle(
            "twelve starts",
            12,
            (way, z) ->
                Math.pow(0.95, way)
                    * (Math.exp(0.4 * z[0]) * (1 + 0.3 * z[1]) - 1 - 0.1 * z[2] - 0.005 * way),
            (way, z) -> Math.pow(0.95, way) * (Math.exp(0.4 * z[0]) - 1 - 0.005 * way)));
  }

  Alternatives sampled(double[][] u) {
    int samples = u[0].length;
    double[] z = new double[u.length];
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int way = 0; way < ways; way++) {
      columns.put("way " + way, new double[samples]);
    }
    for (int i = 0; i < samples; i++) {
      for (int k = 0; k < z.length; k++) {
        z[k] = Gauss.quantile(u[k][i]);
      }
      int way = 0;
      for (double[] column : columns.values()) {
        column[i] = value.of(way++, z);
      }
    }
    return Alternatives.orNothing("nothing", columns);
  }

  /** EVPPI of the first quantity, by the midpoint rule. */
  double truth() {
    double informed = 0;
    double[] blind = new double[ways];
    double[] z = new double[1];
    for (int step = 0; step < STEPS; step++) {
      z[0] = Gauss.quantile((step + 0.5) / STEPS);
      double best = 0;
      for (int way = 0; way < ways; way++) {
        double worth = mean.of(way, z);
        blind[way] += worth / STEPS;
        best = Math.max(best, worth);
      }
      informed += best / STEPS;
    }
    double most = 0;
    for (double worth : blind) {
      most = Math.max(most, worth);
    }
    return informed - most;
  }
}

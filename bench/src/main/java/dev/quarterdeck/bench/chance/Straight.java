package dev.quarterdeck.bench.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Copula;
import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.Formula;
import dev.quarterdeck.engine.chance.Line;
import dev.quarterdeck.engine.chance.Model;
import dev.quarterdeck.engine.chance.Moments;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Side;
import dev.quarterdeck.engine.chance.Simulation;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A setting's weights as straight lines in the delay, for a language without tables: from the first
 * weight to the last, moved so that the mean over the delay is that of the weights.
 */
final class Straight {
  private Straight() {}

  /** Level and slope of each line of the setting. */
  static String text(Setting setting) {
    double[] hats = hats(setting);
    double meanDelay = 0;
    for (int d = 0; d < hats.length; d++) {
      meanDelay += d * hats[d];
    }
    StringJoiner text = new StringJoiner(";");
    for (double[] weight : setting.weights()) {
      double mean = 0;
      for (int d = 0; d < hats.length; d++) {
        mean += weight[d] * hats[d];
      }
      double slope = (weight[weight.length - 1] - weight[0]) / (weight.length - 1);
      text.add((mean - slope * meanDelay) + "," + slope);
    }
    return text.toString();
  }

  /** Of the delay alone: the moments of a line that is 1. */
  private static double[] hats(Setting setting) {
    Line one = new Line("one", Formula.of(new Estimate.Point(1)), Side.COST);
    Case late =
        new Case(
            "c", "c", Map.of(), List.of(one), setting.one().events(), null, 1, setting.latest());
    Model model =
        new Model(
            1, 1 << 16, Sampling.SOBOL, List.of(), List.of(), new Copula.Gaussian(), List.of(late));
    Moments moments = Simulation.of(model).moments(1, Progress.none());
    return moments.hats("c", 0);
  }
}

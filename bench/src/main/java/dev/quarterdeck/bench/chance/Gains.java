package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.Formula;
import dev.quarterdeck.engine.chance.Line;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Side;
import dev.quarterdeck.engine.chance.Simulation;
import dev.quarterdeck.engine.chance.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What nets are worth: variance over seeds with pseudo-random numbers ÷ variance with nets, at
 * 1,024 samples. A hurdle puts about three samples in ten below zero.
 */
final class Gains {
  private static final int SAMPLES = 1024;

  private Gains() {}

  /**
   * Gains of so many initiatives together.
   *
   * @param mean the goal for the mean
   * @param seeds of each sampling; a ratio's standard deviation is 2 / √seeds
   */
  static List<Measurement> of(int initiatives, double mean, int seeds) {
    Setting setting = hurdled(initiatives);
    Map<Sampling, List<Summary>> all = new EnumMap<>(Sampling.class);
    for (Sampling sampling : Sampling.values()) {
      List<Summary> summaries = new ArrayList<>();
      for (int seed = 0; seed < seeds; seed++) {
        summaries.add(summary(setting, seed, SAMPLES, initiatives, sampling));
      }
      all.put(sampling, summaries);
    }
    String what =
        "Sobol gain at 1,024 samples, %d initiative%s: "
            .formatted(initiatives, initiatives == 1 ? "" : "s");
    // "Never worse" as far as so many seeds can tell: three standard deviations of the ratio.
    double even = Math.exp(-6 / Math.sqrt(seeds));
    return List.of(
        Measurement.atLeast(mean, what + "mean", gain(all, Summary::mean), "times"),
        Measurement.atLeast(2, what + "P(NPV < 0)", gain(all, Summary::pNegative), "times"),
        Measurement.atLeast(even, what + "CVaR", gain(all, Summary::cvar5), "times"));
  }

  private static Setting hurdled(int initiatives) {
    Setting years = Setting.years();
    Summary plain = summary(years, 1, 1 << 14, initiatives, Sampling.SOBOL);
    double spread = (plain.p90() - plain.p10()) / 2.563;
    double hurdle = (plain.mean() - spread / 2) / initiatives;
    Case one = years.one();
    List<Line> lines = new ArrayList<>(one.lines());
    lines.add(new Line("hurdle", Formula.of(new Estimate.Point(hurdle)), Side.COST));
    double[][] weights = Arrays.copyOf(years.weights(), lines.size());
    double[] even = new double[years.latest() + 1];
    Arrays.fill(even, -1);
    weights[lines.size() - 1] = even;
    Case more = new Case("c", "c", one.locals(), lines, one.events(), null, 1, years.latest());
    return new Setting("hurdle", "with a hurdle", more, weights, years.latest());
  }

  private static Summary summary(
      Setting setting, long seed, int samples, int initiatives, Sampling sampling) {
    return Simulation.of(setting.model(seed, samples, initiatives, sampling))
        .joint(List.of("npv"), setting.picks(initiatives), 1, Progress.none())
        .summary("npv");
  }

  private static double gain(Map<Sampling, List<Summary>> all, ToDoubleFunction<Summary> figure) {
    return variance(all.getOrDefault(Sampling.PSEUDO, List.of()), figure)
        / variance(all.getOrDefault(Sampling.SOBOL, List.of()), figure);
  }

  private static double variance(List<Summary> all, ToDoubleFunction<Summary> figure) {
    double[] values = all.stream().mapToDouble(figure).toArray();
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }
}

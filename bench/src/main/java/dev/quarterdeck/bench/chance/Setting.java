package dev.quarterdeck.bench.chance;

import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Copula;
import dev.quarterdeck.engine.chance.Correction;
import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.engine.chance.Event;
import dev.quarterdeck.engine.chance.Line;
import dev.quarterdeck.engine.chance.Model;
import dev.quarterdeck.engine.chance.Pick;
import dev.quarterdeck.engine.chance.Quantity;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What everybody computes: equal initiatives, independent of each other, and their sum.
 *
 * @param kind the name by which scripts know it
 * @param one an initiative
 * @param weights by line and whole delay, discounting folded in
 * @param latest the longest delay, in periods; delays are PERT(0, latest / 4, latest)
 */
record Setting(String kind, String name, Case one, double[][] weights, int latest) {
  private static final double RATE = 1.07;

  /** Five quantities over ten years. */
  static Setting years() {
    return folded("years", "10 years, 5 quantities", 10, 1, 4);
  }

  /** Five quantities over forty quarters. */
  static Setting quarters() {
    return folded("quarters", "40 quarters, 5 quantities", 40, 4, 12);
  }

  private static Setting folded(String kind, String name, int periods, int perYear, int latest) {
    List<Event> late = List.of(Event.delay("late", 1, delay(latest)));
    List<Line> lines =
        List.of(
            line("build", "80k..150k", Side.COST),
            line("run", "5k..9k", Side.COST),
            line("sales", "pert(20k, 45k, 90k)", Side.BENEFIT),
            line("savings", "normal(12k, 4k)", Side.BENEFIT));
    double[] build = new double[latest + 1];
    Arrays.fill(build, -1);
    double[][] weights = {
      build,
      weights(periods, perYear, latest, -1, 1),
      weights(periods, perYear, latest, 1, 2),
      weights(periods, perYear, latest, 1, 4)
    };
    Case one = new Case("c", "c", Map.of(), lines, late, null, 1, latest);
    return new Setting(kind, name, one, weights, latest);
  }

  /** Ten cost lines, ten benefit lines, three events, a class multiplier and a delay. */
  static Setting many() {
    List<Line> lines = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      lines.add(line("cost" + k, "8k..15k", Side.COST));
      double[] cost = new double[5];
      Arrays.fill(cost, -Math.pow(RATE, -k / 4.0));
      weights.add(cost);
    }
    for (int k = 0; k < 10; k++) {
      lines.add(line("gain" + k, "pert(2k, 4.5k, 9k)", Side.BENEFIT));
      weights.add(weights(10, 1, 4, 1, 1 + k % 4));
    }
    List<Event> events =
        List.of(
            Event.fail("fails", 0.1, 0.6),
            Event.fail("weak", 0.2, 0.2),
            Event.delay("late", 0.5, delay(4)));
    var correction =
        new Correction(Estimate.parse("0.9..1.4"), new Estimate.Point(1), new Estimate.Point(1));
    Case one = new Case("c", "c", Map.of(), lines, events, correction, 1, 4);
    return new Setting("many", "10 years, 25 quantities", one, weights.toArray(double[][]::new), 4);
  }

  private static Estimate delay(int latest) {
    return Estimate.parse("pert(0, %s, %s)".formatted(latest / 4, latest));
  }

  private static Line line(String key, String amount, Side side) {
    return new Line(key, Quantity.parse(amount).amount(), side);
  }

  /**
   * Present value by whole delay of a stream that begins after the delay and rises over some
   * periods to its full height, per year of 1.
   */
  private static double[] weights(int periods, int perYear, int latest, double sign, int rise) {
    double[] weights = new double[latest + 1];
    for (int d = 0; d <= latest; d++) {
      for (int t = d + 1; t <= periods; t++) {
        double height = Math.min(1, (t - d) / (double) rise);
        weights[d] += sign * height / perYear * Math.pow(RATE, -t / (double) perYear);
      }
    }
    return weights;
  }

  /** The model of so many initiatives. */
  Model model(long seed, int samples, int initiatives, Sampling sampling) {
    List<Case> cases = new ArrayList<>();
    for (int k = 0; k < initiatives; k++) {
      cases.add(renamed(key(k)));
    }
    return new Model(seed, samples, sampling, List.of(), List.of(), new Copula.Gaussian(), cases);
  }

  List<Pick> picks(int initiatives) {
    List<Pick> picks = new ArrayList<>();
    for (int k = 0; k < initiatives; k++) {
      picks.add(new Pick(key(k), new double[][][] {weights}));
    }
    return picks;
  }

  /** Weights as scripts read them: lines apart by semicolons, whole delays by commas. */
  String text() {
    return Arrays.stream(weights)
        .map(
            line -> Arrays.stream(line).mapToObj(Double::toString).collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }

  static String key(int initiative) {
    return "initiative%05d".formatted(initiative);
  }

  private Case renamed(String key) {
    return new Case(
        key,
        key,
        one.locals(),
        one.lines(),
        one.events(),
        one.correction(),
        one.periodsOfDelivery(),
        one.delays());
  }
}

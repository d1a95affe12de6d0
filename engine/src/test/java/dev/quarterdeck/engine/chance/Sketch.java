package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small model in the making and the picks that make up its one output. */
record Sketch(
    List<Driver> drivers, List<Correlation> correlations, List<Case> cases, List<Pick> picks) {

  /** One case and the weights of its lines by whole delay. */
  static Sketch of(Case one, double[]... weight) {
    return new Sketch(List.of(), List.of(), List.of(), List.of()).and(one, weight);
  }

  Sketch and(Case one, double[]... weight) {
    return new Sketch(
        drivers,
        correlations,
        plus(cases, one),
        plus(picks, new Pick(one.key(), new double[][][] {weight})));
  }

  Sketch driver(String key, String estimate) {
    var driver = new Driver(key, Estimate.parse(estimate));
    return new Sketch(plus(drivers, driver), correlations, cases, picks);
  }

  Sketch correlated(String a, String b, double rank) {
    return new Sketch(drivers, plus(correlations, new Correlation(a, b, rank)), cases, picks);
  }

  Simulation simulation(long seed, int samples, Sampling sampling) {
    return Simulation.of(
        new Model(seed, samples, sampling, drivers, correlations, new Copula.Gaussian(), cases));
  }

  /** Samples of the output. */
  double[] column(long seed, int samples, Sampling sampling) {
    return joint(seed, samples, sampling).total("npv");
  }

  Summary summary(long seed, int samples, Sampling sampling) {
    return joint(seed, samples, sampling).summary("npv");
  }

  private Joint joint(long seed, int samples, Sampling sampling) {
    return simulation(seed, samples, sampling).joint(List.of("npv"), picks, 1, Progress.none());
  }

  /** A case without delays, locals or reference class. */
  static Case plain(Line... lines) {
    return late(0, List.of(), lines);
  }

  static Case late(int delays, List<Event> events, Line... lines) {
    return new Case("c", "c", Map.of(), List.of(lines), events, null, 4, delays);
  }

  static Case corrected(int delays, Correction correction, Line... lines) {
    return new Case("c", "c", Map.of(), List.of(lines), List.of(), correction, 4, delays);
  }

  static Case local(Map<String, Estimate> locals, Line... lines) {
    return new Case("c", "c", locals, List.of(lines), List.of(), null, 4, 0);
  }

  /** The same case under another key and in another pad. */
  static Case renamed(Case one, String key, String pad) {
    return new Case(
        key,
        pad,
        one.locals(),
        one.lines(),
        one.events(),
        one.correction(),
        one.periodsOfDelivery(),
        one.delays());
  }

  static Line cost(String key, String amount) {
    return new Line(key, Quantity.parse(amount).amount(), Side.COST);
  }

  static Line benefit(String key, String amount) {
    return new Line(key, Quantity.parse(amount).amount(), Side.BENEFIT);
  }

  /** A weight that does not depend on the delay. */
  static double[] flat(double weight) {
    return new double[] {weight};
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}

package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One number that every bit of a simulation with everything in it goes into. */
final class Signature {
  private static final int CASES = 30;
  private static final int SAMPLES = 1 << 15;
  private static final int DELAYS = 6;

  private Signature() {}

  /** Prints a signature for each number of threads that is asked for. */
  public static void main(String[] threads) {
    for (String each : threads) {
      System.out.println(Long.toHexString(of(Integer.parseInt(each))));
    }
  }

  static long of(int threads) {
    long signature = 0;
    for (Model model :
        List.of(
            model(Sampling.SOBOL, new Copula.Gaussian()),
            model(Sampling.SOBOL, new Copula.Student(3)),
            model(Sampling.PSEUDO, new Copula.Student(3)))) {
      Simulation simulation = Simulation.of(model);
      Moments moments = simulation.moments(threads, Progress.none());
      List<Pick> picks = new ArrayList<>();
      for (int c = 0; c < CASES; c++) {
        picks.add(pick(c));
        signature = mixed(signature, moments.mean("case" + c, pick(c).weight()[0]).mean());
        signature = mixed(signature, moments.mean("case" + c, pick(c).weight()[0]).stdError());
      }
      Joint joint = simulation.joint(List.of("npv"), picks, threads, Progress.none());
      for (double value : joint.total("npv")) {
        signature = mixed(signature, value);
      }
      for (Input input : simulation.drivers()) {
        for (double rank : simulation.ranks(input)) {
          signature = mixed(signature, rank);
        }
      }
      signature = mixed(signature, joint.summary("npv").cvar5());
    }
    return signature;
  }

  private static long mixed(long signature, double value) {
    return Hash.word(signature ^ Double.doubleToRawLongBits(value), 1);
  }

  private static Pick pick(int c) {
    double[][] weight = new double[6][DELAYS + 1];
    for (int l = 0; l < weight.length; l++) {
      for (int d = 0; d <= DELAYS; d++) {
        weight[l][d] = (l < 2 ? -1 : 1) * (7 + 0.1 * c) / (1 + 0.07 * d * (l + 1));
      }
    }
    return new Pick("case" + c, new double[][][] {weight});
  }

  private static Model model(Sampling sampling, Copula copula) {
    List<Driver> drivers =
        List.of(
            new Driver("visits", Estimate.parse("800..1500")),
            new Driver("margin", Estimate.parse("10 / 12 / 20")),
            new Driver("price", Estimate.parse("discrete(1: 20 %, 2: 50 %, 4: 30 %)")),
            new Driver("wage", Estimate.parse("triangular(1, 2, 5)")));
    List<Correlation> correlations =
        List.of(new Correlation("visits", "margin", 0.5), new Correlation("margin", "wage", -0.3));
    List<Case> cases = new ArrayList<>();
    for (int c = 0; c < CASES; c++) {
      cases.add(one(c));
    }
    return new Model(77, SAMPLES, sampling, drivers, correlations, copula, cases);
  }

  private static Case one(int c) {
    List<Line> lines =
        List.of(
            line("build", "80k..150k", Side.COST),
            line("run", "max(uniform, wage * 3k)", Side.COST),
            line("gain", "visits * uplift * margin / price", Side.BENEFIT),
            line("save", "visits > 1k ? 3k * price : 1k", Side.BENEFIT),
            line("more", "pert(1k, %s, 9k)".formatted(2000 + 100 * c), Side.BENEFIT),
            line("rest", "-5k..20k", Side.BENEFIT));
    Map<String, Estimate> locals =
        Map.of(
            "uplift", Estimate.parse("pert(1, 2, 5)"),
            "uniform", Estimate.parse("uniform(1k, 9k)"));
    List<Event> events =
        List.of(Event.fail("f", 0.1, 0.8), Event.delay("d", 0.4, Estimate.parse("1..3")));
    var correction =
        new Correction(Estimate.parse("1..1.5"), Estimate.parse("1..2"), new Estimate.Point(0.9));
    return new Case(
        "case" + c,
        "pad" + c / 2,
        locals,
        lines,
        events,
        c % 3 == 0 ? correction : null,
        4,
        DELAYS);
  }

  private static Line line(String key, String amount, Side side) {
    return new Line(key, Quantity.parse(amount).amount(), side);
  }
}

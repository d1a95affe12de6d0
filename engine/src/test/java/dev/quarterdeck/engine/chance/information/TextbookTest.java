package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Uniforms.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.Gauss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases whose answers books give; every estimate from 20,000 samples is within 3 % of EVPI. */
class TextbookTest {
  private static final int SAMPLES = 20_000;
  private static final double SHARE = 0.03;

  /** Raiffa (1968), "Decision Analysis": dry 50 %, wet 30 %, soaking 20 %; drilling costs 70. */
  @Test
  void theOilWildcatterPaysThirtyFiveForCertaintyAndTwelveAndAHalfForTheSeismicTest() {
    double[][] u = Uniforms.of(1, 2, SAMPLES);
    double[] drill = column(u, x -> x[0] < 0.5 ? -70 : x[0] < 0.8 ? 50 : 200);
    var decision = Alternatives.orNothing("leave", Map.of("drill", drill));
    double evpi = 35;
    holds(Information.perfect(decision), 35, evpi);
    holds(known(decision, new Signal(u[0], new double[] {0.5, 0.8})), 35, evpi);
    double[] seismic = column(u, x -> seismic(x[0] < 0.5 ? 0 : x[0] < 0.8 ? 1 : 2, x[1]));
    holds(known(decision, new Signal(seismic, new double[] {0.4, 0.7})), 12.5, evpi);
  }

  /** No structure, open, closed: their chances in dry, wet and soaking ground. */
  private static double seismic(int ground, double error) {
    double none = new double[] {0.6, 0.3, 0.1}[ground];
    double open = new double[] {0.3, 0.4, 0.4}[ground];
    return error < none ? 0.2 : error < none + open ? 0.5 : 0.8;
  }

  /** Raiffa and Schlaifer (1961), chapter 5: linear loss, normal prior. */
  @Test
  void certaintyAboutANormalWorthIsWorthTheUnitNormalLoss() {
    double[][] u = Uniforms.of(2, 1, SAMPLES);
    double[] worth = column(u, x -> 3 + 10 * Gauss.quantile(x[0]));
    var decision = Alternatives.orNothing("nothing", Map.of("go", worth));
    double evpi = 10 * loss(0.3);
    holds(Information.perfect(decision), evpi, evpi);
    holds(known(decision, Signal.of(u[0])), evpi, evpi);
  }

  /** The newsvendor (Arrow, Harris and Marschak 1951): ordering 3 and 4 are equally good. */
  @Test
  void theNewsvendorPaysSixForKnowingDemand() {
    double[][] u = Uniforms.of(3, 1, SAMPLES);
    Map<String, double[]> orders = new LinkedHashMap<>();
    for (int order = 0; order <= 9; order++) {
      int q = order;
      orders.put("order " + q, column(u, x -> 5 * Math.min(Math.floor(10 * x[0]), q) - 3 * q));
    }
    var decision = Alternatives.of(orders);
    double[] edges = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    holds(Information.perfect(decision), 6, 6);
    holds(known(decision, new Signal(u[0], edges)), 6, 6);
  }

  /** Clark (1961), "The greatest of a finite set of random variables". */
  @Test
  void betweenTwoCorrelatedNormalsOnlyTheirDifferenceCounts() {
    double[][] u = Uniforms.of(4, 2, SAMPLES);
    double[] first = column(u, x -> 20 + 8 * Gauss.quantile(x[0]));
    double[] second =
        column(u, x -> 21 + 6 * (0.5 * Gauss.quantile(x[0]) + 0.75 * root(3) * score(x)));
    double theta = Math.sqrt(64 + 36 * (0.25 + 27.0 / 16) - 2 * 8 * 6 * 0.5);
    double evpi = theta * loss(1 / theta);
    holds(Information.perfect(two(first, second)), evpi, evpi);
    double partial = (8 - 3) * loss(1 / 5.0);
    holds(known(two(first, second), Signal.of(u[0])), partial, evpi);
  }

  private static double root(double x) {
    return Math.sqrt(x);
  }

  private static double score(double[] x) {
    return Gauss.quantile(x[1]);
  }

  /** Brennan, Kharroubi, O'Hagan and Chilcott (2007): linear in Gaussian quantities. */
  @Test
  void eachQuantityOfALinearGaussianModelHasItsOwnUnitNormalLoss() {
    double[][] u = Uniforms.of(5, 3, SAMPLES);
    double[] b = {5, 3, 1};
    double[] worth = column(u, x -> 1 + b[0] * z(x, 0) + b[1] * z(x, 1) + b[2] * z(x, 2));
    var decision = Alternatives.orNothing("nothing", Map.of("go", worth));
    double evpi = root(35) * loss(1 / root(35));
    for (int k = 0; k < 3; k++) {
      holds(known(decision, Signal.of(u[k])), b[k] * loss(1 / b[k]), evpi);
    }
    List<Signal> pair = List.of(Signal.of(u[0]), Signal.of(u[1]));
    Gain both = Information.of(decision, Knowledge.of(pair));
    holds(both, root(34) * loss(1 / root(34)), evpi);
    List<Signal> all = List.of(Signal.of(u[0]), Signal.of(u[1]), Signal.of(u[2]));
    holds(Information.of(decision, Knowledge.of(all)), evpi, evpi);
  }

  /** Raiffa and Schlaifer (1961): a sample shrinks the spread of the posterior mean by r. */
  @Test
  void anImperfectPilotOfALinearGaussianModelIsWorthTheLossOfThePosteriorMean() {
    double[][] u = Uniforms.of(6, 3, SAMPLES);
    double[] worth = column(u, x -> -1 + 4 * z(x, 0) + 2 * z(x, 1));
    var decision = Alternatives.orNothing("nothing", Map.of("go", worth));
    double evpi = root(20) * loss(1 / root(20));
    for (double share : List.of(0.0, 0.2, 0.5, 0.8, 1.0)) {
      double spread = 4 * root(share);
      double truth = spread == 0 ? 0 : spread * loss(1 / spread);
      holds(known(decision, Signal.resolving(u[0], share, u[2])), truth, evpi);
    }
  }

  /**
   * Treat or not: prevalence 30 %, sensitivity 90 %, specificity 80 % (Pauker and Kassirer 1980).
   */
  @Test
  void aTestIsWorthWhatItsPositivesEarnMoreThanTreatingAll() {
    double[][] u = Uniforms.of(7, 2, SAMPLES);
    double[] treat = column(u, x -> x[0] > 0.7 ? 10 : -4);
    var decision = Alternatives.orNothing("wait", Map.of("treat", treat));
    holds(Information.perfect(decision), 2.8, 2.8);
    Gain test = known(decision, Signal.test(u[0], 0.3, 0.9, 0.8, u[1]));
    holds(test, 0.3 * 0.9 * 10 - 0.7 * 0.2 * 4 - 0.2, 2.8);
  }

  /** Black (1976): the right to invest 100 when a lognormal worth of mean 95 is known. */
  @Test
  void theRightToWaitIsWorthBlacksFormula() {
    double[][] u = Uniforms.of(8, 2, SAMPLES);
    double[] worth = column(u, x -> 95 * Math.exp(0.4 * z(x, 0) - 0.08) - 100 + 30 * z(x, 1));
    double d1 = Math.log(0.95) / 0.4 + 0.2;
    double truth = 95 * Gauss.probability(d1) - 100 * Gauss.probability(d1 - 0.4);
    Map<String, double[]> choice = new LinkedHashMap<>();
    choice.put("abandon", new double[SAMPLES]);
    choice.put("invest", worth);
    var gate = new Gate("after the pilot", 2, List.of(Signal.of(u[0])), choice);
    StageGates gates = StageGates.of(List.of(gate), worth);
    double evpi = Information.perfect(Alternatives.of(choice)).value();
    assertThat(gates.worth().value()).isCloseTo(truth - 2, within(SHARE * evpi));
    assertThat(gates.overCommitting().value()).isCloseTo(truth - 2 + 5, within(SHARE * evpi));
    assertThat(gates.gates().getFirst().shares().getOrDefault("invest", 0.0))
        .isCloseTo(Gauss.probability(d1 - 0.4), within(0.02));
  }

  /**
   * Cox, Ross and Rubinstein (1979): a worth of 100 times 1.8 or 0.6 in each of two periods, 8 %,
   * risk-neutral chance 0.4, abandoned for 95 at either end. Backwards: 324, 108, 95; 180 and 95
   * (92.8 if kept); 119.44.
   */
  @Test
  void theRightToAbandonTwiceIsWorthWhatTheLatticeSays() {
    double[][] u = Uniforms.of(9, 2, SAMPLES);
    double[] kept = column(u, x -> 100 * step(x[0]) * step(x[1]) / (1.08 * 1.08));
    var first = new Signal(u[0], new double[] {0.6});
    var second = new Signal(u[1], new double[] {0.6});
    Map<String, double[]> early = Map.of("abandon", column(u, x -> 95 / 1.08));
    Map<String, double[]> late = new LinkedHashMap<>();
    late.put("abandon", column(u, x -> 95 / (1.08 * 1.08)));
    late.put("keep", kept);
    StageGates gates =
        StageGates.of(
            List.of(
                new Gate("year 1", 0, List.of(first), early),
                new Gate("year 2", 0, List.of(first, second), late)),
            kept);
    double evpi = Information.perfect(Alternatives.of(late)).value();
    assertThat(gates.worth().value()).isCloseTo(119.444, within(SHARE * evpi));
    assertThat(gates.overCommitting().value()).isCloseTo(19.444, within(SHARE * evpi));
    assertThat(gates.gates().get(0).shares().getOrDefault("abandon", 0.0))
        .isCloseTo(0.6, within(0.001));
    assertThat(gates.gates().get(1).reached()).isCloseTo(0.4, within(0.001));
    assertThat(gates.gates().get(1).shares().getOrDefault("keep", 0.0)).isEqualTo(1.0);
  }

  private static double step(double u) {
    return u < 0.6 ? 0.6 : 1.8;
  }

  private static double z(double[] u, int k) {
    return Gauss.quantile(u[k]);
  }

  /** Unit normal linear loss. */
  static double loss(double x) {
    return Gauss.density(x) - x * Gauss.probability(-x);
  }

  private static Gain known(Alternatives decision, Signal signal) {
    return Information.of(decision, Knowledge.of(signal));
  }

  private static Alternatives two(double[] first, double[] second) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("first", first);
    columns.put("second", second);
    return Alternatives.of(columns);
  }

  private static void holds(Gain gain, double truth, double evpi) {
    assertThat(gain.value()).isCloseTo(truth, within(SHARE * evpi));
  }
}

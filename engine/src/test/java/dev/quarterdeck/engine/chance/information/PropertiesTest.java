package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Uniforms.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.Gauss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTest {

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 1024, 4096, 20_000})
  void knowingAQuantityIsWorthAtLeastNothingAndAtMostEverything(int samples) {
    for (long seed = 1; seed <= 10; seed++) {
      double[][] u = Uniforms.of(seed, 4, samples);
      Alternatives random = random(seed, u);
      Gain all = Information.perfect(random);
      List<Knowledge> known = new ArrayList<>();
      for (double[] quantity : u) {
        known.add(Knowledge.of(Signal.of(quantity)));
        known.add(Knowledge.of(new Signal(quantity, new double[] {0.3, 0.6})));
      }
      known.add(Knowledge.of(List.of(Signal.of(u[0]), Signal.of(u[2]))));
      for (Gain gain : Information.of(random, known)) {
        double slack = 3 * Math.hypot(gain.stdError(), all.stdError());
        assertThat(gain.value()).isBetween(0.0, all.value() + slack);
      }
    }
  }

  @Test
  void aMoreExactSignalIsWorthMore() {
    for (long seed = 1; seed <= 10; seed++) {
      double[][] u = Uniforms.of(seed, 5, 8192);
      Alternatives random = random(seed, u);
      double before = 0;
      for (double r : new double[] {0, 0.2, 0.4, 0.6, 0.8, 0.9, 1}) {
        Gain gain = Information.of(random, Knowledge.of(Signal.noisy(u[0], r, u[4])));
        assertThat(gain.value()).isGreaterThanOrEqualTo(before - 3 * gain.stdError());
        before = gain.value();
      }
    }
  }

  @Test
  void whatMattersToNoChoiceIsWorthNothing() {
    double[][] u = Uniforms.of(3, 2, 4096);
    double[] sure = column(u, x -> 100 + Gauss.quantile(x[0]));
    var decision = Alternatives.orNothing("nothing", Map.of("go", sure));
    assertThat(Information.perfect(decision).value()).isEqualTo(0.0);
    assertThat(Information.of(decision, Knowledge.of(Signal.of(u[0]))).value()).isEqualTo(0.0);
  }

  @Test
  void whatAllAlternativesShareIsWorthNothingToKnow() {
    double[][] u = Uniforms.of(4, 2, 4096);
    Map<String, double[]> both = new LinkedHashMap<>();
    both.put("a", column(u, x -> 1000 * x[0] + x[1]));
    both.put("b", column(u, x -> 1000 * x[0] + 1 - x[1]));
    Gain shared = Information.of(Alternatives.of(both), Knowledge.of(Signal.of(u[0])));
    assertThat(shared.value()).isCloseTo(0, within(0.01));
  }

  /** Ishigami and Homma (1990): 0.3139, 0.4424 and 0. */
  @Test
  void sharesOfIshigamisFunctionAreTheKnownOnes() {
    double[][] u = Uniforms.of(5, 3, 65_536);
    double[] y = column(u, x -> ishigami(angle(x[0]), angle(x[1]), angle(x[2])));
    List<Sensitivity> found = Sensitivity.of(y, bins(u));
    assertThat(found.get(0).share().value()).isCloseTo(0.3139, within(0.01));
    assertThat(found.get(1).share().value()).isCloseTo(0.4424, within(0.01));
    assertThat(found.get(2).share().value()).isCloseTo(0, within(0.01));
  }

  private static double angle(double u) {
    return Math.PI * (2 * u - 1);
  }

  private static double ishigami(double a, double b, double c) {
    return Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * Math.pow(c, 4) * Math.sin(a);
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 4096, 16_384})
  void sharesOfAnAdditiveOutcomeAddUpToOne(int samples) {
    double[][] u = Uniforms.of(6, 4, samples);
    double[] y = column(u, x -> Math.exp(Gauss.quantile(x[0]) / 2) + x[1] + (x[2] < 0.3 ? 1 : 0));
    List<Bins> bins = new ArrayList<>(bins(u));
    bins.set(2, Bins.of(new Signal(u[2], new double[] {0.3})));
    List<Sensitivity> found = Sensitivity.of(y, bins);
    double sum = found.stream().mapToDouble(one -> one.share().value()).sum();
    double error = found.stream().mapToDouble(one -> one.share().stdError()).sum();
    assertThat(sum).isBetween(0.97 - 3 * error, 1 + 3 * error);
  }

  @Test
  void theTornadoShowsMeansOfTheOuterTenths() {
    double[][] u = Uniforms.of(7, 2, 16_384);
    double[] y = column(u, x -> 50 + 10 * Gauss.quantile(x[0]) - 3 * Gauss.quantile(x[1]));
    List<Sensitivity> found = Sensitivity.of(y, bins(u));
    double tenth = Gauss.density(Gauss.quantile(0.1)) / 0.1;
    assertThat(found.get(0).low()).isCloseTo(50 - 10 * tenth, within(0.15));
    assertThat(found.get(0).high()).isCloseTo(50 + 10 * tenth, within(0.15));
    assertThat(found.get(1).low()).isCloseTo(50 + 3 * tenth, within(0.5));
    double normal = 10 / Math.sqrt(109);
    assertThat(found.get(0).spearman())
        .isCloseTo(6 / Math.PI * Math.asin(normal / 2), within(0.005));
    assertThat(found.get(1).spearman()).isNegative();
  }

  @Test
  void anOutcomeThatNeverChangesHasNoShares() {
    double[][] u = Uniforms.of(8, 1, 1024);
    Sensitivity none = Sensitivity.of(new double[1024], bins(u)).getFirst();
    assertThat(none).isEqualTo(new Sensitivity(Gain.NONE, 0, 0, 0));
  }

  @Test
  void messagesSayWhatIsWrong() {
    assertThatThrownBy(() -> Signal.of(new double[] {0.5}))
        .hasMessage("A column must have a multiple of 16 samples, not 1");
    assertThatThrownBy(() -> new Signal(new double[16], new double[0]))
        .hasMessage("A rank must be above 0 and below 1, not 0.0");
    assertThatThrownBy(() -> Signal.resolving(new double[16], 80, new double[16]))
        .hasMessage("The share that a signal resolves must be 0 to 1, not 80.0");
    double[] bad = new double[16];
    bad[3] = Double.NaN;
    assertThatThrownBy(() -> Alternatives.orNothing("nothing", Map.of("go", bad)))
        .hasMessage("The mean of 'go' must be a finite number, not NaN");
  }

  private static List<Bins> bins(double[][] u) {
    List<Bins> bins = new ArrayList<>();
    for (double[] quantity : u) {
      bins.add(Bins.of(Signal.of(quantity)));
    }
    return bins;
  }

  /** Nothing and up to five alternatives, bilinear in four quantities. */
  private static Alternatives random(long seed, double[][] u) {
    var dice = new SplittableRandom(seed);
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int a = 0; a <= seed % 5; a++) {
      double[] c = dice.doubles(6, -1, 1).toArray();
      columns.put(
          "a" + a,
          column(
              u,
              x ->
                  c[0] / 4
                      + c[1] * Gauss.quantile(x[0])
                      + c[2] * Math.exp(x[1]) * x[2]
                      + c[3] * (x[3] < 0.2 ? 1 : 0)
                      + c[4] * x[1] * x[0]
                      + c[5] * x[2]));
    }
    return Alternatives.orNothing("nothing", columns);
  }
}

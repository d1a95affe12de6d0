package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
  /** Weights that do not depend on the delay. */
  private static double[][] weights(double... weights) {
    double[][] lines = new double[weights.length][];
    for (int l = 0; l < weights.length; l++) {
      lines[l] = new double[] {weights[l]};
    }
    return lines;
  }

  private static Line line(String key, String amount) {
    return new Line(key, Quantity.parse(amount).amount(), Side.BENEFIT);
  }

  private static Case one(List<Line> lines, List<Event> events, int delays) {
    return new Case("c", "c", Map.of(), lines, events, null, 4, delays);
  }

  private static Simulation simulation(long seed, int n, Sampling sampling, Case one) {
    var drivers =
        List.of(
            new Driver("visits", Estimate.parse("lognormal(80, 150)")),
            new Driver("margin", Estimate.parse("lognormal(1, 3)")));
    return Simulation.of(
        new Model(seed, n, sampling, drivers, List.of(), new Copula.Gaussian(), List.of(one)));
  }

  private static Mean mean(Simulation simulation, double[][] weights) {
    return simulation.moments(2, Progress.none()).mean("c", weights);
  }

  private static Summary summary(Simulation simulation, double[][] weights) {
    var pick = new Pick("c", new double[][][] {weights});
    return simulation.joint(List.of("npv"), List.of(pick), 2, Progress.none()).summary("npv");
  }

  @Test
  void aSumOfNormalsIsNormal() {
    Case sum = one(List.of(line("a", "normal(10, 3)"), line("b", "normal(-4, 4)")), List.of(), 0);
    Summary summary = summary(simulation(1, 16384, Sampling.SOBOL, sum), weights(1, 1));

    assertThat(summary.mean()).isEqualTo(6, within(0.001));
    assertThat(summary.p05()).isEqualTo(6 - 5 * 1.6448536, within(0.08));
    assertThat(summary.p90()).isEqualTo(6 + 5 * Gauss.Z90, within(0.08));
    assertThat(summary.pNegative()).isEqualTo(Gauss.probability(-1.2), within(0.003));
    assertThat(summary.cvar5()).isEqualTo(6 - 5 * 2.0627128, within(0.1));
    assertThat(summary.histogram().counts().stream().mapToInt(count -> count).sum())
        .isEqualTo(16384);
  }

  @Test
  void aProductOfLognormalsIsLognormal() {
    Simulation simulation =
        simulation(
            1, 16384, Sampling.SOBOL, one(List.of(line("a", "visits * margin")), List.of(), 0));
    var visits = (Estimate.Lognormal) Estimate.parse("80..150");
    var margin = (Estimate.Lognormal) Estimate.parse("1..3");
    var product =
        new Estimate.Lognormal(
            visits.mu() + margin.mu(), Math.hypot(visits.sigma(), margin.sigma()));

    assertThat(mean(simulation, weights(1)).mean())
        .isEqualTo(product.mean(), within(0.002 * product.mean()));
    assertThat(summary(simulation, weights(1)).p90() / product.quantile(0.9))
        .isEqualTo(1, within(0.02));
  }

  /**
   * 10 at no delay, 8 at one, 4 at two: a delay of 1.5 gives 6, and one beyond the last gives 4.
   */
  @Test
  void weightsAreLinearBetweenWholeDelays() {
    for (double[] expected :
        new double[][] {{0, 10}, {0.5, 9}, {1.5, 6}, {2, 4}, {7, 4}, {-3, 10}}) {
      var late = Event.delay("late", 1, new Estimate.Point(expected[0]));
      Simulation simulation =
          simulation(1, 512, Sampling.SOBOL, one(List.of(line("a", "3")), List.of(late), 2));
      double[][] weights = {{10, 8, 4}};
      assertThat(mean(simulation, weights).mean()).isEqualTo(3 * expected[1], within(1e-12));
      assertThat(summary(simulation, weights).mean()).isEqualTo(3 * expected[1], within(1e-12));
    }
  }

  @Test
  void aReferenceClassMultipliesItsSideAndStretchesDelivery() {
    double[][] weights = {{-1, -1, -2}, {10, 8, 4}};
    var correction =
        new Correction(new Estimate.Point(1.5), new Estimate.Point(1.25), new Estimate.Point(0.5));
    List<Line> lines =
        List.of(
            new Line("cost", Quantity.parse("100").amount(), Side.COST),
            new Line("benefit", Quantity.parse("40").amount(), Side.BENEFIT));
    Case one = new Case("c", "c", Map.of(), lines, List.of(), correction, 4, 2);

    assertThat(mean(simulation(1, 512, Sampling.PSEUDO, one), weights).mean())
        .isEqualTo(-100 * 1.5 + 40 * 0.5 * 8, within(1e-9));
  }

  @Test
  void eventsHappenAsOftenAsTheirProbability() {
    Case one =
        one(
            List.of(line("a", "100")),
            List.of(Event.fail("f", 0.1, 1), Event.fail("g", 0.3, 0.5)),
            0);
    Mean sobol = mean(simulation(3, 16384, Sampling.SOBOL, one), weights(1));
    Mean pseudo = mean(simulation(3, 16384, Sampling.PSEUDO, one), weights(1));

    assertThat(sobol.mean()).isEqualTo(100 * 0.9 * 0.85, within(0.15));
    assertThat(pseudo.mean()).isEqualTo(100 * 0.9 * 0.85, within(1.0));
  }

  /** Half of the samples lose half of 100 and are worth 3 each for being late: (150 + 100) / 2. */
  @Test
  void whatAnEventLosesAndWhatItDelaysHappenTogether() {
    var both = new Event("both", 0.5, 0.5, new Estimate.Point(1));
    Case one = one(List.of(line("a", "100")), List.of(both), 1);
    double[][] weights = {{1, 3}};

    assertThat(mean(simulation(1, 4096, Sampling.SOBOL, one), weights).mean())
        .isEqualTo(125, within(0.5));
  }

  @Test
  void standardErrorsCoverTheTruthAtTheirNominalRate() {
    Case one = one(List.of(line("a", "normal(0, 1)"), line("b", "visits")), List.of(), 0);
    double truth = 0.01 * Estimate.parse("80..150").mean();
    for (Sampling sampling : Sampling.values()) {
      int covered = 0;
      for (int seed = 0; seed < 200; seed++) {
        Mean mean = mean(simulation(seed, 512, sampling, one), weights(1, 0.01));
        covered += Math.abs(mean.mean() - truth) < 2.131 * mean.stdError() ? 1 : 0;
      }
      assertThat(covered).as(sampling.name()).isBetween(178, 200);
    }
  }

  @Test
  void sobolPointsAreFarMoreExactThanPseudoRandomOnes() {
    Case one =
        one(
            List.of(line("a", "visits * 2"), line("b", "pert(1, 20, 90)"), line("c", "10..90")),
            List.of(),
            0);
    double[][] weights = weights(1, -1, 0.5);
    double sobol = 0;
    double pseudo = 0;
    for (int seed = 0; seed < 20; seed++) {
      sobol += Math.pow(mean(simulation(seed, 1024, Sampling.SOBOL, one), weights).stdError(), 2);
      pseudo += Math.pow(mean(simulation(seed, 1024, Sampling.PSEUDO, one), weights).stdError(), 2);
    }
    assertThat(pseudo / sobol).isGreaterThan(30);
  }

  @Test
  void rankCorrelationsComeOutAsAsked() {
    var model = correlated(0.6, -0.4, 0.1);
    assertThat(Simulation.of(model).moved()).isEmpty();
    List<double[]> columns = driverColumns(model);

    assertThat(spearman(columns.get(0), columns.get(1))).isEqualTo(0.6, within(0.01));
    assertThat(spearman(columns.get(0), columns.get(2))).isEqualTo(-0.4, within(0.01));
    assertThat(spearman(columns.get(1), columns.get(2))).isEqualTo(0.1, within(0.01));
  }

  @Test
  void impossibleCorrelationsAreMovedAndReported() {
    var model = correlated(0.9, 0.9, -0.9);
    List<Correlation> moved = Simulation.of(model).moved();
    List<double[]> columns = driverColumns(model);

    assertThat(moved).hasSize(3);
    assertThat(spearman(columns.get(0), columns.get(1)))
        .isEqualTo(moved.getFirst().rank(), within(0.01));
    assertThat(moved.getFirst().rank()).isBetween(0.4, 0.9);
  }

  private static Model correlated(double ab, double ac, double bc) {
    var drivers =
        List.of(
            new Driver("c", Estimate.parse("uniform(0, 1)")),
            new Driver("a", Estimate.parse("1..9")),
            new Driver("b", Estimate.parse("-1..9")));
    var correlations =
        List.of(
            new Correlation("c", "a", ac),
            new Correlation("a", "b", ab),
            new Correlation("b", "c", bc));
    return new Model(
        5, 16384, Sampling.SOBOL, drivers, correlations, new Copula.Gaussian(), List.of());
  }

  private static List<double[]> driverColumns(Model model) {
    Drivers drivers = Drivers.of(model, Directions.all(), new Tables());
    var wanted = new BitSet();
    wanted.set(0, 3);
    double[][] all = new double[3][model.samples()];
    var block = new Block(Kernels.plain(), 3);
    for (int r = 0; r < 16; r++) {
      block.at(r, 0, Block.LENGTH);
      drivers.draw(block, wanted);
      for (int k = 0; k < 3; k++) {
        System.arraycopy(block.driver(k), 0, all[k], r * Block.LENGTH, Block.LENGTH);
      }
    }
    return List.of(all);
  }

  private static double spearman(double[] a, double[] b) {
    double[] sortedA = Arrays.stream(a).sorted().toArray();
    double[] sortedB = Arrays.stream(b).sorted().toArray();
    double n = a.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double d = Arrays.binarySearch(sortedA, a[i]) - Arrays.binarySearch(sortedB, b[i]);
      sum += d * d;
    }
    return 1 - 6 * sum / (n * (n * n - 1));
  }

  @Test
  void anAmountThatIsNoNumberIsNamed() {
    Case one = one(List.of(line("a", "visits / (margin - margin)")), List.of(), 0);

    assertThatThrownBy(() -> mean(simulation(1, 512, Sampling.SOBOL, one), weights(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 'a' of 'c'");
    assertThatThrownBy(
            () -> simulation(1, 512, Sampling.SOBOL, one(List.of(line("a", "x")), List.of(), 0)))
        .hasMessageContaining("'x' in line 'a' of 'c'");
  }
}

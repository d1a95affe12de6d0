package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Pick PICK = new Pick("c", "t");

  private static Timing timing(double... weights) {
    double[][] lines = new double[weights.length][];
    for (int l = 0; l < weights.length; l++) {
      lines[l] = new double[] {weights[l]};
    }
    return new Timing("t", new double[][][] {lines});
  }

  private static Line line(String key, String amount) {
    return new Line(key, Quantity.parse(amount).amount(), Side.BENEFIT);
  }

  private static Case one(List<Line> lines, List<Event> events, Timing timing) {
    return new Case("c", "c", Map.of(), lines, events, null, 4, List.of(timing));
  }

  private static Simulation simulation(long seed, int n, Sampling sampling, Case one) {
    var drivers =
        List.of(
            new Driver("visits", Estimate.parse("lognormal(80, 150)")),
            new Driver("margin", Estimate.parse("lognormal(1, 3)")));
    return Simulation.of(
        new Model(seed, n, sampling, drivers, List.of(), List.of("npv"), List.of(one)));
  }

  private static Mean mean(Simulation simulation) {
    return simulation.means(2, Progress.none()).get("c", "t", 0);
  }

  private static Summary summary(Simulation simulation) {
    return simulation.joint(List.of(PICK), 2, Progress.none()).summary("npv");
  }

  @Test
  void aSumOfNormalsIsNormal() {
    Case sum =
        one(
            List.of(line("a", "normal(10, 3)"), line("b", "normal(-4, 4)")),
            List.of(),
            timing(1, 1));
    Summary summary = summary(simulation(1, 16384, Sampling.SOBOL, sum));

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
            1,
            16384,
            Sampling.SOBOL,
            one(List.of(line("a", "visits * margin")), List.of(), timing(1)));
    var visits = (Estimate.Lognormal) Estimate.parse("80..150");
    var margin = (Estimate.Lognormal) Estimate.parse("1..3");
    var product =
        new Estimate.Lognormal(
            visits.mu() + margin.mu(), Math.hypot(visits.sigma(), margin.sigma()));

    assertThat(mean(simulation).mean()).isEqualTo(product.mean(), within(0.002 * product.mean()));
    assertThat(summary(simulation).p90() / product.quantile(0.9)).isEqualTo(1, within(0.02));
  }

  @Test
  void tabulatedPertQuantilesAreExactEnough() {
    Marginal table = Marginal.of(new Pert(0, 0.2, 1));
    for (int i = 1; i < 2000; i++) {
      double u = i / 2000.0;
      assertThat(table.at(u)).isEqualTo(new Pert(0, 0.2, 1).quantile(u), within(1e-6));
    }
  }

  /**
   * 10 at no delay, 8 at one, 4 at two: a delay of 1.5 gives 6, and one beyond the last gives 4.
   */
  @Test
  void weightsAreLinearBetweenWholeDelays() {
    var timing = new Timing("t", new double[][][] {{{10, 8, 4}}});
    for (double[] expected :
        new double[][] {{0, 10}, {0.5, 9}, {1.5, 6}, {2, 4}, {7, 4}, {-3, 10}}) {
      var late = Event.delay("late", 1, new Estimate.Point(expected[0]));
      Case one = one(List.of(line("a", "3")), List.of(late), timing);
      assertThat(mean(simulation(1, 512, Sampling.SOBOL, one)).mean())
          .isEqualTo(3 * expected[1], within(1e-12));
    }
  }

  @Test
  void aReferenceClassMultipliesItsSideAndStretchesDelivery() {
    var timing = new Timing("t", new double[][][] {{{-1, -1, -2}, {10, 8, 4}}});
    var correction =
        new Correction(new Estimate.Point(1.5), new Estimate.Point(1.25), new Estimate.Point(0.5));
    List<Line> lines =
        List.of(
            new Line("cost", Quantity.parse("100").amount(), Side.COST),
            new Line("benefit", Quantity.parse("40").amount(), Side.BENEFIT));
    Case one = new Case("c", "c", Map.of(), lines, List.of(), correction, 4, List.of(timing));

    assertThat(mean(simulation(1, 512, Sampling.PSEUDO, one)).mean())
        .isEqualTo(-100 * 1.5 + 40 * 0.5 * 8, within(1e-9));
  }

  @Test
  void eventsHappenAsOftenAsTheirProbability() {
    Case one =
        one(
            List.of(line("a", "100")),
            List.of(Event.fail("f", 0.1, 1), Event.fail("g", 0.3, 0.5)),
            timing(1));
    Mean sobol = mean(simulation(3, 16384, Sampling.SOBOL, one));
    Mean pseudo = mean(simulation(3, 16384, Sampling.PSEUDO, one));

    assertThat(sobol.mean()).isEqualTo(100 * 0.9 * 0.85, within(0.15));
    assertThat(pseudo.mean()).isEqualTo(100 * 0.9 * 0.85, within(1.0));
  }

  /** Half of the samples lose half of 100 and are worth 3 each for being late: (150 + 100) / 2. */
  @Test
  void whatAnEventLosesAndWhatItDelaysHappenTogether() {
    var both = new Event("both", 0.5, 0.5, new Estimate.Point(1));
    var timing = new Timing("t", new double[][][] {{{1, 3}}});
    Case one = one(List.of(line("a", "100")), List.of(both), timing);

    assertThat(mean(simulation(1, 4096, Sampling.SOBOL, one)).mean()).isEqualTo(125, within(0.5));
  }

  @Test
  void standardErrorsCoverTheTruthAtTheirNominalRate() {
    Case one =
        one(List.of(line("a", "normal(0, 1)"), line("b", "visits")), List.of(), timing(1, 0.01));
    double truth = 0.01 * Estimate.parse("80..150").mean();
    for (Sampling sampling : Sampling.values()) {
      int covered = 0;
      for (int seed = 0; seed < 200; seed++) {
        Mean mean = mean(simulation(seed, 512, sampling, one));
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
            timing(1, -1, 0.5));
    double sobol = 0;
    double pseudo = 0;
    for (int seed = 0; seed < 20; seed++) {
      sobol += Math.pow(mean(simulation(seed, 1024, Sampling.SOBOL, one)).stdError(), 2);
      pseudo += Math.pow(mean(simulation(seed, 1024, Sampling.PSEUDO, one)).stdError(), 2);
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
    return new Model(5, 16384, Sampling.SOBOL, drivers, correlations, List.of(), List.of());
  }

  private static List<double[]> driverColumns(Model model) {
    Drivers drivers = Drivers.of(model, Directions.all());
    double[][] all = new double[3][model.samples()];
    int n = model.samples() / 16;
    for (int r = 0; r < 16; r++) {
      Map<String, double[]> columns = drivers.columns(r, n);
      for (int k = 0; k < 3; k++) {
        System.arraycopy(columns.get(List.of("a", "b", "c").get(k)), 0, all[k], r * n, n);
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
    Case one = one(List.of(line("a", "visits / (margin - margin)")), List.of(), timing(1));

    assertThatThrownBy(() -> mean(simulation(1, 512, Sampling.SOBOL, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 'a' of 'c'");
    assertThatThrownBy(() ->
            simulation(1, 512, Sampling.SOBOL, one(List.of(line("a", "x")), List.of(), timing(1))))
        .hasMessageContaining("'x' in line 'a' of 'c'");
  }
}

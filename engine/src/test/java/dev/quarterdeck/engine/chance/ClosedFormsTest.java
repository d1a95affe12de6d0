package dev.quarterdeck.engine.chance;

import static dev.quarterdeck.engine.chance.Sketch.benefit;
import static dev.quarterdeck.engine.chance.Sketch.cost;
import static dev.quarterdeck.engine.chance.Sketch.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.Figure.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models whose figures are known in closed form. Each figure must be within its own error bars, so
 * wide that over all comparisons here a correct program would be called wrong with a probability
 * below 1e-4; seeds are fixed.
 */
class ClosedFormsTest {
  private static final int SAMPLES = 1 << 16;
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double Z05 = STANDARD.inverseCumulativeProbability(0.05);

  /** A model and what is known of it. */
  record Known(String name, Sketch sketch, Map<Kind, Double> truth) {
    @Override
    public String toString() {
      return name;
    }

    Known and(Kind kind, double value) {
      Map<Kind, Double> more = new EnumMap<>(truth);
      more.put(kind, value);
      return new Known(name, sketch, more);
    }
  }

  private static Known known(String name, Sketch sketch, double mean, double variance) {
    var truth = new EnumMap<Kind, Double>(Kind.class);
    truth.put(Kind.MEAN, mean);
    truth.put(Kind.VARIANCE, variance);
    return new Known(name, sketch, truth);
  }

  private static Known normal(String name, Sketch sketch, double mean, double variance) {
    double sd = Math.sqrt(variance);
    var normal = NormalDistribution.of(mean, sd);
    return known(name, sketch, mean, variance)
        .and(Kind.P10, normal.inverseCumulativeProbability(0.1))
        .and(Kind.P50, mean)
        .and(Kind.P90, normal.inverseCumulativeProbability(0.9))
        .and(Kind.NEGATIVE, normal.cumulativeProbability(0))
        .and(Kind.CVAR5, mean - sd * STANDARD.density(Z05) / 0.05);
  }

  private static Known lognormal(String name, Sketch sketch, double mu, double variance) {
    double sigma = Math.sqrt(variance);
    var lognormal = LogNormalDistribution.of(mu, sigma);
    double tail = STANDARD.cumulativeProbability(Z05 - sigma) / 0.05;
    return known(name, sketch, lognormal.getMean(), lognormal.getVariance())
        .and(Kind.P10, lognormal.inverseCumulativeProbability(0.1))
        .and(Kind.P50, Math.exp(mu))
        .and(Kind.P90, lognormal.inverseCumulativeProbability(0.9))
        .and(Kind.NEGATIVE, 0)
        .and(Kind.CVAR5, lognormal.getMean() * tail);
  }

  static List<Known> known() {
    List<Known> all = new ArrayList<>(normals());
    all.addAll(lognormals());
    all.addAll(families());
    all.addAll(bounded());
    all.addAll(happenings());
    return all;
  }

  /** Of one comparison, in two samplings. */
  private static double alarm() {
    return 1e-4 / (2 * known().stream().mapToInt(known -> known.truth().size()).sum());
  }

  private static List<Known> normals() {
    Case two = Sketch.plain(benefit("a", "normal(10, 3)"), benefit("b", "normal(-4, 4)"));
    Case sum = Sketch.plain(benefit("sum", "x + y"));
    var correlated =
        Sketch.of(sum, flat(1))
            .driver("x", "normal(5, 3)")
            .driver("y", "normal(1, 4)")
            .correlated("x", "y", 0.5);
    double together = 2 * Math.sin(Math.PI / 12) * 3 * 4;
    Case share = Sketch.plain(benefit("own", "normal(1, 2)"), benefit("all", "0.5 * market"));
    var portfolio = Sketch.of(share, flat(1), flat(1)).driver("market", "normal(0, 3)");
    for (int k = 1; k < 40; k++) {
      portfolio = portfolio.and(Sketch.renamed(share, "c" + k, "c" + k), flat(1), flat(1));
    }
    return List.of(
        normal("sum of normals", Sketch.of(two, flat(1), flat(1)), 6, 25),
        normal("difference of normals", Sketch.of(two, flat(1), flat(-2)), 18, 9 + 64),
        normal("correlated normals", correlated, 6, 25 + 2 * together),
        normal("forty cases in one market", portfolio, 40, 40 * 4 + 400 * 9));
  }

  private static List<Known> lognormals() {
    double z90 = STANDARD.inverseCumulativeProbability(0.9);
    double muX = Math.log(80 * 150.0) / 2;
    double muY = Math.log(1 * 3.0) / 2;
    double sigmaX = Math.log(150 / 80.0) / (2 * z90);
    double sigmaY = Math.log(3) / (2 * z90);
    double squares = sigmaX * sigmaX + sigmaY * sigmaY;
    double together = 2 * 2 * Math.sin(Math.PI * -0.3 / 6) * sigmaX * sigmaY;
    Sketch product = Sketch.of(Sketch.plain(benefit("a", "x * y")), flat(1));
    Sketch ratio = Sketch.of(Sketch.plain(benefit("a", "x / y")), flat(1));
    product = product.driver("x", "80..150").driver("y", "1..3");
    ratio = ratio.driver("x", "80..150").driver("y", "1..3");
    var correction =
        new Correction(Estimate.parse("1..3"), new Estimate.Point(1), new Estimate.Point(1));
    Sketch overrun = Sketch.of(Sketch.corrected(0, correction, cost("a", "80..150")), flat(1));
    return List.of(
        lognormal("product of lognormals", product, muX + muY, squares),
        lognormal("ratio of lognormals", ratio, muX - muY, squares),
        lognormal(
            "product of correlated lognormals",
            product.correlated("x", "y", -0.3),
            muX + muY,
            squares + together),
        lognormal("lognormal cost with a lognormal overrun", overrun, muX + muY, squares));
  }

  private static List<Known> families() {
    // Keelin (2016): variance of a three-term metalog.
    double odds = Math.log(9);
    double a2 = (150 - 80) / (2 * odds);
    double a3 = (80 + 150 - 2 * 100) / (0.8 * odds);
    double metalog =
        a2 * a2 * Math.PI * Math.PI / 3 + a3 * a3 * (1 / 12.0 + Math.PI * Math.PI / 36);
    double scale = 4 / odds;
    double tail = Math.log(0.05) + 19 * Math.log(0.95);
    double mean = (20 + 4 * 45 + 90) / 6.0;
    return List.of(
        known("pert", single("pert(20, 45, 90)"), mean, (mean - 20) * (90 - mean) / 7),
        known("metalog", single("80 / 100 / 150"), 100 + a3 / 2, metalog)
            .and(Kind.P10, 80)
            .and(Kind.P50, 100)
            .and(Kind.P90, 150),
        known("logistic", single("metalog(10 %: -3, 90 %: 5)"), 1, Math.pow(Math.PI * scale, 2) / 3)
            .and(Kind.P10, -3)
            .and(Kind.P50, 1)
            .and(Kind.P90, 5)
            .and(Kind.NEGATIVE, 1 / (1 + Math.exp(1 / scale)))
            .and(Kind.CVAR5, 1 + scale * tail));
  }

  private static List<Known> bounded() {
    Case sum = Sketch.plain(benefit("a", "uniform(0, 1)"), benefit("b", "uniform(0, 1)"));
    Sketch larger = Sketch.of(Sketch.plain(benefit("a", "max(x, y)")), flat(1));
    return List.of(
        known("uniform", single("uniform(-1, 9)"), 4, 100 / 12.0)
            .and(Kind.P10, 0)
            .and(Kind.P90, 8)
            .and(Kind.NEGATIVE, 0.1)
            .and(Kind.CVAR5, -0.75),
        known(
                "triangular",
                single("triangular(-2, 1, 8)"),
                7 / 3.0,
                (4 + 1 + 64 + 2 + 16 - 8) / 18.0)
            .and(Kind.P10, -2 + Math.sqrt(0.1 * 30))
            .and(Kind.P90, 8 - Math.sqrt(0.1 * 70))
            .and(Kind.NEGATIVE, 4 / 30.0)
            .and(Kind.CVAR5, -2 + Math.sqrt(0.05 * 30) * 2 / 3),
        known("sum of two uniforms", Sketch.of(sum, flat(1), flat(1)), 1, 1 / 6.0)
            .and(Kind.P10, Math.sqrt(0.2))
            .and(Kind.P90, 2 - Math.sqrt(0.2))
            .and(Kind.CVAR5, Math.sqrt(0.1) * 2 / 3),
        known(
                "the larger of two uniforms",
                larger.driver("x", "uniform(0, 1)").driver("y", "uniform(0, 1)"),
                2 / 3.0,
                1 / 18.0)
            .and(Kind.P10, Math.sqrt(0.1))
            .and(Kind.P50, Math.sqrt(0.5))
            .and(Kind.P90, Math.sqrt(0.9))
            .and(Kind.CVAR5, Math.sqrt(0.05) * 2 / 3),
        known("discrete", single("discrete(-5: 20 %, 1: 50 %, 7: 30 %)"), 1.6, 20.2 - 2.56)
            .and(Kind.P10, -5)
            .and(Kind.P50, 1)
            .and(Kind.P90, 7)
            .and(Kind.NEGATIVE, 0.2)
            .and(Kind.CVAR5, -5));
  }

  private static List<Known> happenings() {
    List<Event> failures = List.of(Event.fail("f", 0.1, 1), Event.fail("g", 0.3, 0.5));
    Case fails = Sketch.late(0, failures, benefit("a", "100"), cost("b", "20"));
    List<Event> delay = List.of(Event.delay("d", 1, Estimate.parse("uniform(0, 3)")));
    Case late = Sketch.late(3, delay, benefit("a", "normal(10, 2)"));
    double weight = (10 + 2 * 8 + 2 * 4 + 1) / 6.0;
    double squares = (100 + 80 + 64 + 64 + 32 + 16 + 16 + 4 + 1) / 9.0;
    List<Event> perhaps = List.of(new Event("d", 0.25, 0.4, Estimate.parse("uniform(1, 3)")));
    Case both = Sketch.late(3, perhaps, benefit("a", "100"));
    double whenLate = 60 * (8 / 4.0 + 4 / 2.0 + 1 / 4.0);
    double whenLateSquares = 3600 * (64 + 32 + 16 + 16 + 4 + 1) / 6.0;
    double bothMean = 0.75 * 1000 + 0.25 * whenLate;
    var overrun =
        new Correction(
            Estimate.parse("uniform(1, 2)"),
            Estimate.parse("uniform(1, 2)"),
            new Estimate.Point(1));
    Case stretched = Sketch.corrected(4, overrun, cost("a", "100"), benefit("b", "50"));
    double[] dearer = {1, 1.1, 1.2, 1.3, 1.4};
    double[] none = {0, 0, 0, 0, 0};
    // 100·m·(1 + 0.4·(m − 1)) with m uniform on 1..2: moments 3/2, 7/3, 15/4, 31/5.
    double stretch = 100 * (0.6 * 1.5 + 0.4 * 7 / 3);
    double stretchSquares = 10_000 * (0.36 * 7 / 3 + 0.48 * 15 / 4 + 0.16 * 31 / 5);
    double[] falling = {10, 8, 4, 1};
    return List.of(
        known(
                "two failures",
                Sketch.of(fails, flat(1), flat(-1)),
                100 * 0.9 * 0.85 - 20,
                10_000 * (0.9 * (0.7 + 0.3 * 0.25) - Math.pow(0.9 * 0.85, 2)))
            .and(Kind.NEGATIVE, 0.1)
            .and(Kind.P50, 80)
            .and(Kind.CVAR5, -20),
        known(
            "a uniform delay",
            Sketch.of(late, falling),
            10 * weight,
            104 * squares - 100 * weight * weight),
        known(
                "what loses also delays",
                Sketch.of(both, falling),
                bothMean,
                0.75 * 1e6 + 0.25 * whenLateSquares - bothMean * bothMean)
            .and(Kind.P50, 1000)
            .and(Kind.P90, 1000),
        known(
            "dearer and later by one draw",
            Sketch.of(stretched, dearer, none),
            stretch,
            stretchSquares - stretch * stretch));
  }

  private static Sketch single(String estimate) {
    return Sketch.of(Sketch.plain(benefit("a", estimate)), flat(1));
  }

  @ParameterizedTest
  @MethodSource("known")
  void sampledFiguresAreTheKnownOnes(Known known) {
    for (Sampling sampling : Sampling.values()) {
      double[] column = known.sketch().column(17, SAMPLES, sampling);
      known
          .truth()
          .forEach((kind, value) -> {
            Figure sampled = Figure.of(kind, column, Simulation.REPLICATES);
            assertThat(sampled.agrees(Figure.known(value), alarm()))
                .as("%s %s: %s, truth %s", sampling, kind, sampled, value)
                .isTrue();
          });
    }
  }

  /** Nets leave means so exact that error bars alone would ask too little. */
  @ParameterizedTest
  @MethodSource("known")
  void sobolMeansAreWithinAThousandthOfTheSpread(Known known) {
    double[] column = known.sketch().column(18, SAMPLES, Sampling.SOBOL);
    double spread = Math.sqrt(known.truth().getOrDefault(Kind.VARIANCE, Double.NaN));
    double truth = known.truth().getOrDefault(Kind.MEAN, Double.NaN);
    assertThat(Figure.of(Kind.MEAN, column, 16).value()).isEqualTo(truth, within(spread / 1000));
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void comparisonsSeeAnErrorOfOnePerCent(Sampling sampling) {
    Sketch wrong = single("normal(10.1, 3)");
    Figure sampled = Figure.of(Kind.MEAN, wrong.column(1, SAMPLES, sampling), 16);
    assertThat(sampled.agrees(Figure.known(10), alarm())).isFalse();
  }

  /** About 10,000 samples are the least that fit a power of two. */
  @Test
  void rankCorrelationsAreWithinThreeThousandths() {
    for (double asked : new double[] {-0.9, -0.5, 0.2, 0.7, 0.95}) {
      for (int seed = 0; seed < 8; seed++) {
        Simulation simulation =
            Sketch.of(Sketch.plain(benefit("a", "x + y")), flat(1))
                .driver("x", "80..150")
                .driver("y", "pert(1, 2, 9)")
                .correlated("x", "y", asked)
                .simulation(seed, 1 << 14, Sampling.SOBOL);
        double[] x = simulation.ranks(simulation.drivers().getFirst());
        double[] y = simulation.ranks(simulation.drivers().getLast());
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          sum += 12 * (x[i] - 0.5) * (y[i] - 0.5) / x.length;
        }
        assertThat(sum).as("seed %s", seed).isEqualTo(asked, within(0.003));
      }
    }
  }
}

package dev.quarterdeck.engine.chance;

import static dev.quarterdeck.engine.chance.Sketch.benefit;
import static dev.quarterdeck.engine.chance.Sketch.cost;
import static dev.quarterdeck.engine.chance.Sketch.flat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How often an estimate ± t · standard error, t at 95 % with 15 degrees of freedom, is right. */
class CoverageTest {
  private static final int SEEDS = 400;
  private static final double T95 = 2.1314495455597742;
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** A model and its true figures. */
  private record Truth(Sketch sketch, double mean, double negative, double cvar5) {}

  /**
   * @param below share of the distribution below a value
   * @param partial its part of the mean
   */
  private static Truth truth(
      Sketch sketch, double mean, DoubleUnaryOperator below, DoubleUnaryOperator partial) {
    double low = -1e3;
    double high = 1e3;
    for (int step = 0; step < 80; step++) {
      double middle = (low + high) / 2;
      if (below.applyAsDouble(middle) < 0.05) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Truth(sketch, mean, below.applyAsDouble(0), partial.applyAsDouble(low) / 0.05);
  }

  private static Truth normals() {
    Case sum = Sketch.plain(benefit("a", "normal(10, 3)"), benefit("b", "normal(-4, 4)"));
    var normal = NormalDistribution.of(6, 5);
    return truth(
        Sketch.of(sum, flat(1), flat(1)),
        6,
        normal::cumulativeProbability,
        q -> 6 * normal.cumulativeProbability(q) - 25 * normal.density(q));
  }

  /** A normal benefit that fails in one case of eight, less a normal cost. */
  private static Truth failing() {
    List<Event> failure = List.of(Event.fail("f", 0.125, 0.8));
    Case one = Sketch.late(0, failure, benefit("a", "normal(100, 12)"), cost("b", "normal(80, 9)"));
    var well = NormalDistribution.of(20, 15);
    var badly = NormalDistribution.of(20 - 80, Math.hypot(0.2 * 12, 9));
    double spread = 0.04 * 144 + 81;
    return truth(
        Sketch.of(one, flat(1), flat(-1)),
        0.875 * 20 - 0.125 * 60,
        q -> 0.875 * well.cumulativeProbability(q) + 0.125 * badly.cumulativeProbability(q),
        q ->
            0.875 * (20 * well.cumulativeProbability(q) - 225 * well.density(q))
                + 0.125 * (-60 * badly.cumulativeProbability(q) - spread * badly.density(q)));
  }

  /** Two lognormals, one less the other: integrated over the normal score of the second. */
  private static Truth lognormals() {
    var gain = (Estimate.Lognormal) Estimate.range(80, 150);
    var price = (Estimate.Lognormal) Estimate.range(50, 130);
    Sketch sketch =
        Sketch.of(Sketch.plain(benefit("a", "80..150"), cost("b", "50..130")), flat(1), flat(-1));
    return truth(
        sketch,
        gain.mean() - price.mean(),
        q -> integral(z -> share(gain, q + Math.exp(price.mu() + price.sigma() * z), 0)),
        q ->
            integral(z -> {
              double cost = Math.exp(price.mu() + price.sigma() * z);
              return gain.mean() * share(gain, q + cost, gain.sigma())
                  - cost * share(gain, q + cost, 0);
            }));
  }

  /** Share of a lognormal below x, or of its mean when shifted by sigma. */
  private static double share(Estimate.Lognormal of, double x, double shift) {
    return x <= 0
        ? 0
        : STANDARD.cumulativeProbability((Math.log(x) - of.mu()) / of.sigma() - shift);
  }

  /** Over the standard normal distribution. */
  private static double integral(DoubleUnaryOperator of) {
    double sum = 0;
    for (int k = -2000; k <= 2000; k++) {
      sum += of.applyAsDouble(k / 250.0) * STANDARD.density(k / 250.0) / 250;
    }
    return sum;
  }

  private static Truth model(String name) {
    return switch (name) {
      case "normals" -> normals();
      case "failing" -> failing();
      default -> lognormals();
    };
  }

  private record Trial(String name, Sampling sampling, int samples) {}

  private static List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (String name : List.of("normals", "failing", "lognormals")) {
      for (Sampling sampling : Sampling.values()) {
        trials.add(new Trial(name, sampling, 1024));
        trials.add(new Trial(name, sampling, 4096));
      }
    }
    return trials;
  }

  private static List<Summary> summaries(Truth truth, Sampling sampling, int samples) {
    return IntStream.range(0, SEEDS)
        .mapToObj(seed -> truth.sketch.summary(1000 + seed, samples, sampling))
        .toList();
  }

  /**
   * Of {@value #SEEDS} intervals 380 should be right; the limits are such that all trials together
   * turn red by chance with a probability below 1e-4.
   */
  @ParameterizedTest
  @MethodSource("trials")
  void errorBarsCoverTheTruth(Trial trial) {
    Truth truth = model(trial.name);
    int mean = 0;
    int negative = 0;
    int cvar = 0;
    for (Summary summary : summaries(truth, trial.sampling, trial.samples)) {
      mean += covers(summary.mean(), summary.stdError(), truth.mean);
      negative += covers(summary.pNegative(), summary.pNegativeError(), truth.negative);
      cvar += covers(summary.cvar5(), summary.cvar5Error(), truth.cvar5);
    }
    double alarm = 1e-4 / (2 * 3 * trials().size());
    var nominal = BinomialDistribution.of(SEEDS, 0.95);
    int fewest = nominal.inverseCumulativeProbability(alarm);
    int most = nominal.inverseSurvivalProbability(alarm);
    assertThat(mean).as("mean").isBetween(fewest, most);
    assertThat(negative).as("share below 0").isBetween(fewest, most);
    assertThat(cvar).as("CVaR").isBetween(fewest, most);
  }

  /**
   * The mean of the lowest samples is too high when they are few, as the lowest of n cannot be as
   * low as what they stand for. Measured, in standard deviations of the estimate: at 512 samples
   * 0.1 to 0.2 (PSEUDO) and 0.05 to 0.15 (SOBOL), at 1,024 up to 0.16, at 16,384 not to be seen
   * over {@value #SEEDS} seeds, which see 0.05.
   */
  @ParameterizedTest
  @CsvSource({
    "normals, SOBOL", "normals, PSEUDO",
    "failing, SOBOL", "failing, PSEUDO",
    "lognormals, SOBOL", "lognormals, PSEUDO"
  })
  void theBiasOfCvarGoesAwayWithMoreSamples(String name, Sampling sampling) {
    Truth truth = model(name);
    assertThat(bias(truth, sampling, 512)).isBetween(-0.2, 0.45);
    assertThat(bias(truth, sampling, 16_384)).isBetween(-0.25, 0.25);
  }

  private static double bias(Truth truth, Sampling sampling, int samples) {
    double[] errors =
        summaries(truth, sampling, samples).stream()
            .mapToDouble(summary -> summary.cvar5() - truth.cvar5)
            .toArray();
    double bias = Arrays.stream(errors).average().orElseThrow();
    return bias / Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElseThrow());
  }

  private static int covers(double estimate, double error, double truth) {
    return Math.abs(estimate - truth) <= T95 * error ? 1 : 0;
  }
}

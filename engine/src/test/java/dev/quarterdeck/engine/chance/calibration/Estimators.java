package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Estimate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up estimators whose faults are known. */
final class Estimators {
  static final Estimate.Normal GAUSS = new Estimate.Normal(0, 1);
  private static final double Z90 = GAUSS.quantile(0.9);

  private Estimators() {}

  /**
   * Cases of very different sizes whose actuals are lognormal.
   *
   * @param spread of actuals in standard deviations of the forecast: 1 is calibrated, above it the
   *     estimator is overconfident
   * @param bias that every actual is multiplied by
   */
  static List<Forecast> ranges(int n, double spread, double bias, long seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, n)
        .mapToObj(i -> {
          double middle = Math.exp(4 * random.nextDouble());
          double sigma = 0.2 + 0.5 * random.nextDouble();
          double z = GAUSS.quantile(random.nextDouble(1e-12, 1));
          return Forecast.triplet(
              middle * Math.exp(-Z90 * sigma),
              middle,
              middle * Math.exp(Z90 * sigma),
              bias * middle * Math.exp(sigma * spread * z));
        })
        .toList();
  }
}

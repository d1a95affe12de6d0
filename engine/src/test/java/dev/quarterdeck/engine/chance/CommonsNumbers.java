package dev.quarterdeck.engine.chance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/** Commons Statistics over Commons RNG. */
final class CommonsNumbers implements Numbers {
  private final UniformRandomProvider random;
  private final Map<List<Object>, Sampler> samplers = new HashMap<>();

  CommonsNumbers(long seed) {
    random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  @Override
  public double uniform() {
    return random.nextDouble();
  }

  @Override
  public double normal(double mean, double sd) {
    return sample("normal", mean, sd, 0, () -> NormalDistribution.of(mean, sd));
  }

  @Override
  public double lognormal(double mu, double sigma) {
    return sample("lognormal", mu, sigma, 0, () -> LogNormalDistribution.of(mu, sigma));
  }

  @Override
  public double beta(double a, double b) {
    return sample("beta", a, b, 0, () -> BetaDistribution.of(a, b));
  }

  @Override
  public double triangular(double min, double mode, double max) {
    return sample("triangular", min, mode, max, () -> TriangularDistribution.of(min, mode, max));
  }

  private double sample(
      String name, double a, double b, double c, Supplier<ContinuousDistribution> distribution) {
    return samplers
        .computeIfAbsent(List.of(name, a, b, c), key -> distribution.get().createSampler(random))
        .sample();
  }
}

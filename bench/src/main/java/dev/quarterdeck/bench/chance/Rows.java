package dev.quarterdeck.bench.chance;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.randvar.BetaRejectionLoglogisticGen;
import umontreal.ssj.randvar.NormalACRGen;
import umontreal.ssj.rng.LFSR258;

/**
 * Sample by sample with a library's samplers: as a program is written that does not know of blocks.
 * For settings of five quantities.
 *
 * @param normal standard normal numbers
 */
record Rows(String name, DoubleSupplier normal, Betas betas, int initiatives, int samples)
    implements Contestant {
  private static final double Z90 = 1.2815515655446004;

  /** Makes a sampler of a beta distribution. */
  interface Betas {
    DoubleSupplier of(double a, double b);
  }

  /** The fastest samplers of Commons RNG. */
  static Rows commons(int initiatives, int samples) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
    SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
    return new Rows(
        "Commons RNG 1.7, row by row",
        normal::sample,
        (a, b) -> ChengBetaSampler.of(random, a, b)::sample,
        initiatives,
        samples);
  }

  /** The fastest exact samplers of SSJ. */
  static Rows ssj(int initiatives, int samples) {
    var stream = new LFSR258();
    var normal = new NormalACRGen(stream);
    return new Rows(
        "SSJ 3.3.2, row by row",
        normal::nextDouble,
        (a, b) -> new BetaRejectionLoglogisticGen(stream, stream, a, b)::nextDouble,
        initiatives,
        samples);
  }

  @Override
  public @Nullable String missing() {
    return null;
  }

  @Override
  public Round run(Setting setting) {
    long start = Cpu.now();
    double[] totals = new double[samples];
    double[] means = new double[initiatives];
    double[][] weights = setting.weights();
    DoubleSupplier late = pert(0, setting.latest() / 4, setting.latest());
    DoubleSupplier sales = pert(20e3, 45e3, 90e3);
    double buildMu = Math.log(80e3 * 150e3) / 2;
    double buildSigma = Math.log(150 / 80.0) / 2 / Z90;
    double runMu = Math.log(5e3 * 9e3) / 2;
    double runSigma = Math.log(9 / 5.0) / 2 / Z90;
    for (int i = 0; i < samples; i++) {
      double total = 0;
      for (int k = 0; k < initiatives; k++) {
        double delay = late.getAsDouble();
        int whole = (int) delay;
        double share = delay - whole;
        double value = -Math.exp(buildMu + buildSigma * normal.getAsDouble());
        value +=
            Math.exp(runMu + runSigma * normal.getAsDouble()) * weight(weights[1], whole, share);
        value += sales.getAsDouble() * weight(weights[2], whole, share);
        value += (12e3 + 4e3 * normal.getAsDouble()) * weight(weights[3], whole, share);
        means[k] += value;
        total += value;
      }
      totals[i] = total;
    }
    return Round.of(Cpu.now() - start, totals, initiatives);
  }

  private DoubleSupplier pert(double min, double mode, double max) {
    double share = (mode - min) / (max - min);
    DoubleSupplier beta = betas.of(1 + 4 * share, 5 - 4 * share);
    return () -> min + (max - min) * beta.getAsDouble();
  }

  private static double weight(double[] weights, int whole, double share) {
    // A delay of exactly the longest has no next weight; it has probability 0 but may be rounded
    // to.
    int at = Math.min(whole, weights.length - 2);
    return weights[at] + (share + whole - at) * (weights[at + 1] - weights[at]);
  }
}

package dev.quarterdeck.engine.chance;

/**
 * Random numbers as a library gives them, one at a time: what the rows of an oracle are made of.
 */
interface Numbers {
  double Z90 = 1.2815515655446004;

  double uniform();

  double normal(double mean, double sd);

  double lognormal(double mu, double sigma);

  double beta(double a, double b);

  double triangular(double min, double mode, double max);

  default double uniform(double min, double max) {
    return min + (max - min) * uniform();
  }

  default boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Lognormal by P10 and P90. */
  default double range(double p10, double p90) {
    return lognormal(0.5 * Math.log(p10 * p90), 0.5 * Math.log(p90 / p10) / Z90);
  }

  /** Of mean (min + 4·mode + max) / 6 and shape parameters that sum to 6. */
  default double pert(double min, double mode, double max) {
    double mean = ((min + 4 * mode + max) / 6 - min) / (max - min);
    return min + (max - min) * beta(6 * mean, 6 - 6 * mean);
  }

  /** The three-term metalog through P10, P50 and P90, its terms from the three equations. */
  default double metalog(double p10, double p50, double p90) {
    double u = uniform();
    double odds = Math.log(u) - Math.log1p(-u);
    double skew = (p10 + p90 - 2 * p50) / (0.8 * Math.log(9));
    double scale = (p90 - p10) / Math.log(81);
    return p50 + odds * (scale + skew * (u - 0.5));
  }
}

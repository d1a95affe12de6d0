package dev.quarterdeck.engine.chance;

import org.jspecify.annotations.Nullable;

/**
 * A copula made ready: drivers' scores are correlated normal ones, times a scale that all of a
 * group share, and come back to words by the tail of such a score.
 */
sealed interface Family {
  static Family of(Copula copula) {
    return switch (copula) {
      case Copula.Gaussian gaussian -> Normal.of();
      case Copula.Student(int freedom) -> Student.of(freedom);
    };
  }

  /** Spearman's rank correlation of two drivers whose normal scores have a correlation. */
  double rank(double correlation);

  /** The correlation of the normal scores of drivers with a rank correlation. */
  double correlation(double rank);

  /** From scores back to words. */
  Scores scores();

  /** Table of the quantiles of the shared scale; null when it is always 1. */
  double @Nullable [] scale();

  /** The Gaussian copula: ρ = 6/π · asin(r/2) (Pearson 1907). */
  record Normal(Scores scores) implements Family {
    static Normal of() {
      return new Normal(new Scores(z -> Gauss.probability(-z), Gauss::density));
    }

    @Override
    public double rank(double correlation) {
      return 6 / Math.PI * StrictMath.asin(correlation / 2);
    }

    @Override
    public double correlation(double rank) {
      return 2 * StrictMath.sin(Math.PI * rank / 6);
    }

    @Override
    public double @Nullable [] scale() {
      return null;
    }
  }

  /** Student's t copula. */
  record Student(Scores scores, double[] scale, StudentRanks ranks) implements Family {
    @Override
    public double rank(double correlation) {
      return ranks.rank(correlation);
    }

    @Override
    public double correlation(double rank) {
      return ranks.correlation(rank);
    }

    static Student of(int freedom) {
      double half = freedom / 2.0;
      var beta = new Beta(half, 0.5);
      var gamma = new Gamma(half);
      double logDensity =
          Gamma.log(half + 0.5) - Gamma.log(half) - 0.5 * StrictMath.log(Math.PI * freedom);
      Scores scores =
          new Scores(
              t -> beta.probability(freedom / (freedom + t * t)) / 2,
              t -> StrictMath.exp(logDensity - (half + 0.5) * StrictMath.log1p(t * t / freedom)));
      double[] scale = gamma.table(g -> StrictMath.sqrt(half / g));
      return new Student(scores, scale, StudentRanks.of(gamma));
    }
  }
}

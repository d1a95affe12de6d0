package dev.quarterdeck.engine.chance;

/**
 * PERT: a beta distribution over [min, max] with mean (min + 4·mode + max) / 6, after Malcolm et
 * al. (1959).
 */
public record Pert(double min, double mode, double max) implements Estimate {
  public Pert {
    Check.ordered(min, mode, max);
  }

  @Override
  public double mean() {
    return (min + 4 * mode + max) / 6;
  }

  /** Error below 1e-12 of the range. */
  @Override
  public double quantile(double p) {
    return min + (max - min) * shape().quantile(Check.probability(p));
  }

  @Override
  public Pert times(double factor) {
    return new Pert(min * Check.factor(factor), mode * factor, max * factor);
  }

  /** The beta distribution over [0, 1] that this one stretches. */
  Beta shape() {
    double share = (mode - min) / (max - min);
    return new Beta(1 + 4 * share, 5 - 4 * share);
  }
}

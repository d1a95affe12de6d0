package dev.quarterdeck.engine.chance;

/**
 * An uncertain number: a distribution with a mean and a quantile function.
 *
 * <p>Unit: that of whoever wrote it; estimates carry none.
 */
public sealed interface Estimate
    permits Estimate.Point,
        Estimate.Normal,
        Estimate.Lognormal,
        Estimate.Uniform,
        Estimate.Triangular,
        Pert,
        Metalog,
        Discrete {

  /** Expected value. */
  double mean();

  /**
   * The value that is not exceeded with probability p.
   *
   * @param p above 0 and below 1
   */
  double quantile(double p);

  /**
   * The same estimate in another unit.
   *
   * @param factor above 0
   */
  Estimate times(double factor);

  /**
   * Reads {@code 80k..150k} (P10..P90), {@code 80k / 100k / 150k} (P10/P50/P90), a plain number or
   * a named family; a currency may be written and is not kept.
   *
   * @throws IllegalArgumentException when the text is none of these, saying what it must be
   */
  static Estimate parse(String text) {
    EstimateText.Read read = EstimateText.read(text);
    if (read == null) {
      throw EstimateText.grammar(text);
    }
    return read.estimate();
  }

  /**
   * From P10 and P90: lognormal when both are positive, else normal.
   *
   * @throws IllegalArgumentException when the first is not below the second
   */
  static Estimate range(double p10, double p90) {
    Check.that(p10 < p90, "P10 (%s) must be below P90 (%s)", p10, p90);
    return p10 > 0
        ? Lognormal.range(p10, p90)
        : new Normal((p10 + p90) / 2, (p90 - p10) / (2 * Gauss.Z90));
  }

  /** A number that is known. */
  record Point(double value) implements Estimate {
    public Point {
      Check.finite("A number", value);
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public double quantile(double p) {
      Check.probability(p);
      return value;
    }

    @Override
    public Point times(double factor) {
      return new Point(value * Check.factor(factor));
    }
  }

  /**
   * Normal.
   *
   * @param sd standard deviation, above 0
   */
  record Normal(double mean, double sd) implements Estimate {
    public Normal {
      Check.finite("The mean", mean);
      Check.positive("The standard deviation", sd);
    }

    @Override
    public double quantile(double p) {
      return mean + sd * Gauss.quantile(p);
    }

    @Override
    public Normal times(double factor) {
      return new Normal(mean * Check.factor(factor), sd * factor);
    }
  }

  /**
   * Lognormal: its logarithm is normal.
   *
   * @param mu mean of the logarithm
   * @param sigma standard deviation of the logarithm, above 0
   */
  record Lognormal(double mu, double sigma) implements Estimate {
    public Lognormal {
      Check.finite("The mean of the logarithm", mu);
      Check.positive("The standard deviation of the logarithm", sigma);
    }

    /**
     * From P10 and P90.
     *
     * @throws IllegalArgumentException unless 0 < p10 < p90
     */
    public static Lognormal range(double p10, double p90) {
      Check.that(0 < p10 && p10 < p90, "P10 (%s) must be positive and below P90 (%s)", p10, p90);
      double low = StrictMath.log(p10);
      double high = StrictMath.log(p90);
      return new Lognormal((low + high) / 2, (high - low) / (2 * Gauss.Z90));
    }

    /** {@code exp(mu + sigma² / 2)}. */
    @Override
    public double mean() {
      return StrictMath.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double quantile(double p) {
      return StrictMath.exp(mu + sigma * Gauss.quantile(p));
    }

    @Override
    public Lognormal times(double factor) {
      return new Lognormal(mu + StrictMath.log(Check.factor(factor)), sigma);
    }
  }

  /** Every value between two ends equally likely. */
  record Uniform(double min, double max) implements Estimate {
    public Uniform {
      Check.ordered(min, max);
    }

    @Override
    public double mean() {
      return min / 2 + max / 2;
    }

    @Override
    public double quantile(double p) {
      return min + (max - min) * Check.probability(p);
    }

    @Override
    public Uniform times(double factor) {
      return new Uniform(min * Check.factor(factor), max * factor);
    }
  }

  /** Density rising in a straight line to the mode and falling in another. */
  record Triangular(double min, double mode, double max) implements Estimate {
    public Triangular {
      Check.ordered(min, mode, max);
    }

    @Override
    public double mean() {
      return (min + mode + max) / 3;
    }

    @Override
    public double quantile(double p) {
      double rising = (mode - min) / (max - min);
      return Check.probability(p) < rising
          ? min + StrictMath.sqrt(p * (max - min) * (mode - min))
          : max - StrictMath.sqrt((1 - p) * (max - min) * (max - mode));
    }

    @Override
    public Triangular times(double factor) {
      return new Triangular(min * Check.factor(factor), mode * factor, max * factor);
    }
  }
}

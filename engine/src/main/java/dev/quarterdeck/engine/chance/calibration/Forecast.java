package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Estimate;
import java.util.List;

/**
 * What was forecast of one case, and what came.
 *
 * @param quantiles with rising levels and values that do not fall; a lone figure is a P50
 * @param actual in the quantiles' unit
 */
public record Forecast(List<Quantile> quantiles, double actual) {
  private static final Estimate.Normal GAUSS = new Estimate.Normal(0, 1);

  /**
   * A value that is not exceeded with a probability.
   *
   * @param level above 0 and below 1
   */
  public record Quantile(double level, double value) {
    public Quantile {
      if (!(level > 0 && level < 1) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "A quantile must be a finite value at a level between 0 and 1, not %s at %s"
                .formatted(value, level));
      }
    }
  }

  public Forecast {
    quantiles = List.copyOf(quantiles);
    if (quantiles.isEmpty() || !Double.isFinite(actual)) {
      throw new IllegalArgumentException(
          "A forecast must have at least one quantile, and a finite actual");
    }
    for (int i = 1; i < quantiles.size(); i++) {
      Quantile before = quantiles.get(i - 1);
      Quantile one = quantiles.get(i);
      if (before.level() >= one.level() || before.value() > one.value()) {
        throw new IllegalArgumentException(
            "The quantiles of a forecast must rise, but %s follows %s".formatted(one, before));
      }
    }
  }

  /** A lone figure, taken as the median. */
  public static Forecast point(double estimate, double actual) {
    return new Forecast(List.of(new Quantile(0.5, estimate)), actual);
  }

  /** P10 and P90. */
  public static Forecast range(double p10, double p90, double actual) {
    return new Forecast(List.of(new Quantile(0.1, p10), new Quantile(0.9, p90)), actual);
  }

  /** P10, P50 and P90. */
  public static Forecast triplet(double p10, double p50, double p90, double actual) {
    return new Forecast(
        List.of(new Quantile(0.1, p10), new Quantile(0.5, p50), new Quantile(0.9, p90)), actual);
  }

  List<Double> levels() {
    return quantiles.stream().map(Quantile::level).toList();
  }

  /**
   * The median where it is forecast, else of the range from end to end as {@link Estimate#range}
   * reads it: the geometric middle of positive ends, else the arithmetic one. Scores are divided by
   * it, so that large cases do not drown the others; it is known beforehand, so they stay proper.
   */
  public double middle() {
    return quantiles.stream()
        .filter(one -> one.level() == 0.5)
        .findFirst()
        .map(Quantile::value)
        .orElseGet(() -> {
          double low = quantiles.getFirst().value();
          double high = quantiles.getLast().value();
          return low > 0 ? StrictMath.sqrt(low) * StrictMath.sqrt(high) : low / 2 + high / 2;
        });
  }

  /**
   * Where the actual lies in the forecast, from 0 to 1: the probability integral transform. Between
   * the stated quantiles and beyond them the forecast is taken as normal, or lognormal when all are
   * positive; of two that is what {@link Estimate#range} reads. Where quantiles coincide at the
   * actual, it is a place between their levels (Czado, Gneiting and Held 2009).
   *
   * @param uniform above 0 and below 1, for places where quantiles coincide
   * @throws IllegalStateException when a lone figure is stated
   */
  double place(double uniform) {
    if (quantiles.size() < 2) {
      throw new IllegalStateException("A lone figure must not be taken for a distribution");
    }
    boolean log = quantiles.getFirst().value() > 0;
    int upper = 1;
    while (upper < quantiles.size() - 1 && actual > quantiles.get(upper).value()) {
      upper++;
    }
    Quantile low = quantiles.get(upper - 1);
    Quantile high = quantiles.get(upper);
    if (low.value() == high.value()) {
      return actual < low.value()
          ? uniform * low.level()
          : actual > high.value()
              ? high.level() + uniform * (1 - high.level())
              : low.level() + uniform * (high.level() - low.level());
    }
    if (log && actual <= 0) {
      return 0;
    }
    double from = log ? StrictMath.log(low.value()) : low.value();
    double to = log ? StrictMath.log(high.value()) : high.value();
    double at = log ? StrictMath.log(actual) : actual;
    double z = gauss(low.level());
    return probability(z + (at - from) / (to - from) * (gauss(high.level()) - z));
  }

  private static double gauss(double p) {
    return GAUSS.quantile(p);
  }

  /** By halving; within 1e-15. */
  static double probability(double z) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (GAUSS.quantile(middle) <= z) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}

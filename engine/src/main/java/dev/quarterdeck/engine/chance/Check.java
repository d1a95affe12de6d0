package dev.quarterdeck.engine.chance;

import java.util.Locale;

/** What numbers must be, with the message when they are not. */
final class Check {
  private Check() {}

  static void that(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
    }
  }

  static double finite(String what, double value) {
    that(Double.isFinite(value), "%s must be a finite number, not %s", what, value);
    return value;
  }

  static double positive(String what, double value) {
    that(value > 0 && Double.isFinite(value), "%s must be above 0, not %s", what, value);
    return value;
  }

  static double factor(double factor) {
    return positive("The factor of an estimate", factor);
  }

  /** A probability at which a quantile exists. */
  static double probability(double p) {
    that(p > 0 && p < 1, "A probability of a quantile must be above 0 and below 1, not %s", p);
    return p;
  }

  static double share(String what, double share) {
    that(share >= 0 && share <= 1, "%s must be between 0 %% and 100 %%, not %s", what, share);
    return share;
  }

  static void ordered(double min, double max) {
    that(
        min < max && Double.isFinite(max - min),
        "The smallest value (%s) must be below the largest (%s)",
        min,
        max);
  }

  static void ordered(double min, double mode, double max) {
    ordered(min, max);
    that(
        min <= mode && mode <= max,
        "The most likely value (%s) must lie between the smallest (%s) and the largest (%s)",
        mode,
        min,
        max);
  }
}

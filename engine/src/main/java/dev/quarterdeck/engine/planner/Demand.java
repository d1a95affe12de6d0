package dev.quarterdeck.engine.planner;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a record of this package demands of its parts. */
final class Demand {
  private Demand() {}

  static void that(boolean holds, String message, Object... parts) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, parts));
    }
  }

  static void finite(double[] amounts, String what, String of) {
    for (double amount : amounts) {
      that(
          Double.isFinite(amount),
          "The %s (%s) of '%s' must be a finite number.",
          what,
          amount,
          of);
    }
  }

  static void nonNegative(double[] amounts, String what, String of) {
    finite(amounts, what, of);
    for (double amount : amounts) {
      that(amount >= 0, "The %s (%s) of '%s' must not be negative.", what, amount, of);
    }
  }

  static void share(double share, String what) {
    that(
        share >= 0 && share <= 1,
        "The %s (%s) must be a share from 0 to 1. Maybe it was given in percent.",
        what,
        share);
  }

  /** Sorted by key, so that nothing depends on the order in which a map was filled. */
  static Map<String, double[]> copy(Map<String, double[]> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}

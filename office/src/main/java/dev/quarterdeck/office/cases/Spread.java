package dev.quarterdeck.office.cases;

/**
 * How much of each period an interval of time covers. Positions are in periods from the timeline's
 * start, fractions allowed.
 */
final class Spread {
  private Spread() {}

  /**
   * Adds {@code amount} evenly over an interval, or in the period of its beginning when the
   * interval is empty. What falls outside the array is dropped: it lies beyond the appraisal.
   */
  static void total(double[] flow, double from, double to, double amount) {
    if (to - from < 1e-9) {
      int period = (int) Math.floor(from + 1e-9);
      if (period >= 0 && period < flow.length) {
        flow[period] += amount;
      }
      return;
    }
    rate(flow, from, to, amount / (to - from));
  }

  /** Adds a constant rate per period over an interval. */
  static void rate(double[] flow, double from, double to, double perPeriod) {
    int first = Math.max(0, (int) Math.floor(from));
    int last = (int) Math.min(flow.length, Math.ceil(to));
    for (int t = first; t < last; t++) {
      double covered = Math.min(to, t + 1.0) - Math.max(from, t);
      if (covered > 1e-12) {
        flow[t] += perPeriod * covered;
      }
    }
  }

  /** Adds a total in weighted equal parts of an interval; evenly when there are no weights. */
  static void profile(double[] flow, double from, double to, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    if (weights.length == 0 || sum <= 0) {
      total(flow, from, to, 1);
      return;
    }
    double step = (to - from) / weights.length;
    for (int i = 0; i < weights.length; i++) {
      total(flow, from + i * step, from + (i + 1) * step, weights[i] / sum);
    }
  }
}

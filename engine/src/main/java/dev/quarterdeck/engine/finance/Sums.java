package dev.quarterdeck.engine.finance;

/** Sums over rows of amounts, in period order so that they are the same on every machine. */
final class Sums {
  private Sums() {}

  static double of(double[] amounts) {
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
    }
    return sum;
  }

  /** Σ amount × factor. */
  static double product(double[] amounts, double[] factors) {
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += amounts[i] * factors[i];
    }
    return sum;
  }
}

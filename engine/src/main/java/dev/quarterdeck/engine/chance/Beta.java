package dev.quarterdeck.engine.chance;

/** The beta distribution over [0, 1]. */
final class Beta {
  /** From here on one step of Newton's is exact: it squares the error. */
  private static final double NEAR = 1e-8;

  private final double a;
  private final double b;
  private final double logBeta;

  /**
   * @param a at least 1
   * @param b at least 1; for probabilities alone, at least ½
   */
  Beta(double a, double b) {
    this.a = a;
    this.b = b;
    this.logBeta = Gamma.log(a) + Gamma.log(b) - Gamma.log(a + b);
  }

  double density(double x) {
    return StrictMath.exp(
        (a == 1 ? 0 : (a - 1) * StrictMath.log(x))
            + (b == 1 ? 0 : (b - 1) * StrictMath.log1p(-x))
            - logBeta);
  }

  /** Probability of at most x: the regularised incomplete beta function. */
  double probability(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  /** The value that is not exceeded with probability p. */
  double quantile(double p) {
    if (p > 0.5) {
      return 1 - new Beta(b, a).quantile(1 - p);
    }
    return quantile(p, Math.min(0.5, StrictMath.exp((StrictMath.log(p * a) + logBeta) / a)));
  }

  /**
   * The same by Newton's method inside a bracket that bisection keeps.
   *
   * @param start a first guess between 0 and 1
   */
  double quantile(double p, double start) {
    double low = 0;
    double high = 1;
    double x = start;
    for (int i = 0; i < 200 && high - low > 1e-16 * high; i++) {
      double error = probability(x) - p;
      if (error > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - error / density(x);
      if (Math.abs(next - x) <= NEAR * x && next > 0 && next < 1) {
        return next;
      }
      x = next > low && next < high ? next : (low + high) / 2;
    }
    return x;
  }

  /** Lentz's evaluation of the continued fraction (DLMF 8.17.22). */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / keepOff(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= 300; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / keepOff(1 + even * d);
      c = keepOff(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / keepOff(1 + odd * d);
      c = keepOff(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) < 1e-16) {
        break;
      }
    }
    return value;
  }

  private static double keepOff(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }
}

package dev.quarterdeck.engine.chance;

import java.util.function.DoubleUnaryOperator;

/** The gamma distribution of scale 1, in plain arithmetic that gives the same bits everywhere. */
final class Gamma {
  private final double shape;
  private final double log;

  /**
   * @param shape at least 1
   */
  Gamma(double shape) {
    this.shape = shape;
    this.log = log(shape);
  }

  /** Probability of at most x: a series, or what the upper tail leaves. */
  double lower(double x) {
    return x < shape + 1 ? front(x) * series(x) : 1 - front(x) * fraction(x);
  }

  /** Probability of more than x. */
  double upper(double x) {
    return x < shape + 1 ? 1 - front(x) * series(x) : front(x) * fraction(x);
  }

  /** The value that is not exceeded with probability p, by halving. */
  double quantile(double p) {
    double low = 0;
    double high = 1;
    while (p < 0.5 ? lower(high) < p : upper(high) > 1 - p) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < 64; i++) {
      double middle = (low + high) / 2;
      boolean below = p < 0.5 ? lower(middle) < p : upper(middle) > 1 - p;
      low = below ? middle : low;
      high = below ? high : middle;
    }
    return high;
  }

  /** The table of a function of a value of this distribution. */
  double[] table(DoubleUnaryOperator function) {
    return Table.of(p -> function.applyAsDouble(quantile(p)));
  }

  private double front(double x) {
    return x <= 0 ? 0 : StrictMath.exp(shape * StrictMath.log(x) - x - log);
  }

  /** DLMF 8.11.4. */
  private double series(double x) {
    double term = 1 / shape;
    double sum = term;
    for (int k = 1; term > 1e-17 * sum; k++) {
      term *= x / (shape + k);
      sum += term;
    }
    return sum;
  }

  /** Lentz's evaluation of the continued fraction (DLMF 8.9.2). */
  private double fraction(double x) {
    double b = x + 1 - shape;
    double c = 1e300;
    double d = 1 / b;
    double value = d;
    for (int k = 1; k <= 1000; k++) {
      double a = -k * (k - shape);
      b += 2;
      d = 1 / (a * d + b);
      c = b + a / c;
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) < 1e-16) {
        break;
      }
    }
    return value;
  }

  /** The logarithm of the gamma function, by Lanczos (g = 7, nine terms), for z of at least ½. */
  static double log(double z) {
    double x = z - 1;
    double sum =
        0.99999999999980993
            + 676.5203681218851 / (x + 1)
            - 1259.1392167224028 / (x + 2)
            + 771.32342877765313 / (x + 3)
            - 176.61502916214059 / (x + 4)
            + 12.507343278686905 / (x + 5)
            - 0.13857109526572012 / (x + 6)
            + 9.9843695780195716e-6 / (x + 7)
            + 1.5056327351493116e-7 / (x + 8);
    double t = x + 7.5;
    return 0.91893853320467274178 + (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
  }
}

package dev.quarterdeck.engine.chance.information;

import dev.quarterdeck.engine.chance.Gauss;

/** Natural cubic splines over normal scores: straight lines beyond the outer knots. */
final class Spline {
  private static final double OUTER = 0.02;

  private Spline() {}

  /** Knots at evenly spaced probabilities, the outer ones at 2 % and 98 %. */
  static double[] knots(int count) {
    double[] knots = new double[count];
    for (int j = 0; j < count; j++) {
      double p = Math.clamp(j / (count - 1.0), OUTER, 1 - OUTER);
      knots[j] = Gauss.quantile(p);
    }
    return knots;
  }

  /**
   * Functions at a point: 1, z, and one less than inner knots (Hastie, Tibshirani and Friedman
   * 2009, equation 5.4).
   */
  static double[] at(double z, double[] knots) {
    int count = knots.length;
    double[] at = new double[count];
    at[0] = 1;
    at[1] = z;
    double last = part(z, knots, count - 2);
    for (int j = 0; j < count - 2; j++) {
      at[j + 2] = part(z, knots, j) - last;
    }
    return at;
  }

  private static double part(double z, double[] knots, int j) {
    double end = knots[knots.length - 1];
    return (cube(z - knots[j]) - cube(z - end)) / (end - knots[j]);
  }

  private static double cube(double x) {
    return x <= 0 ? 0 : x * x * x;
  }
}

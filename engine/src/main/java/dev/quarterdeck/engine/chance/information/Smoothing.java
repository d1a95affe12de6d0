package dev.quarterdeck.engine.chance.information;

import dev.quarterdeck.engine.chance.Gauss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Smooths the means of bins: a natural cubic spline of the normal score (of two signals: of each,
 * and products), and of what that leaves unexplained as much as is not noise (James and Stein's
 * shrinkage). A smooth relation costs few samples, a jump is not lost.
 */
final class Smoothing {
  private static final int KNOTS = 6;

  private final double[] weights;

  /** Orthonormal under the weights; none when bins stand for themselves. */
  private final double[][] basis;

  /** Whether the bins lie along one scale. */
  private final boolean along;

  private Smoothing(double[] weights, double[][] basis, boolean along) {
    this.weights = weights;
    this.basis = basis;
    this.along = along;
  }

  /** Bins that have nothing to do with each other. */
  static Smoothing none() {
    return new Smoothing(new double[0], new double[0][], false);
  }

  /**
   * Bins of equal probability along a scale.
   *
   * @param weights share of samples in each
   */
  static Smoothing along(double[] weights) {
    double[][] raw = splines(weights.length, KNOTS);
    return new Smoothing(weights, orthonormal(raw, weights), true);
  }

  /**
   * Cells of two signals, at bin of the first · bins of the second + bin of the second.
   *
   * @param first functions over the bins of one signal, 1 being the first of them
   * @param second the same of the other
   * @param products how many functions of each, after the 1, are multiplied with those of the other
   */
  static Smoothing across(double[][] first, double[][] second, int products, double[] weights) {
    List<double[]> raw = new ArrayList<>();
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < second.length; b++) {
        if (a == 0 || b == 0 || a <= products && b <= products) {
          raw.add(product(first[a], second[b]));
        }
      }
    }
    double[][] basis = orthonormal(raw.toArray(double[][]::new), weights);
    return new Smoothing(weights, basis, false);
  }

  private static double[] product(double[] first, double[] second) {
    double[] product = new double[first.length * second.length];
    for (int cell = 0; cell < product.length; cell++) {
      product[cell] = first[cell / second.length] * second[cell % second.length];
    }
    return product;
  }

  /** Functions over bins of equal probability. */
  static double[][] splines(int bins, int knots) {
    double[][] raw = new double[knots][bins];
    double[] at = Spline.knots(knots);
    for (int bin = 0; bin < bins; bin++) {
      double[] values = Spline.at(score(bin, bins), at);
      for (int j = 0; j < knots; j++) {
        raw[j][bin] = values[j];
      }
    }
    return raw;
  }

  /** Functions that tell levels apart: 1, and an indicator of each but the first. */
  static double[][] indicators(int levels) {
    double[][] raw = new double[levels][levels];
    Arrays.fill(raw[0], 1);
    for (int level = 1; level < levels; level++) {
      raw[level][level] = 1;
    }
    return raw;
  }

  /** Mean normal score within a bin. */
  private static double score(int bin, int bins) {
    return bins * (density(bin, bins) - density(bin + 1, bins));
  }

  /** Variance of normal scores within a bin. */
  private static double spread(int bin, int bins) {
    double mean = score(bin, bins);
    return 1 + bins * (slope(bin, bins) - slope(bin + 1, bins)) - mean * mean;
  }

  /** Normal density where a bin begins. */
  private static double density(int edge, int bins) {
    return edge == 0 || edge == bins ? 0 : Gauss.density(Gauss.quantile(edge / (double) bins));
  }

  private static double slope(int edge, int bins) {
    return edge == 0 || edge == bins
        ? 0
        : Gauss.quantile(edge / (double) bins) * density(edge, bins);
  }

  /** Mean variance of a curve within bins, which its means by bin do not show; 0 off a scale. */
  double within(double[] curve) {
    double within = 0;
    int bins = curve.length;
    for (int bin = 0; along && bin < bins; bin++) {
      int low = Math.max(0, bin - 1);
      int high = Math.min(bins - 1, bin + 1);
      double slope = (curve[high] - curve[low]) / (score(high, bins) - score(low, bins));
      within += weights[bin] * slope * slope * spread(bin, bins);
    }
    return within;
  }

  /** Gram and Schmidt, twice, which is enough. */
  private static double[][] orthonormal(double[][] raw, double[] weights) {
    List<double[]> basis = new ArrayList<>();
    for (double[] function : raw) {
      double before = Math.sqrt(product(function, function, weights));
      for (int round = 0; round < 2; round++) {
        for (double[] other : basis) {
          add(function, -product(function, other, weights), other);
        }
      }
      double length = Math.sqrt(product(function, function, weights));
      if (length > 1e-9 * before) {
        for (int k = 0; k < function.length; k++) {
          function[k] /= length;
        }
        basis.add(function);
      }
    }
    return basis.toArray(double[][]::new);
  }

  /**
   * The smoothed means.
   *
   * @param noise weighted mean of the variances of the means' errors
   */
  double[] smooth(double[] means, double noise) {
    if (basis.length == 0) {
      return means;
    }
    double[] smooth = new double[means.length];
    for (double[] function : basis) {
      add(smooth, product(function, means, weights), function);
    }
    double left = 0;
    for (int k = 0; k < means.length; k++) {
      double off = means[k] - smooth[k];
      left += weights[k] * off * off;
    }
    double expected = noise * (1 - basis.length / (double) means.length);
    if (left > expected) {
      double kept = 1 - expected / left;
      for (int k = 0; k < means.length; k++) {
        smooth[k] += kept * (means[k] - smooth[k]);
      }
    }
    return smooth;
  }

  private static double product(double[] a, double[] b, double[] weights) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += weights[k] * a[k] * b[k];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * what[k];
    }
  }
}

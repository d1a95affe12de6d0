package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Unbounded metalog (Keelin 2016): the quantile function is a1 + a2·L + a3·(p − ½)·L + a4·(p − ½) +
 * a5·(p − ½)² + a6·(p − ½)²·L + … with L = ln(p / (1 − p)).
 *
 * @param a coefficients, 2 to 10, such that the quantile rises everywhere
 */
public record Metalog(List<Double> a) implements Estimate {
  /** Largest |a3| / a2 of a feasible three-term metalog (Keelin 2016). */
  private static final double SKEW_LIMIT = 1.66711;

  public Metalog {
    a = List.copyOf(a);
    Check.that(a.size() >= 2 && a.size() <= 10, "A metalog must have 2 to 10 quantiles");
    Check.that(
        rises(a),
        "These quantiles must allow a rising curve, and no metalog through them rises everywhere."
            + " Maybe fewer or less uneven quantiles");
  }

  /**
   * Through P10, P50 and P90 exactly.
   *
   * @throws IllegalArgumentException when the middle is too close to one end, saying how far it may
   *     go
   */
  public static Metalog triplet(double p10, double p50, double p90) {
    Check.that(p10 < p50 && p50 < p90, "P10 (%s), P50 (%s) and P90 (%s) must rise", p10, p50, p90);
    double width = p90 - p10;
    double least = 0.5 * (1 - SKEW_LIMIT * 0.4);
    double ratio = (p50 - p10) / width;
    Check.that(
        ratio > least && ratio < 1 - least,
        "P50 (%s) is too close to one end for P10 (%s) and P90 (%s): it must lie between %s and"
            + " %s. Maybe a range of two numbers, or triangular(..)",
        p50,
        p10,
        p90,
        p10 + least * width,
        p90 - least * width);
    double odds = StrictMath.log(9);
    return new Metalog(List.of(p50, width / (2 * odds), (1 - 2 * ratio) * width / (0.8 * odds)));
  }

  /**
   * Through any 2 to 10 quantiles exactly.
   *
   * @param quantiles value by probability
   * @throws IllegalArgumentException when no metalog through them rises everywhere
   */
  public static Metalog through(SortedMap<Double, Double> quantiles) {
    int n = quantiles.size();
    Check.that(n >= 2 && n <= 10, "A metalog must have 2 to 10 quantiles, not %s", n);
    var matrix = new DMatrixRMaj(n, n);
    var values = new DMatrixRMaj(n, 1);
    int row = 0;
    for (Map.Entry<Double, Double> quantile : quantiles.entrySet()) {
      double p = Check.probability(quantile.getKey());
      for (int k = 0; k < n; k++) {
        matrix.set(row, k, term(k, p));
      }
      values.set(row++, Check.finite("A quantile", quantile.getValue()));
    }
    var solution = new DMatrixRMaj(n, 1);
    Check.that(
        CommonOps_DDRM.solve(matrix, values, solution),
        "The quantiles must differ from each other");
    List<Double> a = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      a.add(Check.finite("A coefficient", solution.get(k)));
    }
    return new Metalog(a);
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int k = 0; k < a.size(); k++) {
      sum += a.get(k) * termMean(k);
    }
    return sum;
  }

  @Override
  public double quantile(double p) {
    Check.probability(p);
    double t = p - 0.5;
    double odds = StrictMath.log(p / (1 - p));
    double sum = 0;
    for (int k = a.size() - 1; k >= 0; k--) {
      sum += a.get(k) * power(t, powerOf(k)) * (withOdds(k) ? odds : 1);
    }
    return sum;
  }

  @Override
  public Metalog times(double factor) {
    Check.factor(factor);
    return new Metalog(a.stream().map(each -> each * factor).toList());
  }

  /** Terms are numbered from 0: 1, L, tL, t, t², t²L, t³, t³L, … */
  private static boolean withOdds(int k) {
    return k == 1 || k == 2 || k > 4 && k % 2 == 1;
  }

  private static int powerOf(int k) {
    return k == 2 || k == 3 ? 1 : k < 2 ? 0 : k / 2;
  }

  private static double term(int k, double p) {
    return power(p - 0.5, powerOf(k)) * (withOdds(k) ? StrictMath.log(p / (1 - p)) : 1);
  }

  /** ∫ over p from 0 to 1, in closed form. */
  private static double termMean(int k) {
    int power = powerOf(k);
    boolean odd = power % 2 == 1;
    if (withOdds(k) != odd) {
      return 0;
    }
    if (!odd) {
      return power(0.5, power) / (power + 1);
    }
    double sum = 0;
    for (int j = 0; j < (power + 1) / 2; j++) {
      sum += 1.0 / (2 * j + 1);
    }
    return power(0.5, power - 1) * sum / (power + 1);
  }

  /** Whether the slope by log-odds is positive on a grid over ±36 log-odds. */
  private static boolean rises(List<Double> a) {
    for (int i = -1800; i <= 1800; i++) {
      double odds = i / 50.0;
      double p = 1 / (1 + StrictMath.exp(-odds));
      double spread = StrictMath.exp(-Math.abs(odds)) * Math.max(p, 1 - p) * Math.max(p, 1 - p);
      double slope = 0;
      for (int k = 0; k < a.size(); k++) {
        slope += a.get(k) * slope(k, p - 0.5, odds, spread);
      }
      if (!(slope > 0)) {
        return false;
      }
    }
    return true;
  }

  /** Derivative of a term by log-odds; spread is p·(1 − p). */
  private static double slope(int k, double t, double odds, double spread) {
    int power = powerOf(k);
    double byPower = power == 0 ? 0 : power * power(t, power - 1) * spread;
    return withOdds(k) ? byPower * odds + power(t, power) : byPower;
  }

  private static double power(double base, int exponent) {
    double value = 1;
    for (int i = 0; i < exponent; i++) {
      value *= base;
    }
    return value;
  }
}

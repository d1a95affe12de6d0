package dev.quarterdeck.engine.finance;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * {@code f(x) = Σ a·e^(−t·x)}: the present value of flows {@code a} at times {@code t} years as a
 * function of {@code x = ln(1 + rate)}. Times need be neither whole nor regular.
 *
 * <p>Only the sign and the roots of {@code f} matter here, so everything is computed on {@code g(x)
 * = e^(s·x)·f(x)}, which has the same ones for any shift {@code s}, and scaled by its largest term:
 * nothing overflows over centuries at −99 %, and with the shift at the terms' centre the bounds
 * stay tight.
 */
final class ExponentialSum {
  private static final double ULP = 0x1p-52;

  private final double[] signs;
  private final double[] logs;
  private final double[] times;

  /** Flows of 0 are left out. */
  ExponentialSum(double[] amounts, double[] years) {
    int[] used = IntStream.range(0, amounts.length).filter(i -> amounts[i] != 0).toArray();
    signs = Arrays.stream(used).mapToDouble(i -> Math.signum(amounts[i])).toArray();
    logs = Arrays.stream(used).mapToDouble(i -> StrictMath.log(Math.abs(amounts[i]))).toArray();
    times = Arrays.stream(used).mapToDouble(i -> years[i]).toArray();
  }

  /** Whether all flows go one way (or there are none), so that no rate cancels them. */
  boolean oneSided() {
    return Arrays.stream(signs).distinct().count() < 2;
  }

  /** The centre of the terms' weight at {@code x}: the best shift around there. */
  double centre(double x) {
    double largest = largest(x);
    double weight = 0;
    double moment = 0;
    for (int i = 0; i < times.length; i++) {
      double w = StrictMath.exp(logs[i] - times[i] * x - largest);
      weight += w;
      moment += w * times[i];
    }
    return moment / weight;
  }

  /**
   * The derivatives of {@code g} at a point, scaled by its largest term.
   *
   * @param value of order k
   * @param error of order k: an upper bound of what rounding may have done to the value
   * @param spread of order k: {@code Σ |term| · |t − s|^k · e^(|t − s|·reach)}, an upper bound of
   *     the derivative anywhere within the reach
   */
  record Derivatives(double[] value, double[] error, double[] spread) {
    /** -1, 0 or 1; 0 where rounding hides it. */
    int sign(int order) {
      double v = value[order];
      return Math.abs(v) <= error[order] ? 0 : (int) Math.signum(v);
    }
  }

  /** Derivatives of orders 0 to {@code highest} at {@code x}, spread over {@code x ± reach}. */
  Derivatives at(double x, double shift, double reach, int highest) {
    double[] value = new double[highest + 1];
    double[] error = new double[highest + 1];
    double[] spread = new double[highest + 1];
    double largest = largest(x);
    for (int i = 0; i < times.length; i++) {
      double exponent = logs[i] - times[i] * x;
      double weight = StrictMath.exp(exponent - largest);
      double lag = shift - times[i];
      double rounding =
          ULP * (8 + times.length + Math.abs(logs[i]) + Math.abs(times[i] * x) + Math.abs(largest));
      double widening = StrictMath.exp(Math.abs(lag) * reach);
      double power = 1;
      for (int k = 0; k <= highest; k++) {
        value[k] += signs[i] * weight * power;
        error[k] += weight * Math.abs(power) * rounding;
        spread[k] += weight * Math.abs(power) * widening;
        power *= lag;
      }
    }
    return new Derivatives(value, error, spread);
  }

  private double largest(double x) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < times.length; i++) {
      largest = Math.max(largest, logs[i] - times[i] * x);
    }
    return largest;
  }
}

package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

import java.util.List;

/**
 * Least squares on functions of three or more signals (in the spirit of Strong, Oakley and Brennan
 * 2014): a natural cubic spline of each signal's normal score, an indicator of each level, and
 * products of pairs. Jumps along a scale are smoothed over; levels are not.
 */
public final class Regression extends Knowledge {
  private final int samples;
  private final int width;

  /** Functions of the signals, sample by sample. */
  private final double[] rows;

  /** Solves for the coefficients from all replicates, then without each one of them. */
  private final Cholesky[] solvers;

  private Regression(int samples, int width, double[] rows, Cholesky[] solvers) {
    this.samples = samples;
    this.width = width;
    this.rows = rows;
    this.solvers = solvers;
  }

  /** Everything that the signals tell together. */
  public static Regression of(List<Signal> signals) {
    var design = Design.of(signals);
    int samples = signals.getFirst().samples();
    int width = design.width();
    double[] rows = new double[samples * width];
    double[] row = new double[width];
    for (int i = 0; i < samples; i++) {
      design.fill(i, row);
      System.arraycopy(row, 0, rows, i * width, width);
    }
    double[][] squares = new double[REPLICATES][];
    int length = samples / REPLICATES;
    for (int r = 0; r < REPLICATES; r++) {
      squares[r] = squares(rows, width, r * length, (r + 1) * length);
    }
    double[] total = sum(squares);
    Cholesky[] solvers = new Cholesky[REPLICATES + 1];
    solvers[0] = Cholesky.of(total, width);
    for (int r = 0; r < REPLICATES; r++) {
      solvers[r + 1] = Cholesky.of(less(total, squares[r]), width);
    }
    return new Regression(samples, width, rows, solvers);
  }

  /** Sums of products of each two functions; only the lower triangle. */
  private static double[] squares(double[] rows, int width, int from, int to) {
    double[] squares = new double[width * width];
    for (int i = from; i < to; i++) {
      for (int a = 0; a < width; a++) {
        double x = rows[i * width + a];
        for (int b = 0; b <= a; b++) {
          squares[a * width + b] += x * rows[i * width + b];
        }
      }
    }
    return squares;
  }

  private static double[] sum(double[][] parts) {
    double[] sum = new double[parts[0].length];
    for (double[] part : parts) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += part[k];
      }
    }
    return sum;
  }

  private static double[] less(double[] from, double[] what) {
    double[] less = new double[from.length];
    for (int k = 0; k < less.length; k++) {
      less[k] = from[k] - what[k];
    }
    return less;
  }

  @Override
  public int samples() {
    return samples;
  }

  @Override
  Informed inform(Alternatives alternatives) {
    Columns.same("The alternatives", samples, alternatives.base());
    double[][] above = alternatives.above();
    double[][][] coefficients = new double[above.length][][];
    for (int a = 0; a < above.length; a++) {
      coefficients[a] = coefficients(above[a]);
    }
    double plain = 0;
    double[] fair = new double[REPLICATES];
    int[] choice = new int[samples];
    for (int i = 0; i < samples; i++) {
      int r = i / (samples / REPLICATES);
      double most = 0;
      double mostFair = 0;
      for (int a = 0; a < above.length; a++) {
        most = Math.max(most, fitted(coefficients[a][0], i));
        double learnt = fitted(coefficients[a][r + 1], i);
        if (learnt > mostFair) {
          mostFair = learnt;
          choice[i] = a + 1;
        }
      }
      plain += most / samples;
      fair[r] += choice[i] == 0 ? 0 : above[choice[i] - 1][i] * REPLICATES / samples;
    }
    return new Informed(plain, fair, choice);
  }

  /** From all replicates, then without each one of them. */
  private double[][] coefficients(double[] column) {
    double[][] products = new double[REPLICATES][width];
    for (int i = 0; i < samples; i++) {
      double[] product = products[i / (samples / REPLICATES)];
      for (int a = 0; a < width; a++) {
        product[a] += rows[i * width + a] * column[i];
      }
    }
    double[] total = sum(products);
    double[][] coefficients = new double[REPLICATES + 1][];
    coefficients[0] = solvers[0].solve(total);
    for (int r = 0; r < REPLICATES; r++) {
      coefficients[r + 1] = solvers[r + 1].solve(less(total, products[r]));
    }
    return coefficients;
  }

  private double fitted(double[] coefficients, int sample) {
    double fitted = 0;
    for (int a = 0; a < width; a++) {
      fitted += coefficients[a] * rows[sample * width + a];
    }
    return fitted;
  }

  @Override
  int cell(int sample) {
    return sample;
  }
}

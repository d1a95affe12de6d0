package dev.quarterdeck.engine.chance;

import java.util.Arrays;

/**
 * Rank correlation of Student's t copula. The scores of three independent pairs decide whether two
 * drivers agree; given how far out the pairs lie the scores are normal, so that (Heinen and
 * Valdesogo 2020) ρ = 6/π · E[asin(r·√(ab))] with a = G₂/(G₁+G₂), b = G₃/(G₁+G₃) and G independent
 * gamma variables of shape ν/2. Summed as the series of asin.
 */
final class StudentRanks {
  private static final int TERMS = 200;
  private static final int NODES = 200;

  /** Of r, r³, r⁵ … */
  private final double[] coefficients;

  private StudentRanks(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /** For a shape of half the degrees of freedom. */
  static StudentRanks of(Gamma gamma) {
    double[] nodes = new double[NODES];
    Arrays.setAll(nodes, i -> gamma.quantile((i + 0.5) / NODES));
    double[][] ratios = new double[NODES][NODES];
    double[][] powers = new double[NODES][NODES];
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        ratios[i][j] = nodes[j] / (nodes[i] + nodes[j]);
        powers[i][j] = Math.sqrt(ratios[i][j]);
      }
    }
    double[] coefficients = new double[TERMS];
    double ofAsin = 1;
    for (int k = 0; k < TERMS; k++) {
      coefficients[k] = 6 / Math.PI * ofAsin * meanOfSquares(powers, ratios);
      ofAsin *= (2 * k + 1.0) * (2 * k + 1) / ((2 * k + 2.0) * (2 * k + 3));
    }
    return new StudentRanks(coefficients);
  }

  /** E[E[power | G₁]²]; takes the powers one further. */
  private static double meanOfSquares(double[][] powers, double[][] ratios) {
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double inner = 0;
      for (int j = 0; j < NODES; j++) {
        inner += powers[i][j];
        powers[i][j] *= ratios[i][j];
      }
      sum += inner * inner;
    }
    return sum / ((double) NODES * NODES * NODES);
  }

  double rank(double correlation) {
    double square = correlation * correlation;
    double sum = 0;
    for (int k = TERMS - 1; k >= 0; k--) {
      sum = sum * square + coefficients[k];
    }
    return sum * correlation;
  }

  /** The correlation with this rank correlation, by halving. */
  double correlation(double rank) {
    double low = -1;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      boolean below = rank(middle) < rank;
      low = below ? middle : low;
      high = below ? high : middle;
    }
    return (low + high) / 2;
  }
}

package dev.quarterdeck.engine.chance.information;

/**
 * Solves normal equations. A function that the others already contain gets the coefficient 0.
 *
 * @param width number of unknowns
 * @param lower triangular factor, row by row; a zero on the diagonal marks what is left out
 */
record Cholesky(int width, double[] lower) {
  private static final double SAME = 1e-10;

  /**
   * @param squares symmetric and positive semidefinite; only the lower triangle is read
   */
  static Cholesky of(double[] squares, int width) {
    double[] lower = squares.clone();
    for (int a = 0; a < width; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = lower[a * width + b];
        for (int k = 0; k < b; k++) {
          sum -= lower[a * width + k] * lower[b * width + k];
        }
        double pivot = lower[b * width + b];
        if (a == b) {
          boolean own = sum > SAME * squares[a * width + a];
          lower[a * width + a] = own ? StrictMath.sqrt(sum) : 0;
        } else {
          lower[a * width + b] = pivot == 0 ? 0 : sum / pivot;
        }
      }
    }
    return new Cholesky(width, lower);
  }

  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int a = 0; a < width; a++) {
      double pivot = lower[a * width + a];
      for (int k = 0; k < a; k++) {
        x[a] -= lower[a * width + k] * x[k];
      }
      x[a] = pivot == 0 ? 0 : x[a] / pivot;
    }
    for (int a = width - 1; a >= 0; a--) {
      double pivot = lower[a * width + a];
      for (int k = a + 1; k < width; k++) {
        x[a] -= lower[k * width + a] * x[k];
      }
      x[a] = pivot == 0 ? 0 : x[a] / pivot;
    }
    return x;
  }
}

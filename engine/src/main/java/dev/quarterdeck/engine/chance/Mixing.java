package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Mixes independent normal scores of drivers, in the order of their keys, into correlated ones. */
final class Mixing {
  private static final double SMALLEST_EIGENVALUE = 1e-8;

  /** Lower triangle of the Cholesky factor. */
  private final double[][] factor;

  private Mixing(double[][] factor) {
    this.factor = factor;
  }

  /** A rank correlation that had to move for all of them to be possible together. */
  record Moved(int a, int b, double asked, double used) {}

  /** A mixing and what it moved. */
  record Fitted(Mixing mixing, List<Moved> moved) {}

  /**
   * @param rank symmetric matrix of rank correlations, ones on the diagonal
   */
  static Fitted of(double[][] rank, Family family) {
    int n = rank.length;
    var asked = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        asked.set(i, j, i == j ? 1 : family.correlation(rank[i][j]));
      }
    }
    DMatrixRMaj used = smallest(asked) >= SMALLEST_EIGENVALUE ? asked : nearest(asked);
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double now = family.rank(used.get(i, j));
        if (used != asked && Math.abs(now - rank[i][j]) > 1e-6) {
          moved.add(new Moved(i, j, rank[i][j], now));
        }
      }
    }
    return new Fitted(new Mixing(cholesky(used)), List.copyOf(moved));
  }

  /** The normal score of variable k from independent scores, in the order of keys. */
  void mix(double[][] scores, int k, double[] mixed, Kernels kernels, int n) {
    Arrays.fill(mixed, 0, n, 0);
    for (int m = 0; m <= k; m++) {
      kernels.addScaled(scores[m], factor[k][m], mixed, 0, n);
    }
  }

  private static double smallest(DMatrixRMaj matrix) {
    var eigen = DecompositionFactory_DDRM.eig(matrix.numRows, false, true);
    eigen.decompose(matrix.copy());
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < matrix.numRows; i++) {
      smallest = Math.min(smallest, eigen.getEigenvalue(i).getReal());
    }
    return smallest;
  }

  /** Higham's alternating projections (2002) with Dykstra's correction. */
  private static DMatrixRMaj nearest(DMatrixRMaj asked) {
    int n = asked.numRows;
    DMatrixRMaj unit = asked.copy();
    var correction = new DMatrixRMaj(n, n);
    for (int step = 0; step < 200; step++) {
      DMatrixRMaj reduced = unit.copy();
      CommonOps_DDRM.subtractEquals(reduced, correction);
      DMatrixRMaj positive = positive(reduced, 0);
      CommonOps_DDRM.subtract(positive, reduced, correction);
      DMatrixRMaj before = unit;
      unit = positive.copy();
      for (int i = 0; i < n; i++) {
        unit.set(i, i, 1);
      }
      var change = new DMatrixRMaj(n, n);
      CommonOps_DDRM.subtract(unit, before, change);
      if (CommonOps_DDRM.elementMaxAbs(change) < 1e-10) {
        break;
      }
    }
    return rescaled(positive(unit, 10 * SMALLEST_EIGENVALUE));
  }

  /** The same with eigenvalues of at least a floor. */
  private static DMatrixRMaj positive(DMatrixRMaj matrix, double floor) {
    int n = matrix.numRows;
    var eigen = DecompositionFactory_DDRM.eig(n, true, true);
    eigen.decompose(matrix.copy());
    var sum = new DMatrixRMaj(n, n);
    for (int k = 0; k < n; k++) {
      double value = Math.max(floor, eigen.getEigenvalue(k).getReal());
      DMatrixRMaj vector = eigen.getEigenVector(k);
      CommonOps_DDRM.multAddTransB(value, vector, vector, sum);
    }
    return sum;
  }

  private static DMatrixRMaj rescaled(DMatrixRMaj matrix) {
    int n = matrix.numRows;
    double[] scale = new double[n];
    Arrays.setAll(scale, i -> StrictMath.sqrt(matrix.get(i, i)));
    var rescaled = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rescaled.set(i, j, i == j ? 1 : matrix.get(i, j) / (scale[i] * scale[j]));
      }
    }
    return rescaled;
  }

  private static double[][] cholesky(DMatrixRMaj matrix) {
    var decomposition = DecompositionFactory_DDRM.chol(matrix.numRows, true);
    Check.that(
        decomposition.decompose(matrix.copy()), "The rank correlations must be possible together");
    DMatrixRMaj lower = decomposition.getT(null);
    double[][] factor = new double[matrix.numRows][matrix.numRows];
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j <= i; j++) {
        factor[i][j] = lower.get(i, j);
      }
    }
    return factor;
  }
}

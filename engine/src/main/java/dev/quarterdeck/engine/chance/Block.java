package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread's scratch paper for a block of consecutive samples of one replicate. All that is drawn
 * lies in it, so that nothing is allocated once every column has been used.
 */
final class Block {
  static final int LENGTH = 1024;

  final Kernels kernels;
  final int[] words = new int[LENGTH];
  final double[] delay = new double[LENGTH];
  final int[] whole = new int[LENGTH];
  private final float[] distance = new float[LENGTH];
  private final int[] cell = new int[LENGTH];
  private final double[] place = new double[LENGTH];
  private final double[][] drivers;
  private final List<double[]> spare = new ArrayList<>();
  private int spared;

  /** The replicate, the first sample in it and how many there are. */
  int replicate;

  int first;
  int n;

  Block(Kernels kernels, int drivers) {
    this.kernels = kernels;
    this.drivers = new double[drivers][];
  }

  /** Goes to samples first .. first + n − 1 of a replicate. */
  void at(int replicate, int first, int n) {
    this.replicate = replicate;
    this.first = first;
    this.n = n;
  }

  /** Values of a table at the words. */
  void cubics(double[] table, double[] values) {
    kernels.cells(words, n, distance, cell, place);
    kernels.cubics(cell, place, n, table, values);
  }

  /** The column of a driver. */
  double[] driver(int index) {
    double[] column = drivers[index];
    if (column == null) {
      column = new double[LENGTH];
      drivers[index] = column;
    }
    return column;
  }

  /** A column that nobody else uses until {@link #release}. */
  double[] spare() {
    if (spared == spare.size()) {
      spare.add(new double[LENGTH]);
    }
    return spare.get(spared++);
  }

  /** A spare column that holds one value. */
  double[] constant(double value) {
    double[] column = spare();
    Arrays.fill(column, 0, n, value);
    return column;
  }

  int mark() {
    return spared;
  }

  /** Gives back all spare columns since a mark. */
  void release(int mark) {
    spared = mark;
  }

  /** A column times another, where null stands for ones. */
  void scale(double[] column, double @Nullable [] factor) {
    if (factor != null) {
      kernels.multiply(column, factor, column, n);
    }
  }
}

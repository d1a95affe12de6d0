package dev.quarterdeck.engine.chance.information;

import java.util.SplittableRandom;

/** Stratified columns (Latin hypercubes): plainer than what the simulation draws. */
final class Uniforms {
  private static final int REPLICATES = 16;

  private Uniforms() {}

  /** Independent columns of ranks. */
  static double[][] of(long seed, int columns, int samples) {
    var dice = new SplittableRandom(seed * 7919 + 17);
    double[][] all = new double[columns][samples];
    for (double[] column : all) {
      for (int r = 0; r < REPLICATES; r++) {
        fill(column, r * (samples / REPLICATES), samples / REPLICATES, dice);
      }
    }
    return all;
  }

  private static void fill(double[] column, int from, int length, SplittableRandom dice) {
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      int j = dice.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    for (int i = 0; i < length; i++) {
      column[from + i] = (order[i] + Math.clamp(dice.nextDouble(), 1e-12, 1 - 1e-12)) / length;
    }
  }

  /** A column made sample by sample from the others. */
  static double[] column(double[][] uniforms, Function function) {
    double[] column = new double[uniforms[0].length];
    double[] sample = new double[uniforms.length];
    for (int i = 0; i < column.length; i++) {
      for (int k = 0; k < sample.length; k++) {
        sample[k] = uniforms[k][i];
      }
      column[i] = function.of(sample);
    }
    return column;
  }

  /** A value of one sample of ranks. */
  interface Function {
    double of(double[] u);
  }
}

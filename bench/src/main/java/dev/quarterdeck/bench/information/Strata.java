package dev.quarterdeck.bench.information;

import java.util.SplittableRandom;

/**
 * Latin hypercubes, 16 in a row: plainer than what a simulation draws, so errors are upper ends.
 */
final class Strata {
  private static final int REPLICATES = 16;

  private Strata() {}

  static double[][] of(long seed, int columns, int samples) {
    var dice = new SplittableRandom(seed);
    int length = samples / REPLICATES;
    double[][] all = new double[columns][samples];
    for (double[] column : all) {
      for (int from = 0; from < samples; from += length) {
        for (int i = 0; i < length; i++) {
          int j = dice.nextInt(i + 1);
          column[from + i] = column[from + j];
          column[from + j] = (i + dice.nextDouble(1e-9, 1)) / length;
        }
      }
    }
    return all;
  }
}

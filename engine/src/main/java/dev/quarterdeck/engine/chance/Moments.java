package dev.quarterdeck.engine.chance;

import java.util.Map;

/**
 * What is expected of every case's lines: for each line and whole delay d the mean of amount ·
 * hat_d(delay), where hat_d is 1 at a delay of d periods and falls linearly to 0 at its neighbours.
 * Whatever is a weighted sum of amounts, with weights linear between whole delays, has its mean
 * from these by multiplying - for any start, discount rate or output, without drawing again.
 */
public final class Moments {
  private final Map<String, double[][][]> means;

  /**
   * @param means by case; then by replicate, line and whole delay
   */
  Moments(Map<String, double[][][]> means) {
    this.means = means;
  }

  /**
   * The mean of Σ over lines of amount × weight at the sample's delay.
   *
   * @param weight {@code [line][whole periods of delay 0..D]}, D that of the case
   * @throws IllegalArgumentException when the model has no such case or the weights do not fit it
   */
  public Mean mean(String caseKey, double[][] weight) {
    double[][][] replicates = get(caseKey);
    double[] sums = new double[replicates.length];
    for (int r = 0; r < sums.length; r++) {
      Check.that(
          weight.length == replicates[r].length,
          "The weights of '%s' must be for %s lines, not %s",
          caseKey,
          replicates[r].length,
          weight.length);
      for (int l = 0; l < weight.length; l++) {
        sums[r] += product(caseKey, weight[l], replicates[r][l]);
      }
    }
    return Mean.of(sums);
  }

  /**
   * The mean of a line's amount · hat_d(delay), for d = 0..D.
   *
   * @param line its place among the lines of the case
   * @throws IllegalArgumentException when the model has no such case or line
   */
  public double[] hats(String caseKey, int line) {
    double[][][] replicates = get(caseKey);
    Check.that(
        line >= 0 && line < replicates[0].length, "The case '%s' must have line %s", caseKey, line);
    double[] hats = new double[replicates[0][line].length];
    for (int d = 0; d < hats.length; d++) {
      for (double[][] replicate : replicates) {
        hats[d] += replicate[line][d] / replicates.length;
      }
    }
    return hats;
  }

  private static double product(String caseKey, double[] weight, double[] hats) {
    Check.that(
        weight.length == hats.length,
        "The weights of '%s' must be for %s whole delays, not %s",
        caseKey,
        hats.length,
        weight.length);
    double sum = 0;
    for (int d = 0; d < weight.length; d++) {
      sum = Math.fma(weight[d], hats[d], sum);
    }
    return sum;
  }

  private double[][][] get(String caseKey) {
    double[][][] found = means.get(caseKey);
    if (found == null) {
      throw new IllegalArgumentException("The case '" + caseKey + "' must be in the model");
    }
    return found;
  }
}

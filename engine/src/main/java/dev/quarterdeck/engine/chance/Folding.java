package dev.quarterdeck.engine.chance;

/** A pick's weights made ready to fold drawn amounts into outputs. */
final class Folding {
  /** By output and line: the weight, or level and slope by whole delay; empty for nothing. */
  private final double[][][] lines;

  private final int group;

  /**
   * @param group of totals that the pick is added to
   */
  Folding(Pick pick, int group) {
    this.group = group;
    lines = new double[pick.weight().length][][];
    for (int o = 0; o < lines.length; o++) {
      double[][] weight = pick.weight()[o];
      lines[o] = new double[weight.length][];
      for (int l = 0; l < weight.length; l++) {
        lines[o][l] = straight(weight[l]);
      }
    }
  }

  /**
   * Adds the block's outputs to the totals.
   *
   * @param totals by group, output and sample
   * @param at where the block begins in the totals
   */
  void add(Block block, double[][] amounts, double[][][] totals, int at) {
    for (int o = 0; o < lines.length; o++) {
      for (int l = 0; l < amounts.length; l++) {
        add(block, amounts[l], lines[o][l], totals[group][o], at);
      }
    }
  }

  private static void add(Block block, double[] amount, double[] line, double[] total, int at) {
    if (line.length == 1) {
      block.kernels.addScaled(amount, line[0], total, at, block.n);
    } else if (line.length > 1) {
      block.kernels.addDelayed(amount, block.delay, block.whole, line, total, at, block.n);
    }
  }

  private static double[] straight(double[] weight) {
    boolean even = true;
    for (double value : weight) {
      even &= value == weight[0];
    }
    if (even) {
      return weight[0] == 0 ? new double[0] : new double[] {weight[0]};
    }
    double[] lines = new double[2 * (weight.length - 1)];
    for (int d = 0; d + 1 < weight.length; d++) {
      double slope = weight[d + 1] - weight[d];
      lines[2 * d] = weight[d] - slope * d;
      lines[2 * d + 1] = slope;
    }
    return lines;
  }
}

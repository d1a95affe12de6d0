package dev.quarterdeck.engine.chance;

/** Adds amounts times weights at each sample's delay. */
final class Folding {
  private final double[][] amounts;
  private final int[] whole;
  private final double[] part;

  private Folding(double[][] amounts, int[] whole, double[] part) {
    this.amounts = amounts;
    this.whole = whole;
    this.part = part;
  }

  /**
   * @param most the longest delay that weights tell apart
   */
  static Folding of(Draws.Drawn drawn, int most) {
    int n = drawn.delay().length;
    int[] whole = new int[n];
    double[] part = new double[n];
    for (int i = 0; i < n; i++) {
      double delay = Math.min(most, drawn.delay()[i]);
      whole[i] = Math.min((int) delay, Math.max(0, most - 1));
      part[i] = delay - whole[i];
    }
    return new Folding(drawn.amounts(), whole, part);
  }

  /**
   * Samples of one output.
   *
   * @param weight by line and whole delay
   */
  double[] output(double[][] weight) {
    double[] output = new double[whole.length];
    for (int l = 0; l < weight.length; l++) {
      if (weight[l].length == 1) {
        constant(output, amounts[l], weight[l][0]);
      } else if (!isZero(weight[l])) {
        delayed(output, amounts[l], weight[l]);
      }
    }
    return output;
  }

  private static void constant(double[] output, double[] amount, double weight) {
    if (weight != 0) {
      for (int i = 0; i < output.length; i++) {
        output[i] += amount[i] * weight;
      }
    }
  }

  private void delayed(double[] output, double[] amount, double[] weight) {
    for (int i = 0; i < output.length; i++) {
      double low = weight[whole[i]];
      output[i] += amount[i] * (low + part[i] * (weight[whole[i] + 1] - low));
    }
  }

  private static boolean isZero(double[] weights) {
    for (double weight : weights) {
      if (weight != 0) {
        return false;
      }
    }
    return true;
  }
}

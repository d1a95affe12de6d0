package dev.quarterdeck.engine.chance;

/** Sums of one case's amounts by replicate, line and whole delay; a replicate is one thread's. */
final class MomentSums {
  private static final int LANES = 4;
  private final double[][][] sums;

  MomentSums(Case of) {
    sums = new double[Simulation.REPLICATES][of.lines().size()][of.delays() + 1];
  }

  void add(Block block, double[][] amounts) {
    double[][] lines = sums[block.replicate];
    for (int l = 0; l < lines.length; l++) {
      if (lines[l].length == 1) {
        lines[l][0] += block.kernels.total(amounts[l], block.n);
      } else {
        addHats(block, amounts[l], lines[l]);
      }
    }
  }

  private static void addHats(Block block, double[] amount, double[] sums) {
    double[] lanes = new double[LANES * sums.length];
    block.kernels.addHats(amount, block.delay, block.whole, lanes, block.n);
    for (int d = 0; d < sums.length; d++) {
      double two = lanes[d] + lanes[sums.length + d];
      sums[d] += two + (lanes[2 * sums.length + d] + lanes[3 * sums.length + d]);
    }
  }

  /** The sums as means of each replicate. */
  double[][][] means(int points) {
    for (double[][] replicate : sums) {
      for (double[] line : replicate) {
        for (int d = 0; d < line.length; d++) {
          line[d] /= points;
        }
      }
    }
    return sums;
  }
}

package dev.quarterdeck.engine.chance;

import java.util.Arrays;

/**
 * A few samples that stand for all, equally likely, with the means that all samples have.
 *
 * <p>They are the first points of one replicate, which in a digital net are a net themselves. Of
 * the 16 replicates the one is taken that agrees best with all samples about the worst 5 % of
 * random portfolios; then every pick is moved to its mean over all samples.
 *
 * @param values by pick and scenario
 * @param error root mean square, over other random portfolios, of how far the mean of the worst 5 %
 *     of scenarios is from that of all samples, in standard deviations of the portfolio
 */
public record Scenarios(double[][] values, double error) {
  /** Random portfolios, each of about half of the cases: one half to choose by, one to judge by. */
  static final int PORTFOLIOS = 32;

  private static final int CHOOSING = PORTFOLIOS / 2;

  /** Whether a case is in a random portfolio. */
  static boolean holds(int portfolio, String caseKey) {
    return (Hash.word(Hash.key(portfolio, caseKey), 0) & 1) == 0;
  }

  /**
   * The replicate to take.
   *
   * @param totals of each portfolio over all samples
   */
  static int choose(double[][] totals, int count) {
    int best = 0;
    for (int r = 1; r < Simulation.REPLICATES; r++) {
      if (error(totals, 0, CHOOSING, r, count) < error(totals, 0, CHOOSING, best, count)) {
        best = r;
      }
    }
    return best;
  }

  /** The error that the first points of a replicate have on the portfolios kept for judging. */
  static double error(double[][] totals, int replicate, int count) {
    return error(totals, CHOOSING, PORTFOLIOS, replicate, count);
  }

  private static double error(double[][] totals, int from, int to, int replicate, int count) {
    double squares = 0;
    for (int p = from; p < to; p++) {
      int first = replicate * (totals[p].length / Simulation.REPLICATES);
      double[] few = Arrays.copyOfRange(totals[p], first, first + count);
      double shift = mean(totals[p]) - mean(few);
      double off = Summary.tail(sorted(few)) + shift - Summary.tail(sorted(totals[p]));
      double deviation = deviation(totals[p]);
      squares += deviation == 0 ? 0 : off / deviation * (off / deviation);
    }
    return StrictMath.sqrt(squares / (to - from));
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares / values.length);
  }
}

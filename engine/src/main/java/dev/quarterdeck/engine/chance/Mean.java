package dev.quarterdeck.engine.chance;

/**
 * What is expected of one output.
 *
 * @param stdError of the mean, from 16 independent replicates (15 degrees of freedom)
 * @param belowZero share of samples below 0
 */
public record Mean(double mean, double stdError, double belowZero) {

  /** From the sums of equally many samples in each replicate. */
  static Mean of(double[] sums, int below, int samples) {
    int replicates = sums.length;
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    double mean = total / samples;
    double squares = 0;
    for (double sum : sums) {
      double off = sum * replicates / samples - mean;
      squares += off * off;
    }
    double error = StrictMath.sqrt(squares / (replicates - 1) / replicates);
    return new Mean(mean, error, below / (double) samples);
  }
}

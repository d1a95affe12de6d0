package dev.quarterdeck.engine.chance;

/**
 * What is expected of one output.
 *
 * @param stdError of the mean, from 16 independent replicates (15 degrees of freedom)
 */
public record Mean(double mean, double stdError) {

  /** Of a mean, or any other measure, of each replicate. */
  public static Mean of(double[] means) {
    double mean = 0;
    for (double one : means) {
      mean += one / means.length;
    }
    double squares = 0;
    for (double one : means) {
      squares += (one - mean) * (one - mean);
    }
    return new Mean(mean, StrictMath.sqrt(squares / (means.length - 1) / means.length));
  }
}

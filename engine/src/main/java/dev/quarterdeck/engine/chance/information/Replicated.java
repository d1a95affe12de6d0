package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

/**
 * An estimate and its independent estimates by replicate. Estimates from the same samples add by
 * replicate, so that a sum has the error of a sum.
 */
record Replicated(double value, double[] parts) {

  static Replicated zero() {
    return new Replicated(0, new double[REPLICATES]);
  }

  Replicated plus(Replicated other, double factor) {
    double[] sum = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      sum[r] = parts[r] + factor * other.parts[r];
    }
    return new Replicated(value + factor * other.value, sum);
  }

  /** What can be negative. */
  Gain signed() {
    double mean = Columns.mean(parts);
    double squares = 0;
    for (double part : parts) {
      squares += (part - mean) * (part - mean);
    }
    return new Gain(value, StrictMath.sqrt(squares / (REPLICATES - 1) / REPLICATES));
  }

  /** The worth of knowledge, which is never negative: an estimate below 0 is noise. */
  Gain gain() {
    Gain signed = signed();
    return new Gain(Math.max(0, signed.value()), signed.stdError());
  }
}

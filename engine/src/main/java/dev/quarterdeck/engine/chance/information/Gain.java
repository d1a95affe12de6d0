package dev.quarterdeck.engine.chance.information;

/**
 * What something is worth, in the unit of the value columns.
 *
 * @param stdError of the value, from 16 independent replicates (15 degrees of freedom)
 */
public record Gain(double value, double stdError) {
  /** What is worth nothing for certain. */
  public static final Gain NONE = new Gain(0, 0);

  /** The gain less a cost that is certain; may be negative. */
  public Gain less(double cost) {
    return new Gain(value - cost, stdError);
  }

  /** Whether the value differs from 0 by more than two standard errors. */
  public boolean isClear() {
    return Math.abs(value) > 2 * stdError;
  }
}

package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

/**
 * A choice made with some knowledge, and its value above always taking the first alternative.
 *
 * @param plain mean of the largest estimated conditional mean: too high, because a maximum of
 *     estimates favours those that err upwards
 * @param fair by replicate: its mean value where the rule is learnt from the other 15 replicates
 *     only: too low, because the rule is not the best one
 * @param choice by cell (see {@link Knowledge#cell}): index of the alternative that this rule takes
 */
record Informed(double plain, double[] fair, int[] choice) {
  /**
   * The bias of a maximum of means with error variance s² is +s²/2 times the density of ties, that
   * of a rule learnt with error variance s²·16/15 is −s²/2·16/15; in these shares they cancel.
   */
  private static final double SHARE = REPLICATES / (2.0 * REPLICATES - 1);

  /** The value, with most of the bias removed. */
  Replicated value() {
    return new Replicated(SHARE * plain + (1 - SHARE) * Columns.mean(fair), fair);
  }
}

package dev.quarterdeck.engine.finance;

import java.time.LocalDate;

/**
 * Net money that moves on a day.
 *
 * @param on the day
 * @param amount received; negative if spent
 */
public record DatedFlow(LocalDate on, double amount) {
  /**
   * @throws IllegalArgumentException when the amount is no number
   */
  public DatedFlow {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException(
          "The flow of " + on + " must be a number, not " + amount + ". Maybe an empty cell.");
    }
  }
}

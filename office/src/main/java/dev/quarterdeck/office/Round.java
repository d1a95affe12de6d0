package dev.quarterdeck.office;

/** The digits a decision keeps: enough to compare, no more than the figures carry. */
final class Round {
  private Round() {}

  /** To a hundredth of the currency; never negative zero. */
  static double money(double amount) {
    return to(amount, 1e2);
  }

  /** To a millionth, for shares, chances and people. */
  static double share(double share) {
    return to(share, 1e6);
  }

  private static double to(double amount, double steps) {
    // beyond 2^53 steps a double has no such digits to lose
    return Math.abs(amount) * steps < 0x1p53 ? Math.rint(amount * steps) / steps + 0.0 : amount;
  }
}

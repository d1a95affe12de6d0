package dev.quarterdeck.engine.finance;

/** When within its period money is taken to move. */
public enum Timing {
  /** On the first day, so that period 0 is not discounted: the Green Book's year 0. */
  START(0),
  /** Half-way, the fair middle of money that moves all through the period. */
  MID(0.5),
  /** On the last day, as the spreadsheet function NPV takes it. */
  END(1);

  private final double share;

  Timing(double share) {
    this.share = share;
  }

  /** Years from the start of period 0 until the money of period {@code index} moves. */
  public double years(Period period, int index) {
    return (index + share) / period.perYear();
  }

  /** The same for a reader: {@code (quarter + 0.5) ÷ 4}. */
  String formula(Period period) {
    String unit = period.unit();
    String moved = share == 0 ? unit : "(" + unit + " + " + (share == 1 ? "1" : share) + ")";
    return period.perYear() == 1 ? moved : moved + " ÷ " + period.perYear();
  }
}

package dev.quarterdeck.engine.finance;

import java.util.Locale;

/** The step of time in which money is planned. */
public enum Period {
  QUARTER(4),
  YEAR(1);

  private final int perYear;

  Period(int perYear) {
    this.perYear = perYear;
  }

  /** How many of it make a year. */
  public int perYear() {
    return perYear;
  }

  /** The name of one period for a reader, e.g. {@code quarter 3}; the first is 0. */
  public String label(int index) {
    return unit() + " " + index;
  }

  String unit() {
    return name().toLowerCase(Locale.ROOT);
  }
}

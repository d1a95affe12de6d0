package dev.quarterdeck.engine.finance;

import java.util.Locale;

/** Whether amounts and rates are in the prices of one year, or in the prices of each year. */
public enum Basis {
  /** Constant prices of a stated price year; goes with a rate from which inflation is taken out. */
  REAL,
  /** Money of the day, inflation included; goes with a rate that includes inflation too. */
  NOMINAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

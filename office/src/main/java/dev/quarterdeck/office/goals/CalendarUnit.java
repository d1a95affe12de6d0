package dev.quarterdeck.office.goals;

import java.util.Locale;

/** The calendar steps in which people write lengths of time. */
public enum CalendarUnit {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  CalendarUnit(int months) {
    this.months = months;
  }

  /**
   * Months in a unit by its word, in any case.
   *
   * @throws IllegalArgumentException when it is not {@code month}, {@code quarter} or {@code year}
   */
  public static int monthsIn(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT)).months;
  }
}

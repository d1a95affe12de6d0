package dev.quarterdeck.office.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time in whole calendar steps: {@code 5 quarters}, {@code 18 months}, {@code 2 years}.
 *
 * @param months in months; halves of a year or quarter are allowed where they are whole months
 */
public record Span(double months) {
  private static final Pattern GRAMMAR =
      Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,3})?)\\s*(month|quarter|year)s?");

  /**
   * Reads {@code NUMBER months|quarters|years}.
   *
   * @throws IllegalArgumentException when the text is not a length of time
   */
  public static Span parse(String text) {
    var match = GRAMMAR.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' must be a length of time such as 18 months, 5 quarters or 2 years");
    }
    return new Span(Double.parseDouble(match.group(1)) * CalendarUnit.monthsIn(match.group(2)));
  }

  /** The day this much later; a part of a month is left out. */
  public LocalDate after(LocalDate day) {
    return day.plusMonths((long) months);
  }

  /** As it is written: {@code 2 years}, {@code 18 months}. */
  public String text() {
    boolean years = months % CalendarUnit.monthsIn("year") == 0;
    double number = years ? months / CalendarUnit.monthsIn("year") : months;
    String unit = (years ? "year" : "month") + (number == 1 ? "" : "s");
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() + " " + unit;
  }
}

package dev.quarterdeck.office.exchange.table.cells;

import java.util.Collection;
import java.util.regex.Pattern;

/** Which mark ends the whole part of a number. */
public enum Decimal {
  POINT,
  COMMA,
  /** Taken from the form of each number; {@code 1,234} and {@code 1.234} are then ambiguous. */
  AUTO;

  private static final Pattern POINT_FORM =
      Pattern.compile(
          "(?:0|\\d{4,}|\\d+,[\\d,]+)\\.\\d+|\\d+\\.(?:\\d{1,2}|\\d{4,})|\\d+(?:,\\d{3}){2,}");
  private static final Pattern COMMA_FORM =
      Pattern.compile(
          "(?:0|\\d{4,}|\\d+\\.[\\d.]+),\\d+|\\d+,(?:\\d{1,2}|\\d{4,})|\\d+(?:\\.\\d{3}){2,}");
  private static final Pattern NUMBER = Pattern.compile("[^0-9]*([0-9][0-9.,]*[0-9]|[0-9])[^0-9]*");

  /**
   * What a column of numbers shows by those of its cells that can be read in one way only; {@link
   * #AUTO} when none can, or when they disagree.
   */
  public static Decimal shownBy(Collection<String> texts) {
    int points = 0;
    int commas = 0;
    for (String text : texts) {
      var number = NUMBER.matcher(text);
      if (number.matches()) {
        points += POINT_FORM.matcher(number.group(1)).matches() ? 1 : 0;
        commas += COMMA_FORM.matcher(number.group(1)).matches() ? 1 : 0;
      }
    }
    if (points == 0 && commas == 0 || points > 0 && commas > 0) {
      return AUTO;
    }
    return points > 0 ? POINT : COMMA;
  }
}

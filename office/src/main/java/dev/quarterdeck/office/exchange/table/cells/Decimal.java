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
  private static final Pattern POINT_DOUBTFUL = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern COMMA_DOUBTFUL = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
  private static final Pattern NUMBER = Pattern.compile("[^0-9]*([0-9][0-9.,]*[0-9]|[0-9])[^0-9]*");

  /**
   * What a column of numbers shows by those of its cells that can be read in one way only; {@link
   * #AUTO} when none can, when they disagree, or when they are fewer than the cells that their mark
   * would leave with three decimals, as thousands written the other way have.
   */
  public static Decimal shownBy(Collection<String> texts) {
    int points = 0;
    int commas = 0;
    for (String text : texts) {
      points += shows(POINT_FORM, text) ? 1 : 0;
      commas += shows(COMMA_FORM, text) ? 1 : 0;
    }
    if (points == 0 && commas == 0 || points > 0 && commas > 0) {
      return AUTO;
    }
    Decimal shown = points > 0 ? POINT : COMMA;
    return texts.stream().filter(shown::leavesThree).count() > points + commas ? AUTO : shown;
  }

  /** Whether this mark leaves a number with three decimals that could as well be thousands. */
  public boolean leavesThree(String text) {
    return this != AUTO && shows(this == POINT ? POINT_DOUBTFUL : COMMA_DOUBTFUL, text);
  }

  private static boolean shows(Pattern form, String text) {
    var number = NUMBER.matcher(text);
    return number.matches() && form.matcher(number.group(1)).matches();
  }
}

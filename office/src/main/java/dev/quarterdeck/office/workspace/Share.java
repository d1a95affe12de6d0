package dev.quarterdeck.office.workspace;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A share of a whole.
 *
 * @param value 0 to 1; {@code 8 %} is 0.08
 */
public record Share(double value) {
  private static final Pattern GRAMMAR =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{0,20})?(?:[eE]-?[0-9]{1,3})?)\\s*(%?)");

  /**
   * Reads a percentage or a number from 0 to 1.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  public static Share parse(String text) {
    var match = GRAMMAR.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' must be a share such as 8 % or a number from 0 to 1");
    }
    BigDecimal number = new BigDecimal(match.group(1));
    boolean percent = !match.group(2).isEmpty();
    double value = (percent ? number.movePointLeft(2) : number).doubleValue();
    if (value > 1) {
      throw new IllegalArgumentException(
          "'%s' must be at most 100 %%%s"
              .formatted(text, !percent && value <= 100 ? ". Maybe '" + text.strip() + " %'" : ""));
    }
    return new Share(value);
  }

  /** The percentage, as {@link #parse} reads it back to the same bits. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}

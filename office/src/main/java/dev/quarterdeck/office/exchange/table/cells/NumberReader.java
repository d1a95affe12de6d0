package dev.quarterdeck.office.exchange.table.cells;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads the digits of a number with its marks: {@code 1,234.5}, {@code 1.234,5}, {@code 1 234,5}.
 */
record NumberReader(Decimal decimal, Repairs repairs) {
  private static final int MOST_DIGITS = 30;
  private static final int LARGEST_POWER = 18;
  private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+");
  private static final Pattern LAKHS = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");

  /**
   * @throws IllegalArgumentException when the marks are in no known order, or allow two numbers
   */
  BigDecimal read(String text) {
    String[] parts = text.strip().split("[eE]", 2);
    BigDecimal number = plain(parts[0].strip().replaceAll("['’ ]", "_"));
    int power = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
    if (Math.abs(power) > LARGEST_POWER || number.precision() > MOST_DIGITS) {
      throw new IllegalArgumentException("must be an amount of at most 30 digits");
    }
    return number.scaleByPowerOfTen(power);
  }

  private BigDecimal plain(String text) {
    int point = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return new BigDecimal(whole(text, '_'));
    }
    char last = point > comma ? '.' : ',';
    boolean other = point >= 0 && comma >= 0 || text.indexOf('_') >= 0;
    if (text.indexOf(last) != text.lastIndexOf(last)) {
      if (other) {
        throw malformed(text);
      }
      return new BigDecimal(whole(text, last));
    }
    return split(text, last, other);
  }

  /** One mark of the kind {@code last}, with or without marks of another kind before it. */
  private BigDecimal split(String text, char last, boolean other) {
    int at = text.indexOf(last);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    if (other) {
      String marks = before.replaceAll("[0-9]", "");
      note(last);
      return join(whole(before, marks.isEmpty() ? ',' : marks.charAt(0)), after);
    }
    return endsWhole(last, before, after) ? join(before, after) : new BigDecimal(whole(text, last));
  }

  private boolean endsWhole(char mark, String before, String after) {
    if (decimal != Decimal.AUTO) {
      return mark == (decimal == Decimal.POINT ? '.' : ',');
    }
    boolean groups = after.length() == 3 && before.matches("[1-9][0-9]{0,2}");
    if (groups) {
      throw new IllegalArgumentException(
          "is ambiguous: '"
              + mark
              + "' may group thousands or begin the decimals."
              + " Maybe set money.decimal to point or comma");
    }
    return true;
  }

  private void note(char mark) {
    if (decimal == Decimal.POINT && mark == ',') {
      repairs.add("decimal comma");
    } else if (decimal == Decimal.COMMA && mark == '.') {
      repairs.add("decimal point");
    }
  }

  private static BigDecimal join(String whole, String after) {
    if (!after.matches("[0-9]*")) {
      throw malformed(whole + "." + after);
    }
    return new BigDecimal((whole.isEmpty() ? "0" : whole) + (after.isEmpty() ? "" : "." + after));
  }

  private static String whole(String text, char mark) {
    String commas = text.replace(mark, ',');
    if (commas.matches("[0-9]+")) {
      return commas;
    }
    boolean indian = mark == ',' && LAKHS.matcher(commas).matches();
    if (!indian && !THOUSANDS.matcher(commas).matches()) {
      throw malformed(text);
    }
    return commas.replace(",", "");
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "must be a number such as 1,234.5, but its marks are in no known order: "
            + text.replace('_', ' '));
  }
}

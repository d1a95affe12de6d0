package dev.quarterdeck.office.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as readers of one organisation see them: three significant digits, U+00A0
 * before units and between the parts of a date, U+2212 as minus. A number is formatted once, from
 * its value.
 *
 * @param currency code, as {@code "EUR"}
 */
public record Format(String currency) {

  static final char NBSP = '\u00a0';
  private static final char MINUS = '\u2212';
  private static final String SHARE = "share";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", Locale.ENGLISH);

  /** {@code 1.23 M EUR}, {@code 920 k EUR}, {@code 0 EUR}. */
  public Figure money(double value) {
    return new Figure(value, currency, amount(value));
  }

  /** As {@link #money}, with a plus sign when it is a gain: {@code +1.40 M EUR}. */
  public Figure change(double value) {
    String text = amount(value);
    return new Figure(value, currency, value > 0 && !text.startsWith("0") ? "+" + text : text);
  }

  /** Money per something: {@code 12.0 M EUR per year}. */
  public Figure money(double value, String per) {
    return new Figure(value, currency + " per " + per, amount(value) + NBSP + "per" + NBSP + per);
  }

  /** A share with one decimal below 10 %: {@code 0.8 %}, {@code 42 %}. */
  public static Figure percent(double share) {
    double percent = share * 100;
    int decimals = Math.abs(percent) < 9.95 && rounded(percent, 1) != Math.rint(percent) ? 1 : 0;
    return new Figure(share, "share", plain(percent, decimals) + NBSP + "%");
  }

  /**
   * A simulated chance, which is never said to be exactly none or certain: {@code < 1 %}, {@code 93
   * %}.
   */
  public static Figure chance(double share) {
    String text =
        share < 0.01
            ? "<" + NBSP + "1" + NBSP + "%"
            : share > 0.99 ? ">" + NBSP + "99" + NBSP + "%" : plain(share * 100, 0) + NBSP + "%";
    return new Figure(share, "share", text);
  }

  /** People: {@code 3.5 FTE}. */
  public static Figure people(double fte) {
    return new Figure(fte, "FTE", plain(fte, 1) + NBSP + "FTE");
  }

  /**
   * Any other quantity to three significant digits: {@code 14.2 months}; an empty unit for a count.
   * A {@code share of contacts} reads as {@code 59.6 % of contacts}.
   */
  public static Figure quantity(double value, String unit) {
    if (unit.equals(SHARE) || unit.startsWith(SHARE + " ")) {
      double percent = Math.rint(value * 1e8) / 1e6; // 0.58 * 100 is not quite 58
      String text = digits(percent) + NBSP + "%" + unit.substring(SHARE.length());
      return new Figure(value, unit, text);
    }
    return new Figure(value, unit, unit.isEmpty() ? digits(value) : digits(value) + NBSP + unit);
  }

  /** {@code 1 Jan 2027}. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /**
   * The one scale in which all these amounts are readable side by side, for a column or an axis.
   */
  Scale scale(double largest) {
    return Scale.of(Math.abs(largest), currency);
  }

  private String amount(double value) {
    Scale scale = Scale.of(Math.abs(value), currency);
    return scale.text(value) + NBSP + scale.unit();
  }

  /** Three significant digits, thousands unseparated below 10,000. */
  private static String digits(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return plain(value, 0);
    }
    BigDecimal three =
        new BigDecimal(Math.abs(value)).round(new MathContext(3, RoundingMode.HALF_UP));
    if (three.scale() <= 0 || value == Math.rint(value)) {
      return plain(value, 0);
    }
    return plain(value, Math.min(three.scale(), 12));
  }

  /** Fixed decimals, thousands separated by U+00A0 from 10,000 on. */
  static String plain(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "∞" : value < 0 ? MINUS + "∞" : "?";
    }
    BigDecimal number = new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_UP);
    String text = grouped(number.toPlainString());
    return value < 0 && number.signum() != 0 ? MINUS + text : text;
  }

  private static String grouped(String digits) {
    int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    if (end <= 4) {
      return digits;
    }
    StringBuilder text = new StringBuilder(digits);
    for (int at = end - 3; at > 0; at -= 3) {
      text.insert(at, NBSP);
    }
    return text.toString();
  }

  private static double rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }

  /**
   * A power of a thousand with its unit.
   *
   * @param decimals that show three significant digits of the largest amount
   */
  record Scale(double divisor, String unit, int decimals) {

    static Scale of(double largest, String currency) {
      // from 999.5 on three digits would round up to a thousand of the smaller unit
      return largest >= 999.5e6
          ? with(largest, 1e9, "bn" + NBSP + currency)
          : largest >= 999.5e3
              ? with(largest, 1e6, "M" + NBSP + currency)
              : largest >= 999.5
                  ? with(largest, 1e3, "k" + NBSP + currency)
                  : new Scale(1, currency, 0);
    }

    private static Scale with(double largest, double divisor, String unit) {
      double shown = largest / divisor;
      return new Scale(divisor, unit, shown < 9.995 ? 2 : shown < 99.95 ? 1 : 0);
    }

    String text(double amount) {
      return plain(amount / divisor, decimals);
    }
  }
}

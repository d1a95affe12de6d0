package dev.quarterdeck.engine.chance;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One written number: sign, digits, scale, currency, as in {@code -1.5M EUR} or {@code £80k}.
 *
 * @param scale k, M, bn, % or empty
 */
record Numeral(double value, String scale, @Nullable String currency) {
  /** Digits with a decimal point and perhaps an exponent. */
  static final String DIGITS = "(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?";

  private static final String CURRENCY = "[A-Z]{3}|[€£$¥₹]";
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "(?<sign>[+-])?\\s{0,9}(?<before>%s)?\\s{0,9}(?<inner>[+-])?(?<digits>%s)\\s{0,9}(?<scale>k|K|M|bn|%%)?\\s{0,9}(?<after>%s)?"
              .formatted(CURRENCY, DIGITS, CURRENCY));
  private static final Pattern COMMA = Pattern.compile("[^,]*\\d,\\d[^,]*(?:,\\d[^,]*)*");
  private static final Pattern UNIT =
      Pattern.compile("(?<number>[+-]?%s)\\s{0,9}(?<unit>\\p{L}{1,12})".formatted(DIGITS));
  private static final Map<String, String> SYMBOLS =
      Map.of("€", "EUR", "£", "GBP", "$", "USD", "¥", "JPY", "₹", "INR");
  private static final Map<String, Integer> POWERS =
      Map.of("", 0, "%", -2, "k", 3, "K", 3, "M", 6, "bn", 9);
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("m", "M"),
          Map.entry("mn", "M"),
          Map.entry("mio", "M"),
          Map.entry("mil", "M"),
          Map.entry("mm", "M"),
          Map.entry("million", "M"),
          Map.entry("millions", "M"),
          Map.entry("b", "bn"),
          Map.entry("g", "bn"),
          Map.entry("mrd", "bn"),
          Map.entry("billion", "bn"),
          Map.entry("billions", "bn"),
          Map.entry("thousand", "k"),
          Map.entry("tsd", "k"),
          Map.entry("percent", "%"),
          Map.entry("pct", "%"));

  /** The number a text is, or null when it is something else. */
  static @Nullable Numeral find(String text) {
    Matcher match = GRAMMAR.matcher(text.strip());
    if (!match.matches() || match.group("sign") != null && match.group("inner") != null) {
      return null;
    }
    String scale = match.group("scale") == null ? "" : match.group("scale");
    double value = value(match.group("digits"), scale);
    boolean negative = "-".equals(match.group("sign")) || "-".equals(match.group("inner"));
    String currency = agree(code(match.group("before")), code(match.group("after")));
    return new Numeral(negative ? 0 - value : value, scale, currency);
  }

  /**
   * The number a text must be.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Numeral parse(String text) {
    Numeral numeral = find(text);
    if (numeral == null) {
      throw new IllegalArgumentException(
          "'%s' must be a number such as 80k, 1.5M or 8 %%%s".formatted(text.strip(), maybe(text)));
    }
    return numeral;
  }

  /** Digits times their scale, rounded once. */
  static double value(String digits, String scale) {
    double value =
        new BigDecimal(digits).scaleByPowerOfTen(POWERS.getOrDefault(scale, 0)).doubleValue();
    return Check.finite("A number", value);
  }

  /** One currency of two that may be absent. */
  static @Nullable String agree(@Nullable String one, @Nullable String other) {
    if (one != null && other != null && !one.equals(other)) {
      throw new IllegalArgumentException(
          "An amount must be in one currency, not in " + one + " and " + other);
    }
    return one == null ? other : one;
  }

  /** " Maybe …" when a text is nearly a number, else empty. */
  static String maybe(String text) {
    String stripped = text.strip();
    if (COMMA.matcher(stripped).matches()) {
      return ". Maybe %s, or %s: numbers take a point and no comma"
          .formatted(stripped.replace(",", ""), stripped.replaceFirst(",", "."));
    }
    Matcher match = UNIT.matcher(stripped);
    if (match.matches()) {
      String unit = MEANT.get(match.group("unit").toLowerCase(Locale.ROOT));
      return unit == null
          ? ". Maybe a unit of k, M, bn or %, or a currency such as EUR"
          : ". Maybe " + match.group("number") + unit;
    }
    return "";
  }

  private static @Nullable String code(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String code = SYMBOLS.getOrDefault(written, written);
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "'" + code + "' must be a currency code. Maybe EUR, USD, GBP or DKK", unknown);
    }
  }
}

package dev.quarterdeck.office.exchange.table.cells;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people write for a currency. */
final class Currencies {
  /** A sign and the currencies it may mean, the usual one first. */
  private static final Map<String, List<String>> SIGNS =
      Map.of(
          "£", List.of("GBP", "EGP", "LBP"),
          "$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
          "us$", List.of("USD"),
          "a$", List.of("AUD"),
          "c$", List.of("CAD"),
          "€", List.of("EUR"),
          "¥", List.of("JPY", "CNY"),
          "kr", List.of("DKK", "SEK", "NOK", "ISK"),
          "kr.", List.of("DKK", "SEK", "NOK", "ISK"),
          "euro", List.of("EUR"));

  private Currencies() {}

  /** ISO codes that a sign, word or code may mean; empty when it is no currency. */
  static List<String> of(String word) {
    List<String> signs = SIGNS.get(word.toLowerCase(Locale.ROOT));
    if (signs != null) {
      return signs;
    }
    String code = word.toUpperCase(Locale.ROOT);
    return code.length() == 3 && isCode(code) ? List.of(code) : List.of();
  }

  private static boolean isCode(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode().equals(code);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}

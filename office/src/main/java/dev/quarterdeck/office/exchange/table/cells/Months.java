package dev.quarterdeck.office.exchange.table.cells;

import java.util.Locale;
import java.util.Map;

/** Names of months in English, Danish and German, whole or by their first letters. */
final class Months {
  private static final Map<String, Integer> STEMS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("maj", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));
  private static final String NAMES =
      " january januar february februar march marts märz april may maj mai june juni july juli"
          + " august september sept october oktober november december dezember ";

  private Months() {}

  /**
   * Number of the month, 1 to 12.
   *
   * @throws IllegalArgumentException when the word is no month
   */
  static int of(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    Integer month = name.length() < 3 ? null : STEMS.get(name.substring(0, 3));
    if (month == null || name.length() > 3 && !NAMES.contains(" " + name + " ")) {
      throw new IllegalArgumentException("must be a day, but '" + word + "' is no month");
    }
    return month;
  }
}

package dev.quarterdeck.office.exchange.table.cells;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many currency units one unit of a written number is worth. */
public enum Scale {
  ONE("", 0),
  K("k", 3),
  M("M", 6),
  BN("bn", 9);

  private static final Map<String, Scale> WORDS =
      Map.ofEntries(
          Map.entry("k", K),
          Map.entry("tsd", K),
          Map.entry("tkr", K),
          Map.entry("thousand", K),
          Map.entry("thousands", K),
          Map.entry("m", M),
          Map.entry("mn", M),
          Map.entry("mm", M),
          Map.entry("mio", M),
          Map.entry("mill", M),
          Map.entry("million", M),
          Map.entry("millions", M),
          Map.entry("b", BN),
          Map.entry("bn", BN),
          Map.entry("mrd", BN),
          Map.entry("mia", BN),
          Map.entry("billion", BN),
          Map.entry("billions", BN));

  private final String suffix;
  private final int power;

  Scale(String suffix, int power) {
    this.suffix = suffix;
    this.power = power;
  }

  BigDecimal factor() {
    return BigDecimal.TEN.pow(power);
  }

  /** As amounts in documents write it. */
  String suffix() {
    return suffix;
  }

  /** The scale that a word after a number means, null when it means none. */
  public static @Nullable Scale find(String word) {
    return WORDS.get(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }
}

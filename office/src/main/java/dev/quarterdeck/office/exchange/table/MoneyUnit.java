package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Scale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plain number counts.
 *
 * @param currency ISO code, null when the table does not say
 * @param scale of one unit
 */
public record MoneyUnit(@Nullable String currency, Scale scale) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  /**
   * Reads {@code GBP M}, {@code k}, {@code EUR}, or {@code one} for plain units of any currency.
   *
   * @throws IllegalArgumentException when a word is neither currency code nor scale
   */
  public static MoneyUnit parse(String text) {
    String currency = null;
    Scale scale = Scale.ONE;
    for (String word : text.strip().split("\\s+")) {
      Scale found = Scale.find(word);
      if (found != null) {
        scale = found;
      } else if (CODE.matcher(word).matches()) {
        currency = word;
      } else if (!word.equals("one")) {
        throw new IllegalArgumentException(
            "'" + text + "' must be a currency and a scale such as GBP M, EUR k or USD");
      }
    }
    return new MoneyUnit(currency, scale);
  }
}

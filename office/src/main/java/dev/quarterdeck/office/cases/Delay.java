package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.goals.CalendarUnit;
import java.util.regex.Pattern;

/**
 * An uncertain length of time: {@code 1..3 quarters}, {@code 2 / 3 / 6 months}.
 *
 * @param amount in the unit as written
 * @param monthsPerUnit 1, 3 or 12
 */
public record Delay(Estimate amount, int monthsPerUnit) {
  private static final Pattern GRAMMAR =
      Pattern.compile("(.+?)\\s*(month|quarter|year)s?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads {@code ESTIMATE months|quarters|years}.
   *
   * @throws IllegalArgumentException when the text is not such a length
   */
  public static Delay parse(String text) {
    var match = GRAMMAR.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' must be a length of time such as 1..3 quarters or 6 months");
    }
    return new Delay(Estimate.parse(match.group(1)), CalendarUnit.monthsIn(match.group(2)));
  }
}

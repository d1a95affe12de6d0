package dev.quarterdeck.engine.chance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A written amount.
 *
 * @param amount an estimate, or a formula over named quantities
 * @param per the time it is for; {@code ONCE} when it is a total
 * @param currency ISO 4217 code when one was written
 */
public record Quantity(Formula amount, Per per, @Nullable String currency) {
  /** The time an amount is for. */
  public enum Per {
    ONCE,
    MONTH,
    QUARTER,
    YEAR
  }

  private static final Pattern RATE =
      Pattern.compile(
          "(?<amount>.*?)\\s{0,9}(?:/|\\bper\\b)\\s{0,9}(?<per>month|quarter|year)s?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * Reads any amount: all that {@link Estimate#parse} reads, or a formula in CEL's syntax such as
   * {@code visits * uplift * 3.5}; then {@code per month|quarter|year} or {@code /year}.
   *
   * @throws IllegalArgumentException when the text is none of these, saying what it must be
   */
  public static Quantity parse(String text) {
    Check.that(
        text.length() <= EstimateText.LONGEST,
        "An amount must have at most %s characters, not %s",
        EstimateText.LONGEST,
        text.length());
    Check.that(!text.isBlank(), "An amount must not be empty. Maybe 80k..150k");
    Matcher rate = RATE.matcher(text.strip());
    String amount = text;
    Per per = Per.ONCE;
    if (rate.matches()) {
      amount = rate.group("amount");
      per = Per.valueOf(rate.group("per").toUpperCase(Locale.ROOT));
      Check.that(!amount.isBlank(), "'%s' must begin with an amount. Maybe 80k %s", text, text);
    }
    EstimateText.Read read = EstimateText.read(amount);
    return read == null
        ? new Quantity(Formula.parse(amount), per, null)
        : new Quantity(Formula.of(read.estimate()), per, read.currency());
  }
}

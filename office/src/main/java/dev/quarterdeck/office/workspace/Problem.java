package dev.quarterdeck.office.workspace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in an input.
 *
 * @param message which value of which thing must be what
 * @param maybe what was probably meant, or what to do; null when there is no good guess
 */
public record Problem(Severity severity, Place place, String message, @Nullable String maybe) {
  /** As much of a value as a person reads; the rest is in the file. */
  private static final int LONGEST = 600;

  public Problem {
    message = shortened(message);
    maybe = maybe == null ? null : shortened(maybe);
  }

  /** A message as long as a person reads: the middle of a longer one is left out. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2;
    return text.substring(0, half) + " … " + text.substring(text.length() - half);
  }

  /** One line: {@code file:line:column: error: message. Maybe ...}. */
  @Override
  public String toString() {
    String at = place.toString();
    return (at.isEmpty() ? "" : at + ": ")
        + severity.name().toLowerCase(Locale.ROOT)
        + ": "
        + message
        + (maybe == null ? "" : ". Maybe " + maybe);
  }
}

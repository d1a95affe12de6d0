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

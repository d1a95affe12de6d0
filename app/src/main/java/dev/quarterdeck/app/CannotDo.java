package dev.quarterdeck.app;

import org.jspecify.annotations.Nullable;

/** A command cannot do what was asked, for a reason the user can mend. */
final class CannotDo extends RuntimeException {
  private final @Nullable String maybe;

  /**
   * @param message which value of which thing must be what
   * @param maybe what would probably help, a sentence without the word "Maybe"
   */
  CannotDo(String message, @Nullable String maybe) {
    super(message);
    this.maybe = maybe;
  }

  /** One line for a person. */
  String line() {
    return maybe == null ? getMessage() : getMessage() + " Maybe " + maybe;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

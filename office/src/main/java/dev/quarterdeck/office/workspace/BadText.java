package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;

/** Text that cannot be read as YAML or CSV; line and column from 0 within the text. */
final class BadText extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int line;
  private final int column;
  private final @Nullable String maybe;

  BadText(String message, int line, int column, @Nullable String maybe) {
    super(message, null, false, false);
    this.line = line;
    this.column = column;
    this.maybe = maybe;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  @Nullable String maybe() {
    return maybe;
  }
}

package dev.quarterdeck.server.http;

import org.jspecify.annotations.Nullable;

/** What an If-Match says. */
final class Tag {
  private Tag() {}

  /**
   * The number that an ETag of ours is.
   *
   * @return 0, for what must not be there yet, without a tag
   */
  static long number(@Nullable String match) {
    if (match == null) {
      return 0;
    }
    try {
      return Long.parseLong(match.replace("W/", "").replace("\"", "").strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "If-Match must be an ETag that was sent with what is changed", e);
    }
  }
}

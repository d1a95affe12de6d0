package dev.quarterdeck.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version that decides; a decision names it, for another one may decide otherwise. */
public final class Version {
  private Version() {}

  /** As {@code MAJOR.MINOR.PATCH}: the project's, as the build wrote it beside this class. */
  public static String current() {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IllegalStateException("version.txt must be in the jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

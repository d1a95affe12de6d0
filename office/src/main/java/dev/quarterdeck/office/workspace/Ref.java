package dev.quarterdeck.office.workspace;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How documents point at each other: {@code kind:name}.
 *
 * @param kind in lower case
 * @param name of the document; a foreign one may be written {@code namespace/name}
 */
public record Ref(String kind, String name) {
  private static final Pattern GRAMMAR =
      Pattern.compile("([A-Za-z][A-Za-z0-9]*):([A-Za-z0-9][A-Za-z0-9._/-]*)");

  /** Makes the kind lower case, so that {@code Goal:x} and {@code goal:x} are the same. */
  public Ref {
    kind = kind.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@code kind:name}.
   *
   * @throws IllegalArgumentException when the text is not a reference
   */
  public static Ref parse(String text) {
    var match = GRAMMAR.matcher(text.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' must be written kind:name, such as goal:growth");
    }
    return new Ref(match.group(1), match.group(2));
  }

  @Override
  public String toString() {
    return kind + ":" + name;
  }
}

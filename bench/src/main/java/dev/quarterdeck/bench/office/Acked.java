package dev.quarterdeck.bench.office;

import org.jspecify.annotations.Nullable;

/**
 * A change that was said to be made.
 *
 * @param revision that made it
 * @param stamp a word of its texts that no other change has
 */
record Acked(long revision, String stamp) {
  /** As a line of text; without its end a line says nothing. */
  String line() {
    return "ack " + revision + " " + stamp + " .";
  }

  static @Nullable Acked parse(String line) {
    String[] words = line.split(" ");
    return words.length == 4 && words[0].equals("ack") && words[3].equals(".")
        ? new Acked(Long.parseLong(words[1]), words[2])
        : null;
  }

  /** A document with the stamp in it. */
  static String text(String name, String stamp) {
    return """
    kind: Need
    metadata: {name: %s}
    spec: {horizon: short, source: risk, description: Written %s}
    """
        .formatted(name, stamp);
  }
}

package dev.quarterdeck.office.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The colour class of each category: five known words keep theirs, other words share the rest in
 * alphabetical order.
 */
record Categories(Map<String, String> styles) {

  private static final List<String> KNOWN = List.of("grow", "run", "protect", "build", "explore");
  private static final int SPARE = 3;

  static Categories of(List<String> words) {
    Map<String, String> styles = new TreeMap<>();
    int others = 0;
    for (String word : new TreeSet<>(words)) {
      String known = word.toLowerCase(Locale.ROOT);
      if (KNOWN.contains(known)) {
        styles.put(word, "cat-" + known);
      } else if (!word.isEmpty()) {
        styles.put(word, "cat-" + (others++ % SPARE + 1));
      }
    }
    return new Categories(styles);
  }

  /** A class name of the style sheet. */
  String style(String word) {
    return styles.getOrDefault(word, "cat-none");
  }
}

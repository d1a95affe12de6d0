package dev.quarterdeck.office.cases;

import java.util.List;
import java.util.SortedMap;

/**
 * The key results that initiatives contribute to, and by when they count.
 *
 * @param positions by {@code goal/keyResult}: the end of its day, in periods from the timeline's
 *     start
 */
record GoalDates(SortedMap<String, Double> positions) {

  /** The simulator's output for a key result. */
  static String output(String key) {
    return "goal:" + key;
  }

  List<String> keys() {
    return positions.keySet().stream().map(GoalDates::output).toList();
  }

  /** 1 when what is live from a position on counts for the key result, else 0. */
  double counts(String key, double live) {
    Double by = positions.get(key);
    return by != null && live <= by + 1e-9 ? 1 : 0;
  }
}

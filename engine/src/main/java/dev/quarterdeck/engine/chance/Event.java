package dev.quarterdeck.engine.chance;

import org.jspecify.annotations.Nullable;

/**
 * Something that may happen to a case; what it loses and what it delays happen together.
 *
 * @param key unique among the events of its case
 * @param probability 0 to 1
 * @param loses share of all benefit lines lost when it happens, 0 to 1
 * @param periods by which it delays when it happens; null for no delay
 */
public record Event(String key, double probability, double loses, @Nullable Estimate periods) {
  public Event {
    Check.share("The probability of '" + key + "'", probability);
    Check.share("What '" + key + "' loses", loses);
  }

  /** A failure that loses a share of the benefits. */
  public static Event fail(String key, double probability, double loses) {
    return new Event(key, probability, loses, null);
  }

  /** A delay that loses nothing else. */
  public static Event delay(String key, double probability, Estimate periods) {
    return new Event(key, probability, 0, periods);
  }
}

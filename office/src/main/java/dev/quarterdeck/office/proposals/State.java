package dev.quarterdeck.office.proposals;

import java.util.Arrays;
import java.util.Locale;

/** Where a proposal stands. */
public enum State {
  OPEN,
  APPROVED,
  REJECTED,
  WITHDRAWN,
  MERGED;

  /** As written outside. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static State parse(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The state (%s) must be one of %s"
                    .formatted(word, Arrays.stream(values()).map(State::word).toList())));
  }
}

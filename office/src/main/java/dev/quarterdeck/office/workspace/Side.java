package dev.quarterdeck.office.workspace;

import java.util.Arrays;
import java.util.Locale;

/** Whose value of a field stays. */
public enum Side {
  THEIRS,
  MINE;

  /**
   * The side of a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Side parse(String word) {
    return Arrays.stream(values())
        .filter(side -> side.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' must be mine or theirs"));
  }
}

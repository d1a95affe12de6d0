package dev.quarterdeck.office.goals;

import dev.quarterdeck.engine.chance.Estimate;

/**
 * A plain number as people write it: {@code 4M}, {@code 99.5 %}, {@code 12k EUR}.
 *
 * @param value in the unit of its place; 0.995 for {@code 99.5 %}
 */
public record Figure(double value) {
  /**
   * Reads a number with its scale.
   *
   * @throws IllegalArgumentException when the text is not one plain number
   */
  public static Figure parse(String text) {
    if (Estimate.parse(text) instanceof Estimate.Point(double value)) {
      return new Figure(value);
    }
    throw new IllegalArgumentException(
        "'" + text + "' must be one plain number such as 4M or 350k, not a range");
  }
}

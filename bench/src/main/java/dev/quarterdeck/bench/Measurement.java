package dev.quarterdeck.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure and what is asked of it.
 *
 * @param name what was measured, in a few words
 * @param figure what came out; NaN when it could not be measured
 * @param unit of the figure, such as {@code s}, {@code MB} or {@code cases}
 * @param goal such as {@code <= 5}; null when the figure is only for information
 * @param holds whether the figure meets the goal; true without one
 */
public record Measurement(
    String name, double figure, String unit, @Nullable String goal, boolean holds) {

  /** A figure that must not be larger; one that could not be measured does not hold. */
  public static Measurement atMost(double goal, String name, double figure, String unit) {
    return new Measurement(name, figure, unit, "<= " + text(goal), figure <= goal);
  }

  /** A figure that must not be smaller; one that could not be measured does not hold. */
  public static Measurement atLeast(double goal, String name, double figure, String unit) {
    return new Measurement(name, figure, unit, ">= " + text(goal), figure >= goal);
  }

  /** A figure that must lie between two; one that could not be measured does not hold. */
  public static Measurement between(
      double least, double most, String name, double figure, String unit) {
    return new Measurement(
        name, figure, unit, text(least) + ".." + text(most), least <= figure && figure <= most);
  }

  /** A figure of which nothing is asked. */
  public static Measurement of(String name, double figure, String unit) {
    return new Measurement(name, figure, unit, null, true);
  }

  /** Whole numbers in full, others to three digits after the point. */
  static String text(double figure) {
    return figure == Math.rint(figure) && Math.abs(figure) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) figure)
        : String.format(Locale.ROOT, "%.3f", figure);
  }
}

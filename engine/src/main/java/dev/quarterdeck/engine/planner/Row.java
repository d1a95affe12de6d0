package dev.quarterdeck.engine.planner;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A linear limit: sum of {@code uses[i]} over the {@code choices[i]} that are taken is at most
 * {@code capacity}, counted in multiples of {@code unit}.
 *
 * @param period where it bites, or the first of several
 * @param unit what one counted unit is in the rule's own measure
 */
record Row(int period, double unit, double capacity, int[] choices, double[] uses) {
  static Row of(
      int period,
      double unit,
      double capacity,
      List<Choice> choices,
      ToDoubleFunction<Choice> use) {
    int[] index = new int[choices.size()];
    double[] uses = new double[choices.size()];
    int n = 0;
    for (Choice choice : choices) {
      double amount = use.applyAsDouble(choice);
      if (amount != 0) {
        index[n] = choice.index();
        uses[n++] = amount;
      }
    }
    return new Row(period, unit, capacity, Arrays.copyOf(index, n), Arrays.copyOf(uses, n));
  }

  /** What the choice of this number uses; choices are listed by their numbers. */
  double useOf(int choice) {
    int at = Arrays.binarySearch(choices, choice);
    return at < 0 ? 0 : uses[at];
  }

  /** The same over choices numbered otherwise; one at position -1 is never taken. */
  Row at(int... positions) {
    int[] index = new int[choices.length];
    double[] kept = new double[choices.length];
    int n = 0;
    for (int i = 0; i < choices.length; i++) {
      if (positions[choices[i]] >= 0) {
        index[n] = positions[choices[i]];
        kept[n++] = uses[i];
      }
    }
    return new Row(period, unit, capacity, Arrays.copyOf(index, n), Arrays.copyOf(kept, n));
  }

  /** Whether it can never bite: even the choices that use most of it fit. */
  boolean isSlack() {
    return capacity >= 0 && Arrays.stream(uses).allMatch(use -> use <= 0);
  }
}

package dev.quarterdeck.engine.finance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a measure came about: start at 0 and follow the steps, and you arrive at {@code comesTo}.
 *
 * @param title of the measure
 * @param formula of the measure
 * @param factor how the discount factors were made, in a line; empty where none are used
 * @param unit of the value
 * @param steps in order
 * @param comesTo what the steps must come to: the value itself, or 0 for a rate of return, at which
 *     the discounted flows cancel out
 * @param result the measure's answers
 */
public record Explanation(
    String title,
    String formula,
    String factor,
    String unit,
    List<Step> steps,
    double comesTo,
    Measured result) {

  public Explanation {
    steps = List.copyOf(steps);
  }

  /** What a step does with the running figure. */
  public enum Does {
    ADD,
    DIVIDE,
    RAISE,
    /** Nothing: it is there to be seen. */
    SHOW
  }

  /**
   * One line of the calculation.
   *
   * @param discounted what {@code value} is the product of, where it is a discounted amount
   */
  public record Step(
      String label, double value, String unit, Does does, @Nullable Discounted discounted) {}

  /** Money when it moves, and what one unit of it is worth today. */
  public record Discounted(double amount, double factor) {
    double value() {
      return amount * factor;
    }
  }

  /** What the steps come to when followed. */
  public double total() {
    double total = 0;
    for (Step step : steps) {
      total =
          switch (step.does) {
            case ADD -> total + step.value;
            case DIVIDE -> total / step.value;
            case RAISE -> StrictMath.pow(total, step.value);
            case SHOW -> total;
          };
    }
    return total;
  }

  /** Collects steps in the order of calculation. */
  static final class Steps {
    private final List<Step> steps = new ArrayList<>();
    private String factor = "";

    Steps with(Does does, String label, double value, String unit) {
      steps.add(new Step(label, value, unit, does, null));
      return this;
    }

    Steps add(String label, double value) {
      return with(Does.ADD, label, value, "money");
    }

    List<Step> list() {
      return List.copyOf(steps);
    }

    /** Says how discount factors are made. */
    Steps factor(String formula) {
      factor = formula;
      return this;
    }

    Steps add(String label, Discounted discounted) {
      steps.add(new Step(label, discounted.value(), "money", Does.ADD, discounted));
      return this;
    }

    /** Adds the discounted amount of each period that has one. */
    Steps addRow(String what, CaseFlows flows, double[] amounts, Discounting discounting) {
      double[] factors = flows.factors(discounting);
      for (int i = 0; i < amounts.length; i++) {
        if (amounts[i] != 0) {
          add(flows.period().label(i) + ": " + what, new Discounted(amounts[i], factors[i]));
        }
      }
      return factor(discounting.formula(flows.period()));
    }

    /** Shows what was spent before and does not count. */
    Steps showSunk(CaseFlows flows) {
      return flows.sunk() == 0
          ? this
          : with(Does.SHOW, "already spent, left out", flows.sunk(), "money");
    }

    /** The explanation of a measure whose one value the steps come to. */
    Explanation of(Measure measure, Measured result) {
      return result.values().isEmpty()
          ? noneOf(measure)
          : of(measure, result.values().getFirst(), result);
    }

    Explanation of(Measure measure, double comesTo, Measured result) {
      return new Explanation(
          measure.title(), measure.formula(), factor, measure.unit(), steps, comesTo, result);
    }

    private Explanation noneOf(Measure measure) {
      List<Step> shown =
          steps.stream()
              .map(s -> new Step(s.label, s.value, s.unit, Does.SHOW, s.discounted))
              .toList();
      return new Explanation(
          measure.title(), measure.formula(), factor, measure.unit(), shown, 0, Measured.none());
    }
  }
}

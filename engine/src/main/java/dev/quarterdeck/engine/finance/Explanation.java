package dev.quarterdeck.engine.finance;

import java.util.ArrayList;
import java.util.List;

/**
 * How a measure came about: start at 0 and follow the steps, and you arrive at {@code comesTo}.
 *
 * @param title of the measure
 * @param formula of the measure
 * @param steps in order
 * @param comesTo what the steps must come to: the value itself, or 0 for a rate of return, at which
 *     the discounted flows cancel out
 * @param result the measure's answers
 */
public record Explanation(
    String title, String formula, List<Step> steps, double comesTo, Measured result) {

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

  /** One line of the calculation. */
  public record Step(String label, double value, String unit, Does does) {}

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

    Steps with(Does does, String label, double value, String unit) {
      steps.add(new Step(label, value, unit, does));
      return this;
    }

    Steps add(String label, double value) {
      return with(Does.ADD, label, value, "money");
    }

    /** Adds the discounted amount of each period that has one. */
    Steps addRow(String what, CaseFlows flows, double[] amounts, double[] factors) {
      for (int i = 0; i < amounts.length; i++) {
        if (amounts[i] != 0) {
          add(flows.period().label(i) + ": " + what + " × " + factors[i], amounts[i] * factors[i]);
        }
      }
      return this;
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
      return new Explanation(measure.title(), measure.formula(), steps, comesTo, result);
    }

    Explanation of(String title, String formula, double value) {
      return new Explanation(title, formula, steps, value, Measured.one(value));
    }

    private Explanation noneOf(Measure measure) {
      List<Step> shown =
          steps.stream().map(s -> new Step(s.label, s.value, s.unit, Does.SHOW)).toList();
      return new Explanation(measure.title(), measure.formula(), shown, 0, Measured.none());
    }
  }
}

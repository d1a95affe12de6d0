package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;
import java.util.ArrayList;
import java.util.List;

/**
 * The running total of a case and the times at which it comes up to 0.
 *
 * @param times of the flows, in years
 * @param totals after each flow
 * @param crossings each time the total comes up from below 0
 */
record Recovery(List<Double> times, List<Double> totals, List<Crossing> crossings) {
  /**
   * Between two flows the total is taken to rise in a straight line.
   *
   * @param from years at the last flow under water
   * @param more years from there
   */
  record Crossing(double from, double more) {
    double years() {
      return from + more;
    }
  }

  static Recovery of(Period period, Timing timing, double[] amounts) {
    List<Double> times = new ArrayList<>();
    List<Double> totals = new ArrayList<>();
    List<Crossing> crossings = new ArrayList<>();
    double total = 0;
    for (int i = 0; i < amounts.length; i++) {
      double before = total;
      total += amounts[i];
      times.add(timing.years(period, i));
      totals.add(total);
      if (before < 0 && total >= 0) {
        double step = -before / amounts[i] / period.perYear();
        crossings.add(new Crossing(timing.years(period, i - 1), step));
      }
    }
    return new Recovery(times, totals, crossings);
  }

  Measured measured() {
    if (totals.isEmpty() || totals.getLast() < 0) {
      return Measured.none();
    }
    return crossings.isEmpty()
        ? Measured.one(0)
        : Measured.of(crossings.stream().map(Crossing::years).toList());
  }

  /**
   * @param factor how the amounts were discounted; empty when they were not
   */
  Explanation explain(Measure measure, CaseFlows flows, String factor) {
    Steps steps = new Steps().factor(factor);
    for (int i = 0; i < totals.size(); i++) {
      String label = "total after " + flows.period().label(i);
      steps.with(Does.SHOW, label, totals.get(i), "money");
    }
    Measured result = measured();
    if (!crossings.isEmpty()) {
      steps.with(Does.ADD, "last flow under water", crossings.getFirst().from, "years");
      steps.with(Does.ADD, "from there until 0", crossings.getFirst().more, "years");
    }
    return steps.showSunk(flows).of(measure, result);
  }
}

package dev.quarterdeck.office.cases;

import dev.quarterdeck.office.goals.Span;
import dev.quarterdeck.office.workspace.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When one unit of a line's amount flows. */
public sealed interface Shape {

  /**
   * Adds one unit's flow to an array of periods.
   *
   * @param flow by period of the appraisal
   * @param when the delivery it belongs to
   * @param delay of go-live, in periods
   */
  void add(double[] flow, Delivery when, double delay);

  /**
   * The interval of delivery, in periods from the timeline's start.
   *
   * @param from its beginning
   * @param to planned go-live
   * @param monthsPerPeriod 3 or 12
   */
  record Delivery(double from, double to, int monthsPerPeriod) {
    double periods(Span span) {
      return span.months() / monthsPerPeriod;
    }
  }

  /**
   * A total spent over delivery; a delay does not move it (a cost correction raises it instead).
   */
  record DeliveryTotal(List<Double> weights) implements Shape {
    @Override
    public void add(double[] flow, Delivery when, double delay) {
      double[] parts = weights.stream().mapToDouble(Double::doubleValue).toArray();
      Spread.profile(flow, when.from, when.to, parts);
    }
  }

  /** A rate paid while delivery lasts, so a delay extends it. */
  record DeliveryRate(int monthsPerUnit) implements Shape {
    @Override
    public void add(double[] flow, Delivery when, double delay) {
      double perPeriod = when.monthsPerPeriod / (double) monthsPerUnit;
      Spread.rate(flow, when.from, when.to + delay, perPeriod);
    }
  }

  /** A total after go-live, spread evenly over a time or all at go-live. */
  record OperationTotal(@Nullable Span spreadOver) implements Shape {
    @Override
    public void add(double[] flow, Delivery when, double delay) {
      double live = when.to + delay;
      double length = spreadOver == null ? 0 : when.periods(spreadOver);
      Spread.total(flow, live, live + length, 1);
    }
  }

  /** A rate from go-live on, rising by yearly steps, for a time or to the end of the appraisal. */
  record OperationRate(int monthsPerUnit, List<Share> ramp, @Nullable Span lasts) implements Shape {
    @Override
    public void add(double[] flow, Delivery when, double delay) {
      double live = when.to + delay;
      double end = lasts == null ? flow.length : Math.min(flow.length, live + when.periods(lasts));
      double perPeriod = when.monthsPerPeriod / (double) monthsPerUnit;
      double year = 12.0 / when.monthsPerPeriod;
      double from = live;
      for (int i = 0; i < ramp.size() - 1 && from < end; i++) {
        double to = Math.min(end, live + (i + 1) * year);
        Spread.rate(flow, from, to, perPeriod * ramp.get(i).value());
        from = to;
      }
      double last = ramp.isEmpty() ? 1 : ramp.getLast().value();
      Spread.rate(flow, from, end, perPeriod * last);
    }
  }
}

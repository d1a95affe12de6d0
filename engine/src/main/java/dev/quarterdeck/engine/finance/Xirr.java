package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Step;
import dev.quarterdeck.engine.finance.Rates.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The yearly rates at which money on dates is worth nothing: every {@code r} with {@code Σ amount ×
 * (1 + r)^−(days ÷ 365) = 0}, act/365, as shares. Source: the spreadsheet function XIRR, which
 * gives one of them.
 */
public final class Xirr {
  private Xirr() {}

  /** All rates between −99 % and +1000 %. */
  public static Rates rates(List<DatedFlow> flows) {
    return rates(flows, Range.USUAL);
  }

  /** All rates in a range of one's own. */
  public static Rates rates(List<DatedFlow> flows, Range range) {
    double[] amounts = Xnpv.sorted(flows).stream().mapToDouble(DatedFlow::amount).toArray();
    return Rates.of(amounts, Xnpv.years(flows), range);
  }

  /** The rates, and the flows discounted at the lowest of them, which add up to 0. */
  public static Explanation explain(List<DatedFlow> flows) {
    Rates rates = rates(flows);
    List<Step> steps = new ArrayList<>();
    rates.values().forEach(r -> steps.add(new Step("rate", r, "share/year", Does.SHOW, null)));
    String factor = "";
    if (!rates.values().isEmpty()) {
      Explanation discounted = Xnpv.explain(flows, rates.values().getFirst());
      steps.addAll(discounted.steps());
      factor = discounted.factor();
    }
    return new Explanation(
        "Internal rate of return on dates",
        "every rate r with Σ amount × (1 + r)^−(days ÷ 365) = 0",
        factor,
        "share/year",
        steps,
        0,
        rates.measured());
  }
}

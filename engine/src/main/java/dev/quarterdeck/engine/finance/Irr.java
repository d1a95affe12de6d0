package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;
import dev.quarterdeck.engine.finance.Rates.Range;

/**
 * The yearly rates at which a case is worth nothing: <b>all</b> of them between −99 % and +1000 %.
 * None when the flows never change sign, or cancel at no rate; several when they change sign more
 * than once, and then none of them is <i>the</i> return: use NPV or MIRR. Quarterly flows give the
 * effective yearly rate. The discount rate plays no part, nor does the timing, which moves all
 * flows alike.
 */
public final class Irr implements Measure {
  @Override
  public String name() {
    return "irr";
  }

  @Override
  public String title() {
    return "Internal rate of return";
  }

  @Override
  public String unit() {
    return "share/year";
  }

  @Override
  public String formula() {
    return "every rate r with Σ (benefits − costs) × (1 + r)^−years = 0";
  }

  @Override
  public String source() {
    return "The spreadsheet function IRR, which gives one of the rates";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    return rates(flows).measured();
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    Rates rates = rates(flows);
    Steps steps = new Steps();
    rates.values().forEach(rate -> steps.with(Does.SHOW, "rate", rate, unit()));
    for (Range range : rates.undecided()) {
      steps.with(Does.SHOW, "undecided from here", range.above(), unit());
    }
    if (!rates.values().isEmpty()) {
      double rate = rates.values().getFirst();
      Discounting at = Discounting.of(rate, flows.basis(), Timing.START);
      steps.addRow("benefits − costs", flows, flows.net(), at);
    }
    return steps.showSunk(flows).of(this, 0, rates.measured());
  }

  /** All rates in the usual range, and where it could not be decided. */
  public static Rates rates(CaseFlows flows) {
    return rates(flows.net(), flows.period(), Range.USUAL);
  }

  /** All yearly rates in a range of one's own; flows are net, one per period. */
  public static Rates rates(double[] flows, Period period, Range range) {
    double[] years = new double[flows.length];
    for (int i = 0; i < years.length; i++) {
      years[i] = Timing.START.years(period, i);
    }
    return Rates.of(flows, years, range);
  }
}

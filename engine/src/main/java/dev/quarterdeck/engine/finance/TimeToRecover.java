package dev.quarterdeck.engine.finance;

/** A measure that asks when the running total of some amounts is back at 0. */
abstract sealed class TimeToRecover implements Measure permits Payback, DiscountedPayback {
  /** What is added up, per period. */
  abstract double[] amounts(CaseFlows flows, Discounting discounting);

  /** How the amounts are discounted; empty when they are not. */
  abstract String factor(CaseFlows flows, Discounting discounting);

  @Override
  public final String unit() {
    return "years";
  }

  @Override
  public final String source() {
    return "Brealey, Myers & Allen, Principles of Corporate Finance, chapter 5";
  }

  @Override
  public final Measured compute(CaseFlows flows, Discounting discounting) {
    return recovery(flows, discounting).measured();
  }

  @Override
  public final Explanation explain(CaseFlows flows, Discounting discounting) {
    return recovery(flows, discounting).explain(this, flows, factor(flows, discounting));
  }

  private Recovery recovery(CaseFlows flows, Discounting discounting) {
    return Recovery.of(flows.period(), discounting.timing(), amounts(flows, discounting));
  }
}

package dev.quarterdeck.engine.finance;

/**
 * Years from the start of period 0 until the money is back, each flow times its discount factor;
 * the timing of the discounting says when in a period money moves, so {@link Timing#START} gives
 * the textbook's figure. 0 when the case is never under water, none when it ends there, several
 * when it goes under again and comes back.
 */
public final class DiscountedPayback implements Measure {
  @Override
  public String name() {
    return "discounted-payback";
  }

  @Override
  public String title() {
    return "Discounted payback";
  }

  @Override
  public String unit() {
    return "years";
  }

  @Override
  public String formula() {
    return "first time from the start of period 0 at which Σ (benefits − costs) × discount factor reaches 0, in a straight line between flows";
  }

  @Override
  public String source() {
    return "Brealey, Myers & Allen, Principles of Corporate Finance, chapter 5";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    return recovery(flows, discounting).measured();
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    return recovery(flows, discounting).explain(this, flows);
  }

  private static Recovery recovery(CaseFlows flows, Discounting discounting) {
    double[] amounts = flows.net();
    double[] factors = flows.factors(discounting);
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] *= factors[i];
    }
    return Recovery.of(flows.period(), discounting.timing(), amounts);
  }
}

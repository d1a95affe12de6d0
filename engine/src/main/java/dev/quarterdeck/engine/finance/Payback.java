package dev.quarterdeck.engine.finance;

/**
 * Years from the start of period 0 until the money is back, undiscounted; the timing of the
 * discounting says when in a period money moves, so {@link Timing#START} gives the textbook's
 * figure. 0 when the case is never under water, none when it ends there, several when it goes under
 * again and comes back.
 */
public final class Payback implements Measure {
  @Override
  public String name() {
    return "payback";
  }

  @Override
  public String title() {
    return "Payback";
  }

  @Override
  public String unit() {
    return "years";
  }

  @Override
  public String formula() {
    return "first time from the start of period 0 at which Σ (benefits − costs) reaches 0, in a straight line between flows";
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
    return Recovery.of(flows.period(), discounting.timing(), flows.net());
  }
}

package dev.quarterdeck.engine.finance;

/**
 * Years from the start of period 0 until the money is back, undiscounted; the timing of the
 * discounting says when in a period money moves, so {@link Timing#START} gives the textbook's
 * figure. 0 when the case is never under water, none when it ends there, several when it goes under
 * again and comes back.
 */
public final class Payback extends TimeToRecover {
  @Override
  public String name() {
    return "payback";
  }

  @Override
  public String title() {
    return "Payback";
  }

  @Override
  public String formula() {
    return "first time from the start of period 0 at which Σ (benefits − costs) reaches 0, in a straight line between flows";
  }

  @Override
  double[] amounts(CaseFlows flows, Discounting discounting) {
    return flows.net();
  }

  @Override
  String factor(CaseFlows flows, Discounting discounting) {
    return "";
  }
}

package dev.quarterdeck.engine.finance;

/**
 * Years from the start of period 0 until the money is back, each flow times its discount factor;
 * the timing of the discounting says when in a period money moves, so {@link Timing#START} gives
 * the textbook's figure. 0 when the case is never under water, none when it ends there, several
 * when it goes under again and comes back.
 */
public final class DiscountedPayback extends TimeToRecover {
  @Override
  public String name() {
    return "discounted-payback";
  }

  @Override
  public String title() {
    return "Discounted payback";
  }

  @Override
  public String formula() {
    return "first time from the start of period 0 at which Σ (benefits − costs) × discount factor reaches 0, in a straight line between flows";
  }

  @Override
  double[] amounts(CaseFlows flows, Discounting discounting) {
    double[] amounts = flows.net();
    double[] factors = flows.factors(discounting);
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] *= factors[i];
    }
    return amounts;
  }

  @Override
  String factor(CaseFlows flows, Discounting discounting) {
    return discounting.formula(flows.period());
  }
}

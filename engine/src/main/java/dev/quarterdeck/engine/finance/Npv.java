package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * What a case is worth today: the sum of all net flows, each times its discount factor. Sunk costs
 * are left out. Always has one value.
 */
public final class Npv implements Measure {
  @Override
  public String name() {
    return "npv";
  }

  @Override
  public String title() {
    return "Net present value";
  }

  @Override
  public String unit() {
    return "money";
  }

  @Override
  public String formula() {
    return "Σ (benefits − costs) × discount factor";
  }

  @Override
  public String source() {
    return "HM Treasury, The Green Book (2022), annex 6";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    return Measured.one(of(flows, discounting));
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    return new Steps()
        .addRow("benefits − costs", flows, flows.net(), discounting)
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }

  static double of(CaseFlows flows, Discounting discounting) {
    return Sums.product(flows.net(), flows.factors(discounting));
  }
}

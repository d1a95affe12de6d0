package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * The level amount per year, over the same periods, that is worth as much as the case: compares
 * cases of different length. None over no periods.
 */
public final class EquivalentAnnualValue implements Measure {
  @Override
  public String name() {
    return "eav";
  }

  @Override
  public String title() {
    return "Equivalent annual value";
  }

  @Override
  public String unit() {
    return "money/year";
  }

  @Override
  public String formula() {
    return "NPV ÷ (Σ discount factor ÷ periods per year)";
  }

  @Override
  public String source() {
    return "Brealey, Myers & Allen, Principles of Corporate Finance, chapter 6; the spreadsheet function PMT";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    return Measured.one(Npv.of(flows, discounting) / annuity(flows, discounting));
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    return new Steps()
        .addRow("benefits − costs", flows, flows.net(), discounting)
        .with(Does.DIVIDE, "÷ what 1 per year would be worth", annuity(flows, discounting), "years")
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }

  private static double annuity(CaseFlows flows, Discounting discounting) {
    return Sums.of(flows.factors(discounting)) / flows.period().perYear();
  }
}

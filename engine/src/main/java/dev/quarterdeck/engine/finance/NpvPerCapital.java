package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * Net present value per present value of the capital it ties up: the ranking to use when one budget
 * is short. None when no capital is spent.
 */
public final class NpvPerCapital implements Measure {
  @Override
  public String name() {
    return "npv-per-capital";
  }

  @Override
  public String title() {
    return "NPV per unit of capital";
  }

  @Override
  public String unit() {
    return "ratio";
  }

  @Override
  public String formula() {
    return "NPV ÷ PV(capital)";
  }

  @Override
  public String source() {
    return "Brealey, Myers & Allen, Principles of Corporate Finance, chapter 5 (profitability index)";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    double[] factors = flows.factors(discounting);
    double capital = Sums.product(flows.capital(), factors);
    return capital > 0
        ? Measured.one(Sums.product(flows.net(), factors) / capital)
        : Measured.none();
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    double[] factors = flows.factors(discounting);
    return new Steps()
        .addRow("benefits − costs", flows, flows.net(), factors)
        .with(
            Does.DIVIDE,
            "÷ present value of capital",
            Sums.product(flows.capital(), factors),
            "money")
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }
}

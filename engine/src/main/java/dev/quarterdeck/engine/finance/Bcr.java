package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * Present value of benefits per present value of costs; above 1 a case pays. None when the costs
 * are not worth more than 0, as a ratio to nothing or to a saving misleads.
 */
public final class Bcr implements Measure {
  @Override
  public String name() {
    return "bcr";
  }

  @Override
  public String title() {
    return "Benefit-cost ratio";
  }

  @Override
  public String unit() {
    return "ratio";
  }

  @Override
  public String formula() {
    return "PV(benefits) ÷ PV(costs)";
  }

  @Override
  public String source() {
    return "HM Treasury, The Green Book (2022), chapter 5";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    double[] factors = flows.factors(discounting);
    double costs = Sums.product(flows.costs(), factors);
    return costs > 0
        ? Measured.one(Sums.product(flows.benefits(), factors) / costs)
        : Measured.none();
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    double[] factors = flows.factors(discounting);
    double costs = Sums.product(flows.costs(), factors);
    return new Steps()
        .addRow("benefits", flows, flows.benefits(), factors)
        .with(Does.DIVIDE, "÷ present value of costs", costs, "money")
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }
}

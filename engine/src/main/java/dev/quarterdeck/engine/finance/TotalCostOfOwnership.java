package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * Present value of everything that is spent over the whole appraisal, capital and running costs,
 * benefits aside. Always has one value.
 */
public final class TotalCostOfOwnership implements Measure {
  @Override
  public String name() {
    return "tco";
  }

  @Override
  public String title() {
    return "Total cost of ownership";
  }

  @Override
  public String unit() {
    return "money";
  }

  @Override
  public String formula() {
    return "Σ costs × discount factor";
  }

  @Override
  public String source() {
    return "ISO 15686-5 (whole-life costing), present value";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    return Measured.one(Sums.product(flows.costs(), flows.factors(discounting)));
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    return new Steps()
        .addRow("costs", flows, flows.costs(), discounting)
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }
}

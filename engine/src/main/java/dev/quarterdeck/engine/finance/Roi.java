package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * What comes back over what goes in, per unit that goes in, undiscounted; 0.25 is 25 % over the
 * whole appraisal, not per year. None when the costs do not sum to more than 0.
 */
public final class Roi implements Measure {
  @Override
  public String name() {
    return "roi";
  }

  @Override
  public String title() {
    return "Return on investment";
  }

  @Override
  public String unit() {
    return "ratio";
  }

  @Override
  public String formula() {
    return "(Σ benefits − Σ costs) ÷ Σ costs, undiscounted";
  }

  @Override
  public String source() {
    return "Phillips & Phillips, ROI Fundamentals (2008)";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    double costs = Sums.of(flows.costs());
    return costs > 0 ? Measured.one((Sums.of(flows.benefits()) - costs) / costs) : Measured.none();
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    double costs = Sums.of(flows.costs());
    return new Steps()
        .add("all benefits", Sums.of(flows.benefits()))
        .add("− all costs", -costs)
        .with(Does.DIVIDE, "÷ all costs", costs, "money")
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }
}

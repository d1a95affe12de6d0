package dev.quarterdeck.engine.finance;

/**
 * Present value of benefits per present value of costs; above 1 a case pays. None when the costs
 * are not worth more than 0, as a ratio to nothing or to a saving misleads.
 */
public final class Bcr extends PresentRatio {
  @Override
  public String name() {
    return "bcr";
  }

  @Override
  public String title() {
    return "Benefit-cost ratio";
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
  Row dividend(CaseFlows flows) {
    return new Row("benefits", flows.benefits());
  }

  @Override
  Row divisor(CaseFlows flows) {
    return new Row("costs", flows.costs());
  }
}

package dev.quarterdeck.engine.finance;

/**
 * Net present value per present value of the capital it ties up: the ranking to use when one budget
 * is short. None when no capital is spent.
 */
public final class NpvPerCapital extends PresentRatio {
  @Override
  public String name() {
    return "npv-per-capital";
  }

  @Override
  public String title() {
    return "NPV per unit of capital";
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
  Row dividend(CaseFlows flows) {
    return new Row("benefits − costs", flows.net());
  }

  @Override
  Row divisor(CaseFlows flows) {
    return new Row("capital", flows.capital());
  }
}

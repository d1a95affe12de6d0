package dev.quarterdeck.engine.finance;

/**
 * Profit tax with straight-line depreciation of capital, where an organisation pays it.
 *
 * <p>{@code tax = rate × (benefits − running costs − depreciation)}; running costs are the costs
 * that are not capital. Each period's capital is written off evenly over {@code lifeYears} from the
 * period in which it is spent; what is left after the last period is written off in that one, as on
 * disposal for nothing. A negative tax is relief against the organisation's other profit.
 *
 * @param rate share of profit, 0 to 1
 * @param lifeYears over which capital is written off, at least 1
 */
public record Taxation(double rate, int lifeYears) {
  /**
   * @throws IllegalArgumentException when the rate is not a share or the life is under one year
   */
  public Taxation {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "The tax rate (" + rate + ") must be between 0 and 1. Maybe 0.22 for 22 %.");
    }
    if (lifeYears < 1) {
      throw new IllegalArgumentException(
          "The depreciation life (" + lifeYears + ") must be at least 1 year. Maybe 5.");
    }
  }

  /** The same flows with each period's tax added to its costs (relief lowers them). */
  public CaseFlows afterTax(CaseFlows flows) {
    double[] tax = tax(flows);
    double[] costs = flows.costs();
    for (int i = 0; i < costs.length; i++) {
      costs[i] += tax[i];
    }
    return new CaseFlows(
        flows.period(), flows.basis(), costs, flows.benefits(), flows.capital(), flows.sunk());
  }

  /** Tax due per period, negative where it is relief. */
  public double[] tax(CaseFlows flows) {
    double[] tax = flows.net();
    double[] capital = flows.capital();
    double[] depreciation = depreciation(flows);
    for (int i = 0; i < tax.length; i++) {
      tax[i] = rate * (tax[i] + capital[i] - depreciation[i]);
    }
    return tax;
  }

  /** Capital written off per period; adds up to all the capital. */
  public double[] depreciation(CaseFlows flows) {
    double[] capital = flows.capital();
    int life = lifeYears * flows.period().perYear();
    double[] written = new double[capital.length];
    for (int i = 0; i < capital.length; i++) {
      int last = Math.min(i + life, capital.length) - 1;
      for (int j = i; j <= last; j++) {
        written[j] += capital[i] / life;
      }
      written[last] += capital[i] * (life - (last - i + 1)) / life;
    }
    return written;
  }
}

package dev.quarterdeck.engine.finance;

/**
 * The expected money of one case, period by period from period 0. All rows have the same length and
 * unit (the workspace's currency); arrays are copied in and out.
 *
 * <p>Benefits have kinds (cash, public value, ...); a caller who counts only some of them leaves
 * the others out before building the row.
 *
 * @param period length of a period
 * @param basis real or nominal amounts
 * @param costs spent per period; negative where a cost is avoided
 * @param benefits received per period; negative where a benefit is given up
 * @param capital the part of {@code costs} that is capital expenditure
 * @param sunk spent before period 0 whatever is decided: shown, never counted
 */
public record CaseFlows(
    Period period, Basis basis, double[] costs, double[] benefits, double[] capital, double sunk) {

  /**
   * @throws IllegalArgumentException when the rows differ in length or hold a value that is no
   *     number
   */
  public CaseFlows {
    requireRow("benefits", benefits, costs.length);
    requireRow("capital", capital, costs.length);
    requireRow("costs", costs, costs.length);
    costs = costs.clone();
    benefits = benefits.clone();
    capital = capital.clone();
  }

  /** Flows without sunk costs in which all costs are capital. */
  public static CaseFlows of(Period period, Basis basis, double[] costs, double[] benefits) {
    return new CaseFlows(period, basis, costs, benefits, costs, 0);
  }

  /** The same flows with {@code row} as the part of the costs that is capital. */
  public CaseFlows withCapital(double[] row) {
    return new CaseFlows(period, basis, costs, benefits, row, sunk);
  }

  /** The same flows after {@code amount} was already spent. */
  public CaseFlows withSunk(double amount) {
    return new CaseFlows(period, basis, costs, benefits, capital, amount);
  }

  /**
   * What this option changes against doing nothing: its rows minus those of {@code doNothing}. Sunk
   * costs are the same either way and stay.
   *
   * @throws IllegalArgumentException when period, basis or length differ
   */
  public CaseFlows against(CaseFlows doNothing) {
    if (period != doNothing.period || basis != doNothing.basis || count() != doNothing.count()) {
      throw new IllegalArgumentException(
          "The do-nothing flows must have the same period, basis and length as the option's. "
              + "Maybe extend the shorter with zeros.");
    }
    return new CaseFlows(
        period,
        basis,
        minus(costs, doNothing.costs),
        minus(benefits, doNothing.benefits),
        minus(capital, doNothing.capital),
        sunk);
  }

  /** How many periods there are. */
  public int count() {
    return costs.length;
  }

  @Override
  public double[] costs() {
    return costs.clone();
  }

  @Override
  public double[] benefits() {
    return benefits.clone();
  }

  @Override
  public double[] capital() {
    return capital.clone();
  }

  /** Benefits minus costs, per period. */
  public double[] net() {
    return minus(benefits, costs);
  }

  /**
   * The discount factors of these periods.
   *
   * @throws IllegalArgumentException when the rate is real and the amounts nominal, or the reverse
   */
  public double[] factors(Discounting discounting) {
    if (discounting.basis() != basis) {
      throw new IllegalArgumentException(
          "The discount rate is "
              + discounting.basis()
              + " and must be "
              + basis
              + ", as the cash flows are. Maybe set the rate's basis to "
              + basis
              + ", or restate the amounts.");
    }
    return discounting.factors(period, count());
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static void requireRow(String name, double[] row, int length) {
    if (row.length != length) {
      throw new IllegalArgumentException(
          "The "
              + name
              + " must have "
              + length
              + " periods as the costs have, not "
              + row.length
              + ". Maybe extend the shorter with zeros.");
    }
    for (double amount : row) {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException(
            "The " + name + " must be numbers, not " + amount + ". Maybe an empty cell.");
      }
    }
  }
}

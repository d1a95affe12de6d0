package dev.quarterdeck.engine.planner;

import java.util.List;

/**
 * Prices from which anyone recomputes, by arithmetic alone, that no plan is worth more than the
 * bound.
 *
 * <p>For any prices p &gt;= 0 and rows "use of x at most capacity", a plan obeying the rows is
 * worth at most {@code sum over candidates of max(0, best over its (option, start) of value - p *
 * use) + p * capacity} (Lagrangian relaxation; Everett 1963, Geoffrion 1974).
 *
 * @param problem that the rows are of: the one that was asked, with what was learnt of its {@link
 *     OutcomeFloor}s
 * @param prices of the rows that have one; a row not listed has price 0
 * @param bound in the measure of the values
 */
public record Certificate(PlanProblem problem, List<Price> prices, double bound) {
  public Certificate {
    prices = List.copyOf(prices);
  }

  /**
   * The bound that these prices prove.
   *
   * @throws IllegalArgumentException if a price is negative or means a row that the problem does
   *     not have
   */
  public static double bound(PlanProblem problem, List<Price> prices) {
    return bound(Choices.possible(problem), prices);
  }

  static double bound(Choices choices, List<Price> prices) {
    Lagrangian sum = new Lagrangian(choices);
    priced(choices, prices).forEach(priced -> sum.charge(priced.row, priced.perUse));
    return sum.bound();
  }

  /** A row at a price per counted unit. */
  record Priced(Price price, Row row, double perUse) {}

  static List<Priced> priced(Choices choices, List<Price> prices) {
    List<Rule> rules = choices.problem().rules();
    return prices.stream()
        .map(price -> {
          Demand.that(
              price.price() >= 0,
              "The price (%s) of '%s' must not be negative.",
              price.price(),
              price.name());
          Demand.that(
              price.rule() >= 0 && price.rule() < rules.size(),
              "The price of '%s' must be that of a rule of the problem.",
              price.name());
          List<Row> ofRule = choices.rows().get(price.rule());
          Demand.that(
              price.row() >= 0 && price.row() < ofRule.size(),
              "The price of '%s' must be that of a row of the rule.",
              price.name());
          Row row = ofRule.get(price.row());
          return new Priced(price, row, price.price() * row.unit());
        })
        .toList();
  }
}

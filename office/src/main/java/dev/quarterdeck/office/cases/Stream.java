package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Formula;
import dev.quarterdeck.office.goals.Organization.BenefitKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of an option, ready to be simulated.
 *
 * @param key unique in its option
 * @param cost whether it is money spent; otherwise a benefit
 * @param amount a total, or a rate in the unit of its shape
 * @param sign -1 where the amount lowers its side, as a benefit that ends with doing nothing
 * @param shape when it flows
 * @param capital type of capital of a cost
 * @param kind kind of a benefit
 * @param counted false for sunk costs and kinds of benefit the organisation leaves out
 */
public record Stream(
    String key,
    boolean cost,
    Formula amount,
    int sign,
    Shape shape,
    @Nullable String capital,
    @Nullable BenefitKind kind,
    boolean counted) {

  /** Whether it is capital spent to deliver, rather than to run what was delivered. */
  boolean isInvestment() {
    return capital != null && shape instanceof Shape.DeliveryTotal;
  }

  /** Its flow per unit of amount, for a start and a delay. */
  double[] flow(Shape.Delivery when, double delay, int periods) {
    double[] flow = new double[periods];
    shape.add(flow, when, delay);
    if (sign < 0) {
      for (int t = 0; t < periods; t++) {
        flow[t] = -flow[t];
      }
    }
    return flow;
  }
}

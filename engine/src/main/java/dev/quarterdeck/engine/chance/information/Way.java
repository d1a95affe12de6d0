package dev.quarterdeck.engine.chance.information;

/**
 * One way to take part in a plan: an option of an initiative at a start.
 *
 * @param start the period in which it begins; what is known later does not help to choose it
 * @param value its present value, by sample
 * @param use what it uses of each priced row, in the order of the prices; negative where it adds to
 *     a floor
 */
public record Way(String name, int start, double[] value, double[] use) {

  /** What it uses costs at these prices. */
  double charge(double[] prices) {
    Columns.same("The use of '" + name + "'", prices.length, use);
    double charge = 0;
    for (int row = 0; row < prices.length; row++) {
      charge += prices[row] * use[row];
    }
    return charge;
  }
}

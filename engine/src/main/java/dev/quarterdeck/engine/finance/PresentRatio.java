package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * A measure that divides one present value by another; none when the divisor is not above 0, as a
 * ratio to nothing or to a saving misleads.
 */
abstract sealed class PresentRatio implements Measure permits Bcr, NpvPerCapital {
  /**
   * Money per period under a name for the reader.
   *
   * @param name such as {@code benefits}
   */
  record Row(String name, double[] amounts) {}

  abstract Row dividend(CaseFlows flows);

  abstract Row divisor(CaseFlows flows);

  @Override
  public final String unit() {
    return "ratio";
  }

  @Override
  public final Measured compute(CaseFlows flows, Discounting discounting) {
    double[] factors = flows.factors(discounting);
    double below = Sums.product(divisor(flows).amounts, factors);
    return below > 0
        ? Measured.one(Sums.product(dividend(flows).amounts, factors) / below)
        : Measured.none();
  }

  @Override
  public final Explanation explain(CaseFlows flows, Discounting discounting) {
    Row above = dividend(flows);
    Row below = divisor(flows);
    double divisor = Sums.product(below.amounts, flows.factors(discounting));
    return new Steps()
        .addRow(above.name, flows, above.amounts, discounting)
        .with(Does.DIVIDE, "÷ present value of " + below.name, divisor, "money")
        .showSunk(flows)
        .of(this, compute(flows, discounting));
  }
}

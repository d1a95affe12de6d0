package dev.quarterdeck.engine.finance;

import java.util.List;

/** The measures there are. A new one is a class and a line here. */
public final class Measures {
  private Measures() {}

  /** All of them, in the order a reader wants them. */
  public static List<Measure> all() {
    return List.of(
        new Npv(),
        new Bcr(),
        new Roi(),
        new Irr(),
        new Mirr(),
        new Payback(),
        new DiscountedPayback(),
        new NpvPerCapital(),
        new EquivalentAnnualValue(),
        new TotalCostOfOwnership());
  }
}

package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Does;
import dev.quarterdeck.engine.finance.Explanation.Steps;

/**
 * The yearly growth from what goes in to what has come out by the last period, when receipts are
 * reinvested and outlays financed at the discount rate. Unlike the IRR it has at most one value:
 * none without both an outflow and an inflow.
 */
public final class Mirr implements Measure {
  @Override
  public String name() {
    return "mirr";
  }

  @Override
  public String title() {
    return "Modified internal rate of return";
  }

  @Override
  public String unit() {
    return "share/year";
  }

  @Override
  public String formula() {
    return "(FV(inflows at the reinvestment rate) ÷ PV(outflows at the finance rate))^(1 ÷ years) − 1";
  }

  @Override
  public String source() {
    return "The spreadsheet function MIRR";
  }

  @Override
  public Measured compute(CaseFlows flows, Discounting discounting) {
    return Measured.one(parts(flows, discounting).rate());
  }

  @Override
  public Explanation explain(CaseFlows flows, Discounting discounting) {
    Parts parts = parts(flows, discounting);
    return new Steps()
        .add("inflows, grown to the last period", parts.in)
        .with(Does.DIVIDE, "÷ outflows, discounted to the first period", parts.out, "money")
        .with(Does.RAISE, "to the power 1 ÷ years", 1 / parts.years, "1/years")
        .with(Does.ADD, "− 1", -1, "share/year")
        .showSunk(flows)
        .factor(discounting.formula(flows.period()))
        .of(this, compute(flows, discounting));
  }

  /**
   * The rate per period, as the spreadsheet function MIRR gives it.
   *
   * @param flows net, one per period, the first at time 0
   * @param finance rate per period paid on outflows, as a share
   * @param reinvest rate per period earned on inflows, as a share
   */
  public static Measured of(double[] flows, double finance, double reinvest) {
    double in = 0;
    double out = 0;
    for (int i = 0; i < flows.length; i++) {
      in += Math.max(flows[i], 0) * StrictMath.pow(1 + reinvest, flows.length - 1.0 - i);
      out += Math.max(-flows[i], 0) * StrictMath.pow(1 + finance, -i);
    }
    return Measured.one(new Parts(in, out, flows.length - 1.0).rate());
  }

  private static Parts parts(CaseFlows flows, Discounting discounting) {
    double[] net = flows.net();
    double[] factors = flows.factors(discounting);
    double in = 0;
    double out = 0;
    for (int i = 0; i < net.length; i++) {
      in += Math.max(net[i], 0) * factors[i] / factors[net.length - 1];
      out += Math.max(-net[i], 0) * factors[i] / factors[0];
    }
    return new Parts(in, out, (net.length - 1.0) / flows.period().perYear());
  }

  private record Parts(double in, double out, double years) {
    double rate() {
      boolean defined = in > 0 && out > 0 && years > 0;
      return defined ? StrictMath.pow(in / out, 1 / years) - 1 : Double.NaN;
    }
  }
}

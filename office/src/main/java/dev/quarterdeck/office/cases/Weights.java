package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.finance.Basis;
import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.engine.finance.Period;
import dev.quarterdeck.engine.finance.Taxation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;

/**
 * Folds dates, discounting and tax into one number for each line and whole period of delay: the
 * present value of one unit of the line's amount.
 */
final class Weights {
  private final Organization organization;
  private final Period period;
  private final int periods;
  private final double[] discount;

  Weights(Organization organization) {
    Timeline calendar = organization.calendar();
    this.organization = organization;
    this.period = calendar.period();
    this.periods = calendar.appraisal();
    this.discount = organization.discount().factors(period, periods);
  }

  int periods() {
    return periods;
  }

  /** After-tax flow of one unit of a line's amount, positive as written. */
  double[] flow(Stream stream, Shape.Delivery when, double delay) {
    double[] flow = stream.flow(when, delay, periods);
    Organization.Tax tax = organization.tax();
    return tax == null ? flow : afterTax(flow, stream, tax);
  }

  /** Present value of one unit of a line's amount, for delays of 0..delays whole periods. */
  double[] presentValue(Stream stream, Shape.Delivery when, int delays) {
    double[] value = new double[delays + 1];
    for (int d = 0; d <= delays; d++) {
      double[] flow = flow(stream, when, d);
      for (int t = 0; t < periods; t++) {
        value[d] += flow[t] * discount[t];
      }
    }
    return value;
  }

  private double[] afterTax(double[] flow, Stream stream, Organization.Tax tax) {
    double[] none = new double[periods];
    var taxation = new Taxation(tax.rate().value(), Math.max(1, tax.depreciationYears()));
    if (stream.cost()) {
      double[] capital = tax.writesOff(stream.capital()) ? flow : none;
      return taxation.afterTax(flows(flow, none, capital)).costs();
    }
    boolean taxed = stream.kind() != null && stream.kind().isMoney();
    return taxed ? taxation.afterTax(flows(none, flow, none)).net() : flow;
  }

  private CaseFlows flows(double[] costs, double[] benefits, double[] capital) {
    Basis basis = organization.prices().basis();
    return new CaseFlows(period, basis, costs, benefits, capital, 0);
  }
}

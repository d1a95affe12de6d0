package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.finance.Basis;
import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.engine.finance.Period;
import dev.quarterdeck.engine.finance.Taxation;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import java.util.Arrays;

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
    return flow(stream, when, delay, periods);
  }

  /** The same of what flows before a period; tax that follows from it may come later. */
  private double[] flow(Stream stream, Shape.Delivery when, double delay, int until) {
    double[] flow = stream.flow(when, delay, periods);
    Arrays.fill(flow, Math.min(until, periods), periods, 0);
    Organization.Tax tax = organization.tax();
    return tax == null ? flow : afterTax(flow, stream, tax);
  }

  /** Present value of one unit of a line's amount, for delays of 0..delays whole periods. */
  double[] presentValue(Stream stream, Shape.Delivery when, int delays) {
    return presentValue(stream, when, delays, periods);
  }

  /** The same of what flows before a period. */
  double[] presentValue(Stream stream, Shape.Delivery when, int delays, int until) {
    double[] value = new double[delays + 1];
    for (int d = 0; d <= delays; d++) {
      value[d] = discounted(flow(stream, when, d, until));
    }
    return value;
  }

  /** Present value, after tax, of an expense in a period; nothing from the appraisal's end on. */
  double expense(double amount, int period) {
    if (period >= periods) {
      return 0;
    }
    double[] flow = new double[periods];
    flow[period] = amount;
    double[] none = new double[periods];
    Organization.Tax tax = organization.tax();
    return discounted(tax == null ? flow : taxation(tax).afterTax(flows(flow, none, none)).costs());
  }

  private double discounted(double[] flow) {
    double value = 0;
    for (int t = 0; t < periods; t++) {
      value += flow[t] * discount[t];
    }
    return value;
  }

  private static Taxation taxation(Organization.Tax tax) {
    return new Taxation(tax.rate().value(), Math.max(1, tax.depreciationYears()));
  }

  private double[] afterTax(double[] flow, Stream stream, Organization.Tax tax) {
    double[] none = new double[periods];
    Taxation taxation = taxation(tax);
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

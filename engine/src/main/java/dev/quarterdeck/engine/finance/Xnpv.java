package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Explanation.Discounted;
import dev.quarterdeck.engine.finance.Explanation.Steps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What money on dates is worth on the earliest of them: {@code Σ amount × (1 + rate)^−(days ÷ 365)}
 * (act/365), in the amounts' unit. The order of the flows does not matter. Source: the spreadsheet
 * function XNPV.
 */
public final class Xnpv {
  private Xnpv() {}

  /**
   * The value; 0 without flows.
   *
   * @param rate yearly, as a share above -1
   * @throws IllegalArgumentException when the rate is not above -100 %
   */
  public static double of(List<DatedFlow> flows, double rate) {
    return explain(flows, rate).total();
  }

  /** The discounted flows, one step each in order of date; they add up to the value. */
  public static Explanation explain(List<DatedFlow> flows, double rate) {
    double[] factors = factors(flows, rate);
    Steps steps = new Steps();
    double total = 0;
    List<DatedFlow> sorted = sorted(flows);
    for (int i = 0; i < factors.length; i++) {
      var discounted = new Discounted(sorted.get(i).amount(), factors[i]);
      total += discounted.value();
      steps.add(sorted.get(i).on() + ": amount", discounted);
    }
    return new Explanation(
        "Net present value on dates",
        "Σ amount × (1 + rate)^−(days ÷ 365)",
        "(1 + " + Discounting.written(rate) + ")^−(days ÷ 365)",
        "money",
        steps.list(),
        total,
        Measured.one(total));
  }

  /** Years of 365 days since the earliest date, in order of date. */
  static double[] years(List<DatedFlow> flows) {
    List<DatedFlow> sorted = sorted(flows);
    return sorted.stream().mapToDouble(f -> years(sorted.getFirst().on(), f.on())).toArray();
  }

  static List<DatedFlow> sorted(List<DatedFlow> flows) {
    return flows.stream().sorted(Comparator.comparing(DatedFlow::on)).toList();
  }

  private static double[] factors(List<DatedFlow> flows, double rate) {
    if (!(rate > -1)) {
      throw new IllegalArgumentException(
          "The rate (" + rate + ") must be a share above -1. Maybe 0.08 for 8 %.");
    }
    double[] factors = years(flows);
    for (int i = 0; i < factors.length; i++) {
      factors[i] = StrictMath.pow(1 + rate, -factors[i]);
    }
    return factors;
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / 365.0;
  }
}

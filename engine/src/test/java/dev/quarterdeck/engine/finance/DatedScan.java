package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.Rates.Range;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A plain second way to look at dated flows: 3,000 rates one after the other. */
final class DatedScan {
  private static final int POINTS = 3_000;

  private DatedScan() {}

  /** How often the value changes sign along the range. */
  static int signChanges(List<DatedFlow> flows, Range range) {
    double from = Math.log1p(range.above());
    double to = Math.log1p(range.below());
    int changes = 0;
    double before = 0;
    for (int i = 0; i <= POINTS; i++) {
      double sign = Math.signum(terms(flows, from + (to - from) * i / POINTS)[0]);
      changes += sign * before < 0 ? 1 : 0;
      before = sign;
    }
    return changes;
  }

  /** |Σ discounted flow| ÷ Σ |discounted flow|. */
  static double residual(List<DatedFlow> flows, double rate) {
    double[] terms = terms(flows, Math.log1p(rate));
    return Math.abs(terms[0]) / terms[1];
  }

  private static double[] terms(List<DatedFlow> flows, double x) {
    LocalDate zero = flows.getFirst().on();
    double sum = 0;
    double size = 0;
    for (DatedFlow flow : flows) {
      double term = flow.amount() * Math.exp(-x * ChronoUnit.DAYS.between(zero, flow.on()) / 365);
      sum += term;
      size += Math.abs(term);
    }
    return new double[] {sum, size};
  }
}

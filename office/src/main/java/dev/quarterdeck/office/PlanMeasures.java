package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.engine.finance.Measure;
import dev.quarterdeck.engine.finance.Measured;
import dev.quarterdeck.engine.finance.Measures;
import dev.quarterdeck.office.cases.Distribution;
import dev.quarterdeck.office.cases.Returns;
import dev.quarterdeck.office.cases.Valuation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the plan returns by every measure but NPV, which has a part of its own. */
record PlanMeasures(Decided decided) {

  List<Decision.MeasureLine> lines(List<Valuation.Start> plan, int threads, Progress progress) {
    if (plan.isEmpty()) {
      return List.of();
    }
    var returns = new Returns(decided.organization(), decided.valuation());
    CaseFlows expected = returns.expected(plan);
    List<Distribution> distributions = returns.distributions(plan, threads, progress);
    List<Decision.MeasureLine> lines = new ArrayList<>();
    List<Measure> measures = Measures.all();
    for (int m = 0; m < measures.size(); m++) {
      if (!measures.get(m).name().equals("npv")) {
        Measured measured = measures.get(m).compute(expected, decided.organization().discount());
        lines.add(line(measures.get(m), measured, distributions.get(m)));
      }
    }
    return lines;
  }

  /** One measure in figures: of the expected flows, and how it spreads. */
  static Decision.MeasureLine line(Measure measure, Measured measured, Distribution spread) {
    Double one = measured.status() == Measured.Status.ONE ? measured.values().getFirst() : null;
    boolean money = measure.unit().startsWith("money");
    return new Decision.MeasureLine(
        measure.name(),
        measure.unit(),
        rounded(one, money),
        spread.samples(),
        rounded(spread.p10(), money),
        rounded(spread.p50(), money),
        rounded(spread.p90(), money),
        Round.share(spread.none()),
        Round.share(spread.several()));
  }

  private static @Nullable Double rounded(@Nullable Double value, boolean money) {
    return value == null ? null : (Double) (money ? Round.money(value) : Round.share(value));
  }
}

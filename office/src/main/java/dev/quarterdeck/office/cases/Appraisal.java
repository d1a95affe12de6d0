package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.engine.finance.Discounting;
import dev.quarterdeck.engine.finance.Explanation;
import dev.quarterdeck.engine.finance.Measure;
import dev.quarterdeck.engine.finance.Measured;
import dev.quarterdeck.engine.finance.Measures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One option's case in numbers, started as early as it may.
 *
 * @param flows expected money by period, after tax, corrected, with delays and failures
 * @param npv simulated distribution of the NPV; its mean is the NPV of the expected flows
 * @param distributions of every measure over samples, when they were asked for
 * @param swings of NPV by what is uncertain, largest first, when they were asked for
 * @param discounting how the organisation discounts
 */
public record Appraisal(
    BusinessCase business,
    OptionCase option,
    CaseFlows flows,
    Summary npv,
    List<Distribution> distributions,
    List<Swing> swings,
    Discounting discounting) {

  /** Every measure of the expected flows, by the measure's name. */
  public Map<String, Measured> measures() {
    Map<String, Measured> measures = new LinkedHashMap<>();
    for (Measure measure : Measures.all()) {
      measures.put(measure.name(), measure.compute(flows, discounting));
    }
    return measures;
  }

  /** How a measure of the expected flows came about. */
  public Explanation explain(Measure measure) {
    return measure.explain(flows, discounting);
  }
}

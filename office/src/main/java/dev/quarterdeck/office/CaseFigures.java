package dev.quarterdeck.office;

import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.engine.finance.Explanation;
import dev.quarterdeck.engine.finance.Measure;
import dev.quarterdeck.engine.finance.Measures;
import dev.quarterdeck.engine.finance.Npv;
import dev.quarterdeck.office.cases.Appraisal;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.cases.Swing;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one option of a case is worth by itself, started as early as it may, in figures that say how
 * they came about.
 *
 * @param start the period in which it starts, as the organisation names it
 * @param npv over all outcomes
 * @param outcomes how many were simulated
 * @param made how the NPV of the expected flows came about, which is the mean of the outcomes
 * @param returns every other measure
 * @param flows expected, after tax, corrected, with delays and failures
 * @param swings what moves the NPV, largest first
 */
public record CaseFigures(
    String option,
    String title,
    String start,
    Decision.Npv npv,
    int outcomes,
    Made made,
    List<Return> returns,
    List<Flow> flows,
    List<SwingLine> swings) {

  /**
   * How a measure came about.
   *
   * @param source whose definition it is
   */
  public record Made(String source, Explanation explanation) {}

  /** A measure of the case's money, and how it came about. */
  public record Return(Decision.MeasureLine line, Made made) {}

  /**
   * The money of a period.
   *
   * @param cumulative net of it and of all before
   * @param presentValue of it and of all before, discounted; in the last period the NPV
   */
  public record Flow(
      String period,
      double costs,
      double benefits,
      double net,
      double cumulative,
      double presentValue) {}

  /**
   * How one uncertain quantity moves the NPV.
   *
   * @param title of a driver; null of what is the option's own
   * @param low mean NPV in its lowest tenth
   * @param high mean NPV in its highest tenth
   * @param share of the variance of NPV that goes with it
   * @param clear whether that share is more than its error
   * @param worth what knowing it before deciding would gain, were there no rules; 0 when unclear
   */
  public record SwingLine(
      String quantity,
      @Nullable String title,
      double low,
      double high,
      double share,
      boolean clear,
      double worth) {
    static SwingLine of(Swing swing, Workspace workspace) {
      boolean gains = swing.worth() >= 2 * swing.worthError();
      return new SwingLine(
          swing.quantity(),
          swing.driver() ? workspace.get(Cases.DRIVER, swing.quantity()).title() : null,
          Round.money(swing.low()),
          Round.money(swing.high()),
          Round.share(swing.share()),
          swing.share() >= 2 * swing.shareError(),
          gains ? Round.money(swing.worth()) : 0);
    }
  }

  /**
   * The figures of an appraisal.
   *
   * @param appraisal with its distributions and swings
   * @param workspace that its drivers are of
   */
  static CaseFigures of(Appraisal appraisal, Organization organization, Workspace workspace) {
    Timeline calendar = organization.calendar();
    List<Return> returns = new ArrayList<>();
    List<Measure> measures = Measures.all();
    for (int m = 0; m < measures.size(); m++) {
      Measure measure = measures.get(m);
      Made made = made(appraisal, measure, calendar);
      if (!measure.name().equals(new Npv().name())) {
        returns.add(
            new Return(
                PlanMeasures.line(
                    measure, made.explanation.result(), appraisal.distributions().get(m)),
                made));
      }
    }
    return new CaseFigures(
        appraisal.option().option(),
        title(appraisal),
        calendar.label(appraisal.option().earliest()),
        Decision.Npv.of(appraisal.npv()),
        organization.samples(),
        made(appraisal, new Npv(), calendar),
        returns,
        flows(appraisal, calendar),
        appraisal.swings().stream().map(swing -> SwingLine.of(swing, workspace)).toList());
  }

  private static String title(Appraisal appraisal) {
    String name = appraisal.option().option();
    return appraisal.business().initiative().options().stream()
        .filter(option -> option.name().equals(name))
        .map(option -> option.title() == null ? name : option.title())
        .findFirst()
        .orElse(name);
  }

  private static List<Flow> flows(Appraisal appraisal, Timeline calendar) {
    CaseFlows flows = appraisal.flows();
    double[] costs = flows.costs();
    double[] benefits = flows.benefits();
    double[] factors = flows.factors(appraisal.discounting());
    List<Flow> lines = new ArrayList<>();
    double cumulative = 0;
    double present = 0;
    for (int t = 0; t < flows.count(); t++) {
      double net = benefits[t] - costs[t];
      cumulative += net;
      present += net * factors[t];
      lines.add(
          new Flow(
              calendar.label(t),
              Round.money(costs[t]),
              Round.money(benefits[t]),
              Round.money(net),
              Round.money(cumulative),
              Round.money(present)));
    }
    return lines;
  }

  /** Periods are called as the organisation calls them, not by their number. */
  private static Made made(Appraisal appraisal, Measure measure, Timeline calendar) {
    Map<String, String> names = new HashMap<>();
    for (int t = 0; t < calendar.appraisal(); t++) {
      names.put(calendar.period().label(t), calendar.label(t));
    }
    Explanation told = appraisal.explain(measure);
    List<Explanation.Step> steps =
        told.steps().stream()
            .map(step ->
                new Explanation.Step(
                    named(step.label(), names),
                    step.value(),
                    step.unit(),
                    step.does(),
                    step.discounted()))
            .toList();
    return new Made(
        measure.source(),
        new Explanation(
            told.title(),
            told.formula(),
            told.factor(),
            told.unit(),
            steps,
            told.comesTo(),
            told.result()));
  }

  private static String named(String label, Map<String, String> names) {
    int end = label.indexOf(": ");
    String period = end < 0 ? null : names.get(label.substring(0, end));
    return period == null ? label : period + label.substring(end);
  }
}

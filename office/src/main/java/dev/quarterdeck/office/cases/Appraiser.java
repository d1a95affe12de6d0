package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Case;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Means;
import dev.quarterdeck.engine.chance.Timing;
import dev.quarterdeck.engine.finance.CaseFlows;
import dev.quarterdeck.office.goals.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Appraises options one by one: expected flows by period for the measures of finance, and the
 * distribution of NPV.
 *
 * <p>The expected flow of a line in a period is {@code sum over d of E[amount × hat_d(delay)] ×
 * flow(d)}, where {@code hat_d} is 1 at a delay of d periods and falls linearly to 0 at the
 * neighbours; so the NPV of the expected flows is the simulated mean.
 */
public final class Appraiser {
  /** Values and hats are simulated alike. */
  private static final double HALF = 0.5;

  private final Valuer valuer;
  private final Organization organization;
  private final Weights weights;

  /** An appraiser of what a valuer values. */
  public Appraiser(Valuer valuer, Organization organization) {
    this.valuer = valuer;
    this.organization = organization;
    this.weights = new Weights(organization);
  }

  /** Every option that may start at all, in the order of the cases. */
  public List<Appraisal> appraise(List<BusinessCase> cases, int threads, Progress progress) {
    String step = Valuer.step(cases);
    Valuation valuation = valuer.value(cases, progress.part(step, 0, HALF));
    Means means = hats(cases, threads, progress.part(step, HALF, 1));
    List<Appraisal> appraisals = new ArrayList<>();
    for (BusinessCase business : cases) {
      for (OptionCase option : business.options()) {
        if (option.starts() > 0) {
          var start = new Valuation.Start(option, option.earliest());
          Joint joint = valuation.joint(List.of(start), threads, Progress.none());
          appraisals.add(
              new Appraisal(
                  business,
                  option,
                  flows(business, option, means),
                  joint.summary(Valuation.NPV),
                  organization.discount()));
        }
      }
    }
    return appraisals;
  }

  /** E[amount × hat_d(delay)] of every line, as output d of the line's own timing. */
  private Means hats(List<BusinessCase> cases, int threads, Progress progress) {
    int most = 0;
    for (BusinessCase business : cases) {
      for (OptionCase option : business.options()) {
        most = Math.max(most, delays(business, option));
      }
    }
    List<Case> hats = new ArrayList<>();
    for (BusinessCase business : cases) {
      for (OptionCase option : business.options()) {
        hats.add(hats(business, option, most));
      }
    }
    List<String> outputs = IntStream.rangeClosed(0, most).mapToObj(d -> "delay:" + d).toList();
    return valuer.simulation(outputs, hats).means(threads, progress);
  }

  private Case hats(BusinessCase business, OptionCase option, int most) {
    int delays = delays(business, option);
    int lines = option.streams().size() + option.contributions().size();
    List<Timing> timings = new ArrayList<>();
    for (int l = 0; l < option.streams().size(); l++) {
      double[][][] weight = new double[most + 1][lines][delays + 1];
      for (int d = 0; d <= delays; d++) {
        weight[d][l][d] = 1;
      }
      timings.add(new Timing(CaseModel.line(option.streams().get(l).key()), weight));
    }
    return CaseModel.caseOf(option, business.correction(), timings);
  }

  private int delays(BusinessCase business, OptionCase option) {
    return CaseModel.delays(option, business.correction(), weights.periods());
  }

  private CaseFlows flows(BusinessCase business, OptionCase option, Means means) {
    double[] costs = new double[weights.periods()];
    double[] benefits = new double[weights.periods()];
    double[] capital = new double[weights.periods()];
    double sunk = 0;
    for (Stream stream : option.streams()) {
      double[] flow = expected(business, option, stream, means);
      if (stream.counted()) {
        add(stream.cost() ? costs : benefits, flow);
        if (stream.capital() != null && stream.shape() instanceof Shape.DeliveryTotal) {
          add(capital, flow);
        }
      } else if (stream.cost()) {
        sunk += IntStream.range(0, flow.length).mapToDouble(t -> flow[t]).sum();
      }
    }
    return new CaseFlows(
        organization.calendar().period(),
        organization.prices().basis(),
        costs,
        benefits,
        capital,
        sunk);
  }

  private double[] expected(BusinessCase business, OptionCase option, Stream stream, Means means) {
    double[] expected = new double[weights.periods()];
    for (int d = 0; d <= delays(business, option); d++) {
      double amount = means.get(option.key(), CaseModel.line(stream.key()), d).mean();
      double[] flow = weights.flow(stream, option.delivery(), d);
      for (int t = 0; t < expected.length; t++) {
        expected[t] += amount * flow[t];
      }
    }
    return expected;
  }

  private static void add(double[] total, double[] flow) {
    for (int t = 0; t < total.length; t++) {
      total[t] += flow[t];
    }
  }
}

package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
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
 * flow(d)}; so the NPV of the expected flows is the simulated mean.
 */
public final class Appraiser {
  private final Valuer valuer;
  private final Organization organization;
  private final Weights weights;
  private final boolean sampled;

  /**
   * An appraiser of what a valuer values.
   *
   * @param sampled whether to measure samples too, which takes longer
   */
  public Appraiser(Valuer valuer, Organization organization, boolean sampled) {
    this.valuer = valuer;
    this.organization = organization;
    this.weights = new Weights(organization);
    this.sampled = sampled;
  }

  /** Every option that may start at all, in the order of the cases. */
  public List<Appraisal> appraise(List<BusinessCase> cases, int threads, Progress progress) {
    Valuation valuation = valuer.value(cases, progress);
    List<Appraisal> appraisals = new ArrayList<>();
    for (BusinessCase business : cases) {
      for (OptionCase option : business.options()) {
        if (option.starts() > 0) {
          appraisals.add(appraise(business, option, valuation, threads));
        }
      }
    }
    return appraisals;
  }

  private Appraisal appraise(
      BusinessCase business, OptionCase option, Valuation valuation, int threads) {
    List<Valuation.Start> alone = List.of(new Valuation.Start(option, option.earliest()));
    Joint joint = valuation.joint(alone, threads, Progress.none());
    List<Distribution> distributions = List.of();
    List<Swing> swings = List.of();
    if (sampled) {
      double[][] flows = valuation.flows(alone, threads, Progress.none());
      distributions = new Distributions(organization).of(flows);
      swings = Swings.of(valuation, alone.getFirst());
    }
    return new Appraisal(
        business,
        option,
        flows(option, valuation),
        joint.summary(Valuation.NPV),
        distributions,
        swings,
        organization.discount());
  }

  private CaseFlows flows(OptionCase option, Valuation valuation) {
    double[] costs = new double[weights.periods()];
    double[] benefits = new double[weights.periods()];
    double[] capital = new double[weights.periods()];
    double sunk = 0;
    for (int l = 0; l < option.streams().size(); l++) {
      Stream stream = option.streams().get(l);
      double[] flow = expected(option, stream, valuation.hats(option, l));
      if (stream.counted()) {
        add(stream.cost() ? costs : benefits, flow);
        if (stream.isInvestment()) {
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

  private double[] expected(OptionCase option, Stream stream, double[] hats) {
    double[] expected = new double[weights.periods()];
    for (int d = 0; d < hats.length; d++) {
      double[] flow = weights.flow(stream, option.delivery(), d);
      for (int t = 0; t < expected.length; t++) {
        expected[t] += hats[d] * flow[t];
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

package dev.quarterdeck.office.cases;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.office.goals.Organization;
import java.util.ArrayList;
import java.util.List;

/**
 * Appraises options one by one: expected flows by period for the measures of finance, and the
 * distribution of NPV.
 */
public final class Appraiser {
  private final Valuer valuer;
  private final Organization organization;
  private final boolean sampled;

  /**
   * An appraiser of what a valuer values.
   *
   * @param sampled whether to measure samples too, which takes longer
   */
  public Appraiser(Valuer valuer, Organization organization, boolean sampled) {
    this.valuer = valuer;
    this.organization = organization;
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
    var returns = new Returns(organization, valuation);
    List<Distribution> distributions = List.of();
    List<Swing> swings = List.of();
    if (sampled) {
      distributions = returns.distributions(alone, threads, Progress.none());
      swings = Swings.of(valuation, alone.getFirst());
    }
    return new Appraisal(
        business,
        option,
        returns.expected(alone),
        joint.summary(Valuation.NPV),
        distributions,
        swings,
        organization.discount());
  }
}

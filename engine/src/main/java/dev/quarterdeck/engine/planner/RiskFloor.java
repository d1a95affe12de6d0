package dev.quarterdeck.engine.planner;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mean of a plan's worst outcomes, a share of all, is at least this much: a floor under its
 * conditional value at risk (CVaR, expected shortfall; Rockafellar and Uryasev 2000).
 *
 * <p>With k = share × outcomes, rounded, at least 1: the k lowest totals add up to at least k times
 * the floor. As the k lowest add up to the least of any k, each k outcomes are a row that plans
 * obey.
 *
 * @param share of the outcomes, 0.05 for the worst twentieth
 * @param atLeast in the measure of the outcomes
 */
public record RiskFloor(Outcomes outcomes, double share, double atLeast, List<Lesson> lessons)
    implements OutcomeFloor {
  public RiskFloor {
    lessons = List.copyOf(lessons);
    Demand.share(share, "share of outcomes");
    Demand.that(share > 0, "The share of outcomes must be above 0.");
    Demand.that(Double.isFinite(atLeast), "The floor (%s) must be a finite number.", atLeast);
  }

  public RiskFloor(Outcomes outcomes, double share, double atLeast) {
    this(outcomes, share, atLeast, List.of());
  }

  @Override
  public RiskFloor knowing(List<Lesson> known) {
    return new RiskFloor(outcomes, share, atLeast, known);
  }

  @Override
  public String name() {
    return "worst " + OutcomeFloor.percent(share) + " % of outcomes";
  }

  /** How many outcomes are the worst. */
  private int worst() {
    return Math.max(1, (int) Math.round(share * outcomes.count()));
  }

  private static double sumOfLowest(int many, double... totals) {
    double[] sorted = totals.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted, 0, many).sum();
  }

  @Override
  public boolean holds(double... totals) {
    return sumOfLowest(worst(), totals) >= worst() * outcomes.round(atLeast);
  }

  @Override
  public Optional<Lesson> lesson(double... totals) {
    int k = worst();
    long least = k * outcomes.round(atLeast);
    if (sumOfLowest(k, totals) >= least - 1e-6 * k) {
      return Optional.empty();
    }
    BitSet lowest = Outcomes.lowest(k, totals);
    return Optional.of(new Lesson.Tail(outcomes.sums(lowest), k, least));
  }

  @Override
  public Optional<Lesson> lesson(Choices choices, Plan plan) {
    return Optional.empty();
  }

  @Override
  public Optional<Lesson> guide(double... totals) {
    return Optional.empty();
  }

  /**
   * What each line brings on average in the outcomes that are worst for a plan; 0 if not listed.
   */
  public Map<Funded, Double> inWorst(Plan plan) {
    BitSet lowest = Outcomes.lowest(worst(), outcomes.totals(plan.funded()));
    Map<Funded, Double> means = new HashMap<>();
    outcomes.sums(lowest).forEach((line, sum) -> means.put(line, sum * outcomes.unit() / worst()));
    return means;
  }

  private double mean(Schedule plan) {
    return sumOfLowest(worst(), totals(plan)) / worst() * outcomes.unit();
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return holds(totals(plan))
        ? List.of()
        : List.of(new Violation(name(), 0, mean(plan), atLeast, "bring too little on average"));
  }

  /** The mean of the worst outcomes. */
  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, mean(plan), atLeast));
  }
}

package dev.quarterdeck.engine.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan and how good it is.
 *
 * @param value recomputed by {@link PlanCheck}; 0 for the empty plan
 * @param bound no plan obeying the rules is worth more: the lower of the solver's and the
 *     certificate's; negative infinity if no plan obeys them
 * @param gap (bound - value) / |value|; 0 if the two differ by at most {@link #SAME} of the largest
 *     value of one choice (they are then the same number), infinite where the value is 0 and the
 *     bound is not, or no plan was found
 * @param reasons one per candidate, in the problem's order; none without a plan
 * @param rankings none where just a plan was asked for
 * @param contradiction the rules in conflict if infeasible and more than a plan was asked for
 */
public record PlanResult(
    Status status,
    Plan plan,
    double value,
    double bound,
    double gap,
    Certificate certificate,
    List<Ranked> rankings,
    List<Reason> reasons,
    @Nullable Contradiction contradiction) {
  /** {@link Status#PROVEN} means a gap of at most this. */
  public static final double PROVEN_GAP = 1e-6;

  /**
   * Two values that differ by less than this share of the largest value of one choice are the same.
   */
  public static final double SAME = 1e-9;

  public PlanResult {
    rankings = List.copyOf(rankings);
    reasons = List.copyOf(reasons);
  }

  /** What one more unit of each limit would be worth; the certificate's. */
  public List<Price> prices() {
    return certificate.prices();
  }
}

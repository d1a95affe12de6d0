package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.Set;

/**
 * A stated limit on a plan. One rule is one record that knows itself four ways: its linear {@link
 * #rows} (priced by the certificate), its place in the solver's model ({@link #addTo}), a plain
 * {@link #check} that shares no code with the model, and figures that {@link #explain} a plan under
 * it.
 */
public sealed interface Rule
    permits Limit,
        Requires,
        Excludes,
        ExactlyOne,
        Together,
        MandatoryBy,
        CategoryBand,
        GoalFloor,
        StartWindow,
        AtMostInFlight,
        KeepPlan,
        ChangeLimit,
        Combines,
        OutcomeFloor {

  /** Short and stable, made of the rule's own words, e.g. {@code budget capex}. */
  String name();

  /** The candidates that it names. */
  List<String> candidates();

  /** How many periods it can judge. */
  default int covers() {
    return Integer.MAX_VALUE;
  }

  /**
   * Breaches by a plan: plain arithmetic on the doubles, with half a unit of tolerance per running
   * candidate, and exact arithmetic on the rounded amounts.
   */
  List<Violation> check(Schedule schedule);

  /** How much of the rule a plan uses, one figure per period where that makes sense. */
  List<Usage> explain(Schedule schedule);

  /**
   * The rule as rows "sum of uses at most capacity" that every plan obeying it obeys; what the
   * certificate prices.
   */
  List<Row> rows(Choices choices);

  /**
   * By how many counted units less than their capacity the rows must be kept for the rule to be
   * obeyed; 0 where they say all of it.
   */
  default double slip(PlanProblem problem) {
    return 0;
  }

  /** The candidates without which this one cannot be funded. */
  default List<String> needs(String candidate) {
    return List.of();
  }

  /** States the rule exactly; by default its rows do. */
  default void addTo(CpPlan model) {
    rows(model.choices()).forEach(model::atMost);
  }

  /** Whether a plan obeying the rule may hold this choice, given what is known of the others. */
  default boolean admits(Choice choice, Windows windows) {
    return true;
  }

  /** Whether it may object to choices of candidates that it does not name. */
  default boolean judgesAll() {
    return false;
  }

  /** Candidates that must be funded if those already known must. */
  default Set<String> forces(Set<String> forced) {
    return Set.of();
  }
}

package dev.quarterdeck.engine.planner;

/** What is known of a plan. */
public enum Status {
  /** No plan is worth more: {@link PlanResult#gap} is at most {@link PlanResult#PROVEN_GAP}. */
  PROVEN,
  /** Every rule holds; a better plan may exist, worth no more than the bound. */
  FEASIBLE,
  /** Proven: no plan obeys every rule. */
  INFEASIBLE,
  /** The effort ended with neither a plan nor a proof that there is none. */
  UNDECIDED;

  /** Whether a plan was found that obeys every rule, be it the empty one. */
  public boolean hasPlan() {
    return this == PROVEN || this == FEASIBLE;
  }
}

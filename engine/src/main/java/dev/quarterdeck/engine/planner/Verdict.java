package dev.quarterdeck.engine.planner;

import java.util.List;

/**
 * What an independent reading of a plan says.
 *
 * @param value sum of the values of its lines (those that the problem knows)
 * @param violations none for a plan that obeys every rule
 */
public record Verdict(double value, List<Violation> violations) {
  public Verdict {
    violations = List.copyOf(violations);
  }

  public boolean feasible() {
    return violations.isEmpty();
  }
}

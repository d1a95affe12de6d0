package dev.quarterdeck.engine.planner;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many rules of each kind there have been, but for floors on outcomes. */
final class RuleKinds {
  private final Map<String, Integer> counts = new TreeMap<>();

  RuleKinds() {
    kinds(Rule.class)
        .filter(kind -> !OutcomeFloor.class.isAssignableFrom(kind))
        .forEach(kind -> counts.put(kind.getSimpleName(), 0));
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(RuleKinds::kinds)
        : Stream.of(kind);
  }

  void add(PlanProblem problem) {
    problem.rules().forEach(rule -> counts.merge(rule.getClass().getSimpleName(), 1, Integer::sum));
  }

  /** Of the rarest kind, of all that the planner knows. */
  int fewest() {
    return counts.values().stream().mapToInt(count -> count).min().orElseThrow();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}

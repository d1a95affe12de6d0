package dev.quarterdeck.engine.planner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is funded, in the order of the problem's candidates when the planner made it. */
public final class Plan {
  private final List<Funded> funded;
  private final Map<String, Funded> byCandidate = new HashMap<>();

  /** A plan of these lines; of a candidate listed twice the first one is found. */
  public Plan(List<Funded> funded) {
    this.funded = List.copyOf(funded);
    this.funded.forEach(line -> byCandidate.putIfAbsent(line.candidate(), line));
  }

  public static Plan empty() {
    return new Plan(List.of());
  }

  public List<Funded> funded() {
    return funded;
  }

  public Optional<Funded> find(String candidate) {
    return Optional.ofNullable(byCandidate.get(candidate));
  }

  /** Whether it holds just this line. */
  public boolean holds(Funded line) {
    return line.equals(byCandidate.get(line.candidate()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan && plan.funded.equals(funded);
  }

  @Override
  public int hashCode() {
    return funded.hashCode();
  }

  @Override
  public String toString() {
    return "Plan" + funded;
  }
}

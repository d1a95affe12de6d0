package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.Optional;

/** What is funded, in the order of the problem's candidates when the planner made it. */
public record Plan(List<Funded> funded) {
  public Plan {
    funded = List.copyOf(funded);
  }

  public static Plan empty() {
    return new Plan(List.of());
  }

  public Optional<Funded> find(String candidate) {
    return funded.stream().filter(f -> f.candidate().equals(candidate)).findFirst();
  }
}

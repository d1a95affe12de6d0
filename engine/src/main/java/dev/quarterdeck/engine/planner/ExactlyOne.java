package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.Set;

/** Exactly one of these is funded. */
public record ExactlyOne(List<String> candidates) implements Rule {
  public ExactlyOne {
    candidates = candidates.stream().distinct().toList();
    Demand.that(
        !candidates.isEmpty(),
        "The rule 'exactly one' must name at least one candidate, and names none.");
  }

  @Override
  public String name() {
    return "exactly one of " + String.join(", ", candidates);
  }

  @Override
  public List<Row> rows(Choices choices) {
    List<Choice> any = choices.of(candidates);
    return List.of(Row.of(0, 1, 1, any, x -> 1), Row.of(0, 1, -1, any, x -> -1));
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return !candidates.contains(x.key())
        || candidates.stream().noneMatch(key -> !key.equals(x.key()) && windows.isForced(key));
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    return candidates.size() == 1 ? Set.copyOf(candidates) : Set.of();
  }

  @Override
  public List<Violation> check(Schedule plan) {
    long funded = candidates.stream().filter(plan::funds).count();
    return funded == 1
        ? List.of()
        : List.of(new Violation(name(), 0, funded, 1, "does not fund exactly one"));
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, candidates.stream().filter(plan::funds).count(), 1));
  }
}

package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All of these are funded, or none. */
public record Together(List<String> candidates) implements Rule {
  public Together {
    candidates = candidates.stream().distinct().toList();
  }

  @Override
  public String name() {
    return "together " + String.join(", ", candidates);
  }

  /** In a ring: the first at most as often as the second, ... and the last as the first. */
  @Override
  public List<Row> rows(Choices choices) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      String one = candidates.get(i);
      String next = candidates.get((i + 1) % candidates.size());
      if (!one.equals(next)) {
        rows.add(Row.of(0, 1, 0, choices.of(one, next), x -> x.key().equals(one) ? 1 : -1));
      }
    }
    return rows;
  }

  @Override
  public List<String> needs(String key) {
    return candidates.contains(key)
        ? candidates.stream().filter(other -> !other.equals(key)).toList()
        : List.of();
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return !candidates.contains(x.key()) || candidates.stream().allMatch(windows::isPossible);
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    return candidates.stream().anyMatch(forced::contains) ? Set.copyOf(candidates) : Set.of();
  }

  @Override
  public List<Violation> check(Schedule plan) {
    long funded = candidates.stream().filter(plan::funds).count();
    return funded == 0 || funded == candidates.size()
        ? List.of()
        : List.of(
            new Violation(name(), 0, funded, candidates.size(), "funds some without the others"));
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(
        new Usage(0, candidates.stream().filter(plan::funds).count(), candidates.size()));
  }
}

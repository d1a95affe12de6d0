package dev.quarterdeck.engine.planner;

import java.util.List;

/** At most one of these is funded. */
public record Excludes(List<String> candidates) implements Rule {
  public Excludes {
    candidates = candidates.stream().distinct().toList();
  }

  @Override
  public String name() {
    return "excludes " + String.join(", ", candidates);
  }

  @Override
  public List<Row> rows(Choices choices) {
    return List.of(Row.of(0, 1, 1, choices.of(candidates), x -> 1));
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return !candidates.contains(x.key())
        || candidates.stream().noneMatch(key -> !key.equals(x.key()) && windows.isForced(key));
  }

  @Override
  public List<Violation> check(Schedule plan) {
    long funded = candidates.stream().filter(plan::funds).count();
    return funded <= 1
        ? List.of()
        : List.of(new Violation(name(), 0, funded, 1, "funds several of which at most one may be"));
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, candidates.stream().filter(plan::funds).count(), 1));
  }
}

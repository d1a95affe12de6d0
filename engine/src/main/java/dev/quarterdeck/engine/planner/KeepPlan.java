package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** These lines of an approved plan stay: same option, same start. */
public record KeepPlan(List<Funded> funded) implements Rule {
  public KeepPlan {
    funded = List.copyOf(funded);
  }

  @Override
  public String name() {
    return "keep " + candidates().stream().collect(Collectors.joining(", "));
  }

  @Override
  public List<String> candidates() {
    return funded.stream().map(Funded::candidate).toList();
  }

  @Override
  public List<Row> rows(Choices choices) {
    return funded.stream()
        .map(kept ->
            Row.of(
                kept.start(),
                1,
                -1,
                choices.of(kept.candidate()),
                x -> x.funded().equals(kept) ? -1 : 0))
        .toList();
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return funded.stream()
        .noneMatch(kept -> kept.candidate().equals(x.key()) && !kept.equals(x.funded()));
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    return Set.copyOf(candidates());
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return funded.stream()
        .filter(kept ->
            plan.find(kept.candidate()).filter(line -> line.funded().equals(kept)).isEmpty())
        .map(kept ->
            new Violation(
                name(), kept.start(), 0, 1, "does not keep '" + kept.candidate() + "' as approved"))
        .toList();
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    long kept = funded.size() - check(plan).size();
    return List.of(new Usage(0, kept, funded.size()));
  }
}

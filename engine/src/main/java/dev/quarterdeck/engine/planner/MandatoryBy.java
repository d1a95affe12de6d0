package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.Set;

/**
 * The candidate must be funded and complete by the end of {@code period}: {@code start + duration
 * <= period + 1}.
 */
public record MandatoryBy(String candidate, int period) implements Rule {
  @Override
  public String name() {
    return "mandatory " + candidate;
  }

  @Override
  public List<String> candidates() {
    return List.of(candidate);
  }

  private boolean meets(int end) {
    return end - 1 <= period;
  }

  @Override
  public List<Row> rows(Choices choices) {
    return List.of(Row.of(period, 1, -1, choices.of(candidate), x -> meets(x.end()) ? -1 : 0));
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return !x.key().equals(candidate) || meets(x.end());
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    return Set.of(candidate);
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return plan.find(candidate)
        .filter(line -> line.start() + line.option().duration() > period + 1L)
        .map(line ->
            List.of(
                new Violation(name(), period, line.end(), period + 1.0, "is complete too late")))
        .orElseGet(() ->
            plan.funds(candidate)
                ? List.of()
                : List.of(new Violation(name(), period, 0, 1, "is not funded")));
  }

  /** When it is complete against when it must be, both counted as the period after. */
  @Override
  public List<Usage> explain(Schedule plan) {
    return plan.find(candidate)
        .map(line -> List.of(new Usage(period, line.end(), period + 1.0)))
        .orElse(List.of());
  }
}

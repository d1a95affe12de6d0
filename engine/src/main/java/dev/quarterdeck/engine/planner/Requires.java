package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A candidate can be funded only if its prerequisite is funded too and has finished {@code lag}
 * periods before the candidate starts: {@code start >= prerequisite's start + duration + lag}.
 *
 * @param lag whole periods between finish and start; may be negative for an overlap
 */
public record Requires(String candidate, String prerequisite, int lag) implements Rule {
  public Requires {
    Demand.that(
        !candidate.equals(prerequisite), "The candidate '%s' must not require itself.", candidate);
  }

  @Override
  public String name() {
    return "requires " + candidate + " after " + prerequisite;
  }

  @Override
  public List<String> candidates() {
    return List.of(candidate, prerequisite);
  }

  /**
   * For each start t of the candidate: started by t at most as often as the prerequisite was ready
   * by t.
   */
  @Override
  public List<Row> rows(Choices choices) {
    List<Choice> both = choices.of(candidate, prerequisite);
    List<Row> rows = new ArrayList<>();
    for (int t : choices.startsOf(candidate)) {
      rows.add(
          Row.of(
              t,
              1,
              0,
              both,
              x -> isCandidate(x) ? (x.start() <= t ? 1 : 0) : (x.end() + lag <= t ? -1 : 0)));
    }
    return rows;
  }

  @Override
  public List<String> needs(String key) {
    return key.equals(candidate) ? List.of(prerequisite) : List.of();
  }

  private boolean isCandidate(Choice x) {
    return x.key().equals(candidate);
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    if (isCandidate(x)) {
      return windows.earliestEnd(prerequisite) + (long) lag <= x.start();
    }
    return !x.key().equals(prerequisite)
        || !windows.isForced(candidate)
        || x.end() + (long) lag <= windows.latestStart(candidate);
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    return forced.contains(candidate) ? Set.of(prerequisite) : Set.of();
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return explain(plan).stream()
        .filter(usage -> usage.used() < usage.limit())
        .map(usage ->
            new Violation(
                name(),
                usage.period(),
                usage.used(),
                usage.limit(),
                "starts before its prerequisite is ready"))
        .toList();
  }

  /** Start of the candidate against the first period in which its prerequisite is ready. */
  @Override
  public List<Usage> explain(Schedule plan) {
    return plan.find(candidate)
        .map(line -> List.of(new Usage(line.start(), line.start(), ready(plan))))
        .orElse(List.of());
  }

  private double ready(Schedule plan) {
    return plan.find(prerequisite)
        .map(line -> (double) line.end() + lag)
        .orElse(Double.POSITIVE_INFINITY);
  }
}

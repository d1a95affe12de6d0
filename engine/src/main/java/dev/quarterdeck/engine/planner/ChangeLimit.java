package dev.quarterdeck.engine.planner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * At most this many candidates differ from an approved plan: dropped, moved to another start, done
 * in another option, or newly funded. With x 1 where a choice is taken and A the approved lines:
 * {@code |A| - sum of x in A + sum of x of candidates that A does not name <= most}.
 *
 * <p>What a {@link Combines} adds is no change of its own: its members are counted.
 *
 * @param approved each candidate once; a line that the problem no longer offers is one change
 */
public record ChangeLimit(List<Funded> approved, int most) implements Rule {
  public ChangeLimit {
    approved = List.copyOf(approved);
    Demand.that(most >= 0, "The number of changes (%s) must not be negative.", most);
    long distinct = approved.stream().map(Funded::candidate).distinct().count();
    Demand.that(
        distinct == approved.size(), "An approved plan must name each candidate at most once.");
  }

  @Override
  public String name() {
    return "at most " + most + " changes to " + String.join(", ", candidates());
  }

  @Override
  public List<String> candidates() {
    return approved.stream().map(Funded::candidate).toList();
  }

  @Override
  public List<Row> rows(Choices choices) {
    Map<String, Funded> lines = new HashMap<>();
    approved.forEach(line -> lines.put(line.candidate(), line));
    Set<String> combined = choices.problem().combinations();
    return List.of(
        Row.of(
            0,
            1,
            most - approved.size(),
            choices.all(),
            x -> {
              Funded line = lines.get(x.key());
              return line == null
                  ? (combined.contains(x.key()) ? 0 : 1)
                  : (line.equals(x.funded()) ? -1 : 0);
            }));
  }

  @Override
  public boolean judgesAll() {
    return true;
  }

  /** Not a change for which the approved that can no longer be funded leave no room. */
  @Override
  public boolean admits(Choice x, Windows windows) {
    if (approved.contains(x.funded())) {
      return true;
    }
    long gone =
        approved.stream()
            .filter(line -> !line.candidate().equals(x.key()))
            .filter(line -> !windows.isPossible(line.candidate()))
            .count();
    return gone + 1 <= most || windows.problem().combinations().contains(x.key());
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    return most == 0 ? Set.copyOf(candidates()) : Set.of();
  }

  @Override
  public List<Violation> check(Schedule plan) {
    long changes = changes(plan);
    return changes <= most
        ? List.of()
        : List.of(
            new Violation(name(), 0, changes, most, "changes more of the approved plan than may"));
  }

  private long changes(Schedule plan) {
    Set<String> kept =
        approved.stream()
            .filter(line -> plan.lines().stream().anyMatch(l -> l.funded().equals(line)))
            .map(Funded::candidate)
            .collect(Collectors.toSet());
    Set<String> combined = plan.problem().combinations();
    List<String> known = candidates();
    long added =
        plan.lines().stream()
            .map(Schedule.Line::key)
            .filter(key -> !known.contains(key) && !combined.contains(key))
            .count();
    return approved.size() - kept.size() + added;
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, changes(plan), most));
  }
}

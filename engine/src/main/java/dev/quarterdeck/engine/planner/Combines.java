package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A combination is funded exactly when all of its members are. It is a candidate whose value is
 * what they are worth together beyond the sum of each (less, if negative); it takes no time and
 * uses nothing.
 *
 * <p>With c 1 where the combination is funded and m where a member is: {@code c <= m} for each
 * member, and {@code sum of m - c <= members - 1}.
 *
 * @param combination the candidate that stands for the combination; {@link #candidateOf} makes one
 */
public record Combines(String combination, List<String> members) implements Rule {
  /** The only option of a combination. */
  private static final String OPTION = "together";

  public Combines {
    members = members.stream().distinct().toList();
    Demand.that(
        members.size() >= 2,
        "The combination '%s' must be of at least two candidates, and is of %s.",
        combination,
        members.size());
    Demand.that(
        !members.contains(combination),
        "The combination '%s' must not be one of its own members.",
        combination);
  }

  /**
   * The candidate that stands for a combination.
   *
   * @param value what all members together are worth beyond the sum of each
   */
  public static Candidate candidateOf(String combination, double value) {
    Option option = new Option(OPTION, 0, 0, new double[] {value}, Map.of(), Map.of());
    return new Candidate(combination, null, List.of(option));
  }

  /** The line by which a plan holds a combination. */
  public static Funded lineOf(String combination) {
    return new Funded(combination, OPTION, 0);
  }

  @Override
  public String name() {
    return "synergy of " + String.join(", ", members);
  }

  @Override
  public List<String> candidates() {
    List<String> all = new ArrayList<>(members);
    all.add(combination);
    return List.copyOf(all);
  }

  private boolean isCombination(Choice x) {
    return x.key().equals(combination);
  }

  @Override
  public List<Row> rows(Choices choices) {
    List<Row> rows = new ArrayList<>();
    for (String member : members) {
      rows.add(Row.of(0, 1, 0, choices.of(combination, member), x -> isCombination(x) ? 1 : -1));
    }
    rows.add(
        Row.of(
            0, 1, members.size() - 1.0, choices.of(candidates()), x -> isCombination(x) ? -1 : 1));
    return rows;
  }

  @Override
  public List<String> needs(String key) {
    return key.equals(combination) ? members : List.of();
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    return !isCombination(x) || members.stream().allMatch(windows::isPossible);
  }

  @Override
  public Set<String> forces(Set<String> forced) {
    Set<String> more = new HashSet<>();
    if (forced.contains(combination)) {
      more.addAll(members);
    }
    if (forced.containsAll(members)) {
      more.add(combination);
    }
    return more;
  }

  @Override
  public List<Violation> check(Schedule plan) {
    boolean all = members.stream().allMatch(plan::funds);
    if (all == plan.funds(combination)) {
      return List.of();
    }
    String message =
        all ? "does not count what its members are worth together" : "counts what is not together";
    return List.of(new Violation(name(), 0, funded(plan), members.size(), message));
  }

  private long funded(Schedule plan) {
    return members.stream().filter(plan::funds).count();
  }

  /** How many of the members are funded. */
  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, funded(plan), members.size()));
  }
}

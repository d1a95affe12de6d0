package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Goes down a ranking as a careful person would: the mandatory first; each candidate with what it
 * requires and what belongs together with it, at the best start that still fits; then brings bands
 * and floors in order.
 */
final class Greedy {
  private final Choices choices;
  private final Booking booking;
  private final Windows windows;
  private final Map<String, Double> score = new TreeMap<>();

  private Greedy(Choices choices, ToDoubleFunction<Choice> score) {
    this.choices = choices;
    this.booking = new Booking(choices);
    this.windows = new Windows(choices.problem());
    choices
        .byCandidate()
        .forEach((key, ofOne) ->
            this.score.put(
                key, ofOne.stream().mapToDouble(score).max().orElse(Double.NEGATIVE_INFINITY)));
  }

  static Plan plan(Choices choices, ToDoubleFunction<Choice> score) {
    Greedy greedy = new Greedy(choices, score);
    List<String> ranking = greedy.ranking();
    Predicate<Rule> most = rule -> !isSettledLater(rule);
    greedy.takeApproved();
    ranking.stream().filter(greedy.windows::isForced).forEach(key -> greedy.fund(key, most, true));
    ranking.forEach(key -> greedy.fund(key, most, false));
    greedy.liftFloors(ranking);
    greedy.settleBands(ranking);
    greedy.fill(ranking);
    greedy.settleCombinations();
    return greedy.booking.plan(choices.problem());
  }

  /** Rules that the first steps of a good plan may break. */
  private static boolean isSettledLater(Rule rule) {
    return rule instanceof CategoryBand || rule instanceof Together || rule instanceof Combines;
  }

  /** Combinations are in no ranking: they follow from their members. */
  private List<String> ranking() {
    Set<String> combinations = choices.problem().combinations();
    return score.keySet().stream()
        .filter(key -> !combinations.contains(key))
        .sorted(Comparator.comparingDouble(key -> -score.getOrDefault(key, 0.0)))
        .toList();
  }

  /** Where a plan may be changed only so much, it is what one begins with. */
  private void takeApproved() {
    for (Rule rule : choices.problem().rules()) {
      if (rule instanceof ChangeLimit limit) {
        List<Funded> left = new ArrayList<>(limit.approved());
        // what one requires may be listed after it
        boolean more = true;
        while (more) {
          more = left.removeIf(this::takeAsApproved);
        }
      }
    }
  }

  private boolean takeAsApproved(Funded line) {
    int index = choices.indexOf(line);
    if (index < 0 || !booking.fits(choices.all().get(index), rule -> !isSettledLater(rule))) {
      return false;
    }
    booking.take(choices.all().get(index));
    return true;
  }

  /** Takes each combination whose members are all taken, until there is none more. */
  private void settleCombinations() {
    boolean more = true;
    while (more) {
      more = false;
      for (Rule rule : choices.problem().rules()) {
        if (rule instanceof Combines combines
            && booking.find(combines.combination()).isEmpty()
            && combines.members().stream().allMatch(key -> booking.find(key).isPresent())) {
          List<Choice> own = choices.of(combines.combination());
          own.forEach(booking::take);
          more |= !own.isEmpty();
        }
      }
    }
  }

  /** Funds the candidate and all it needs, or nothing of it. */
  private boolean fund(String candidate, Predicate<Rule> meant, boolean atAnyValue) {
    if (booking.find(candidate).isPresent()) {
      return false;
    }
    double[] before = booking.excess(rule -> meant.test(rule) || rule instanceof Together);
    List<String> bundle = bundle(candidate);
    double value = 0;
    boolean placed = true;
    for (String key : bundle) {
      Optional<Choice> best = best(key, meant);
      best.ifPresent(booking::take);
      placed &= best.isPresent();
      value += best.map(Choice::value).orElse(0.0);
    }
    double[] after = booking.excess(rule -> meant.test(rule) || rule instanceof Together);
    boolean good = placed && (atAnyValue || value > 0) && noneRises(before, after);
    if (!good) {
      bundle.forEach(booking::release);
    }
    return good;
  }

  private static boolean noneRises(double[] before, double[] after) {
    for (int i = 0; i < before.length; i++) {
      if (after[i] > before[i]) {
        return false;
      }
    }
    return true;
  }

  private Optional<Choice> best(String candidate, Predicate<Rule> meant) {
    return choices.of(candidate).stream()
        .filter(x -> booking.fits(x, rule -> meant.test(rule) && !isSettledLater(rule)))
        .max(Comparator.comparingDouble(Choice::value).thenComparing(x -> -x.index()));
  }

  /** The candidate and all not yet funded that must be with it, prerequisites first. */
  private List<String> bundle(String candidate) {
    Set<String> ordered = new LinkedHashSet<>();
    visit(candidate, ordered, new LinkedHashSet<>());
    return ordered.stream().filter(key -> booking.find(key).isEmpty()).toList();
  }

  private void visit(String candidate, Set<String> ordered, Set<String> seen) {
    if (!seen.add(candidate)) {
      return;
    }
    for (Rule rule : choices.problem().rules()) {
      if (rule instanceof Requires requires && requires.candidate().equals(candidate)) {
        visit(requires.prerequisite(), ordered, seen);
      }
    }
    ordered.add(candidate);
    for (Rule rule : choices.problem().rules()) {
      if (rule instanceof Together together && together.candidates().contains(candidate)) {
        together.candidates().forEach(key -> visit(key, ordered, seen));
      }
    }
  }

  private void liftFloors(List<String> ranking) {
    Predicate<Rule> owed = rule -> rule instanceof GoalFloor || rule instanceof ExactlyOne;
    for (String key : ranking) {
      double before = booking.totalExcess(owed);
      if (before == 0) {
        return;
      }
      if (fund(key, rule -> !isSettledLater(rule), true) && booking.totalExcess(owed) >= before) {
        booking.release(key);
      }
    }
  }

  /** Takes back, lowest ranked first, what keeps a band from holding. */
  private void settleBands(List<String> ranking) {
    for (String key : ranking.reversed()) {
      double before = booking.totalExcess(rule -> rule instanceof CategoryBand);
      Optional<Choice> taken = booking.find(key);
      if (before > 0 && taken.isPresent() && !windows.isForced(key)) {
        double others = booking.totalExcess(rule -> !(rule instanceof CategoryBand));
        booking.release(key);
        boolean better =
            booking.totalExcess(rule -> rule instanceof CategoryBand) < before
                && booking.totalExcess(rule -> !(rule instanceof CategoryBand)) <= others;
        if (!better) {
          booking.take(taken.get());
        }
      }
    }
  }

  /** With the bands in order: whatever still fits, until nothing does. */
  private void fill(List<String> ranking) {
    List<String> left = new ArrayList<>(ranking);
    while (left.removeIf(key -> fund(key, rule -> !(rule instanceof Combines), false))) {
      left.removeIf(key -> booking.find(key).isPresent());
    }
  }
}

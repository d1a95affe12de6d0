package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The (candidate, option, start) that can be taken, numbered; with the rules that ruled out the
 * others.
 *
 * @param dropped candidate to the rules that alone ruled out some of its choices
 * @param memo the rows once they have been asked for; choices are used by one thread at a time
 */
record Choices(
    PlanProblem problem,
    List<Choice> all,
    Map<String, List<Choice>> byCandidate,
    Map<String, Set<Rule>> dropped,
    List<List<Row>> memo) {

  /** Every choice that the options offer. */
  static Choices offered(PlanProblem problem) {
    List<Choice> all = new ArrayList<>();
    for (Candidate candidate : problem.candidates()) {
      for (Option option : candidate.options()) {
        for (int start = option.earliest(); start < option.starts(); start++) {
          all.add(new Choice(all.size(), candidate, option, start));
        }
      }
    }
    return numbered(problem, all, Map.of());
  }

  /**
   * Those that some plan obeying every rule might hold; rules are asked until none objects any
   * more.
   */
  static Choices possible(PlanProblem problem) {
    Map<String, Set<Rule>> dropped = new LinkedHashMap<>();
    Map<String, List<Choice>> left = new LinkedHashMap<>();
    problem.candidates().forEach(candidate -> left.put(candidate.key(), new ArrayList<>()));
    offered(problem).all.forEach(x -> left.getOrDefault(x.key(), new ArrayList<>()).add(x));
    Windows windows = new Windows(problem);
    left.forEach(windows::observe);
    boolean less;
    do {
      less = false;
      for (Rule rule : problem.rules()) {
        Collection<String> judged = rule.judgesAll() ? left.keySet() : rule.candidates();
        for (String key : judged) {
          List<Choice> ofOne = left.getOrDefault(key, new ArrayList<>());
          if (ofOne.removeIf(x -> !rule.admits(x, windows))) {
            less = true;
            windows.observe(key, ofOne);
            dropped.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(rule);
          }
        }
      }
    } while (less);
    List<Choice> all = left.values().stream().flatMap(List::stream).toList();
    return numbered(problem, all, dropped);
  }

  private static Choices numbered(
      PlanProblem problem, List<Choice> choices, Map<String, Set<Rule>> dropped) {
    List<Choice> all = new ArrayList<>(choices.size());
    Map<String, List<Choice>> byCandidate = new LinkedHashMap<>();
    problem.candidates().forEach(candidate -> byCandidate.put(candidate.key(), new ArrayList<>()));
    for (Choice choice : choices) {
      Choice numbered = choice.at(all.size());
      all.add(numbered);
      byCandidate.computeIfAbsent(numbered.key(), key -> new ArrayList<>()).add(numbered);
    }
    return new Choices(problem, all, byCandidate, dropped, new ArrayList<>());
  }

  /** Some of them, numbered anew. */
  Choices only(Predicate<Choice> kept) {
    return numbered(problem, all.stream().filter(kept).toList(), dropped);
  }

  /** Where each of these is among others made from them, by index; -1 for those not there. */
  int[] positionsIn(Choices others) {
    int[] positions = new int[all.size()];
    int next = 0;
    for (Choice x : all) {
      boolean there = next < others.all.size() && others.all.get(next).isSameAs(x);
      positions[x.index()] = there ? next++ : -1;
    }
    return positions;
  }

  /** The rows of each rule, in the problem's order. */
  List<List<Row>> rows() {
    if (memo.isEmpty()) {
      problem.rules().forEach(rule -> memo.add(rule.rows(this)));
    }
    return memo;
  }

  /** What a plan made of these is worth. */
  double value(Plan plan) {
    return plan.funded().stream().mapToDouble(line -> all.get(indexOf(line)).value()).sum();
  }

  /** Those of the candidates named. */
  List<Choice> of(String... candidates) {
    return of(Arrays.asList(candidates));
  }

  /** The same, in the order of their numbers. */
  List<Choice> of(Collection<String> candidates) {
    List<Choice> chosen = new ArrayList<>();
    new LinkedHashSet<>(candidates)
        .forEach(key -> chosen.addAll(byCandidate.getOrDefault(key, List.of())));
    chosen.sort(Comparator.comparingInt(Choice::index));
    return chosen;
  }

  /** The different starts of a candidate, ascending. */
  int[] startsOf(String candidate) {
    return of(candidate).stream().mapToInt(Choice::start).distinct().sorted().toArray();
  }

  /** The choice that a line of a plan means, or -1 where it has been ruled out. */
  int indexOf(Funded funded) {
    return of(funded.candidate()).stream()
        .filter(x -> x.funded().equals(funded))
        .mapToInt(Choice::index)
        .findFirst()
        .orElse(-1);
  }
}

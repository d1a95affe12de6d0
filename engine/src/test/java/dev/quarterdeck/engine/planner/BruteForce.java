package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.planner.Naive.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every plan there is, tried one by one and judged by {@link Naive} arithmetic. */
final class BruteForce {
  private final PlanProblem problem;
  private final List<Rule> rules;
  private final Naive naive;
  private final List<Taken> taken = new ArrayList<>();
  private final boolean any;
  private double best = Double.NEGATIVE_INFINITY;
  private List<Taken> bestTaken = List.of();

  private BruteForce(PlanProblem problem, List<Rule> rules, boolean any) {
    this.problem = problem;
    this.rules = rules;
    this.any = any;
    this.naive = new Naive(problem);
  }

  /** Negative infinity where no plan obeys the rules. */
  static double optimum(PlanProblem problem) {
    return under(problem, problem.rules(), false).best;
  }

  static boolean feasible(PlanProblem problem, List<Rule> rules) {
    return under(problem, rules, true).best > Double.NEGATIVE_INFINITY;
  }

  private static BruteForce under(PlanProblem problem, List<Rule> rules, boolean any) {
    BruteForce search = new BruteForce(problem, rules, any);
    search.from(0, 0);
    return search;
  }

  /**
   * The fewest rules in conflict of a problem that no plan obeys. A plan that obeys some rules
   * breaks others, and a conflict holds at least one of those; the fewest rules that meet all such
   * plans seen so far are in conflict, or there is one more plan to see.
   */
  static int smallestConflict(PlanProblem problem) {
    List<Rule> all = problem.rules();
    List<Integer> breaches = new ArrayList<>();
    while (true) {
      int set = fewestMeeting(breaches, all.size());
      List<Rule> some =
          IntStream.range(0, all.size())
              .filter(i -> (set >> i & 1) == 1)
              .mapToObj(all::get)
              .toList();
      BruteForce search = under(problem, some, true);
      if (search.best == Double.NEGATIVE_INFINITY) {
        return some.size();
      }
      int broken = 0;
      for (int i = 0; i < all.size(); i++) {
        broken |= search.naive.holds(all.get(i), search.bestTaken) ? 0 : 1 << i;
      }
      breaches.add(broken);
    }
  }

  private static int fewestMeeting(List<Integer> breaches, int rules) {
    for (int size = 0; size <= rules; size++) {
      for (int set = (1 << size) - 1; set < 1 << rules; set = next(set)) {
        int chosen = set;
        if (breaches.stream().allMatch(broken -> (broken & chosen) != 0)) {
          return set;
        }
        if (set == 0) {
          break;
        }
      }
    }
    throw new IllegalArgumentException("The problem must be one that no plan obeys.");
  }

  /** The next larger number with as many bits set. */
  private static int next(int set) {
    int lowest = set & -set;
    int ripple = set + lowest;
    return ripple | (set ^ ripple) / lowest >> 2;
  }

  private void from(int i, double value) {
    if (any && best > Double.NEGATIVE_INFINITY) {
      return;
    }
    if (i == problem.candidates().size()) {
      if (value > best && rules.stream().allMatch(rule -> naive.holds(rule, taken))) {
        best = value;
        bestTaken = List.copyOf(taken);
      }
      return;
    }
    from(i + 1, value);
    Candidate candidate = problem.candidates().get(i);
    for (Option option : candidate.options()) {
      for (int s = 0; s < option.values().length; s++) {
        taken.add(new Taken(candidate, option, option.earliest() + s));
        if (rules.stream().allMatch(rule -> !staysBroken(rule) || naive.holds(rule, taken))) {
          from(i + 1, value + option.values()[s]);
        }
        taken.removeLast();
      }
    }
  }

  /** Whether nothing that is taken besides can mend a breach. */
  private static boolean staysBroken(Rule rule) {
    return rule instanceof PoolRule
        || rule instanceof BudgetRule
        || rule instanceof AtMostInFlight
        || rule instanceof Excludes
        || rule instanceof StartWindow;
  }
}

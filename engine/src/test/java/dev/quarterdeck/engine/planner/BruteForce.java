package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.planner.Naive.Taken;
import java.util.ArrayList;
import java.util.List;

/** Every plan there is, tried one by one and judged by {@link Naive} arithmetic. */
final class BruteForce {
  private final PlanProblem problem;
  private final List<Rule> rules;
  private final Naive naive;
  private final List<Taken> taken = new ArrayList<>();
  private double best = Double.NEGATIVE_INFINITY;

  private BruteForce(PlanProblem problem, List<Rule> rules) {
    this.problem = problem;
    this.rules = rules;
    this.naive = new Naive(problem);
  }

  /** Negative infinity where no plan obeys the rules. */
  static double optimum(PlanProblem problem) {
    return under(problem, problem.rules()).best;
  }

  static boolean feasible(PlanProblem problem, List<Rule> rules) {
    return under(problem, rules).best > Double.NEGATIVE_INFINITY;
  }

  private static BruteForce under(PlanProblem problem, List<Rule> rules) {
    BruteForce search = new BruteForce(problem, rules);
    search.from(0, 0);
    return search;
  }

  private void from(int i, double value) {
    if (i == problem.candidates().size()) {
      if (value > best && rules.stream().allMatch(rule -> naive.holds(rule, taken))) {
        best = value;
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

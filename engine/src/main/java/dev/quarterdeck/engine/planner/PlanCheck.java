package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recomputes a plan's value and finds every breach, without the solver's model.
 *
 * <p>Amounts are judged twice: the doubles with a tolerance of half a unit per running candidate
 * (and one for the capacity), and the amounts rounded to whole units exactly.
 */
public final class PlanCheck {
  private PlanCheck() {}

  public static Verdict check(PlanProblem problem, Plan plan) {
    Schedule schedule = Schedule.of(problem, plan);
    List<Violation> found = new ArrayList<>(impossibleLines(plan, schedule));
    problem.rules().forEach(rule -> found.addAll(rule.check(schedule)));
    return new Verdict(schedule.value(), found);
  }

  private static List<Violation> impossibleLines(Plan plan, Schedule schedule) {
    List<Violation> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Funded funded : plan.funded()) {
      if (!seen.add(funded.candidate())) {
        found.add(
            new Violation(
                "plan", funded.start(), 2, 1, "funds '" + funded.candidate() + "' twice"));
      } else if (!schedule.funds(funded.candidate())) {
        found.add(
            new Violation(
                "plan",
                funded.start(),
                0,
                1,
                "holds a line that the problem does not offer: " + funded));
      }
    }
    return found;
  }
}

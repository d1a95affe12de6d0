package dev.quarterdeck.engine.planner;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the candidates while choices are dropped: who must be funded, when each can run.
 */
final class Windows {
  private static final long NEVER = Integer.MAX_VALUE;

  private final PlanProblem problem;
  private final Map<Limit, Scale> scales = new HashMap<>();
  private final Map<String, Long> earliestEnd = new HashMap<>();
  private final Map<String, Long> latestStart = new HashMap<>();
  private final Set<String> forced;

  Windows(PlanProblem problem) {
    this.problem = problem;
    this.forced = forced(problem.rules());
  }

  private static Set<String> forced(List<Rule> rules) {
    Set<String> forced = new LinkedHashSet<>();
    int before;
    do {
      before = forced.size();
      rules.forEach(rule -> forced.addAll(rule.forces(forced)));
    } while (forced.size() > before);
    return forced;
  }

  /** Notes when a candidate can run by the choices that are left of it. */
  void observe(String candidate, List<Choice> left) {
    earliestEnd.remove(candidate);
    latestStart.remove(candidate);
    for (Choice x : left) {
      earliestEnd.merge(candidate, (long) x.end(), Math::min);
      latestStart.merge(candidate, (long) x.start(), Math::max);
    }
  }

  PlanProblem problem() {
    return problem;
  }

  Scale scale(Limit limit) {
    return scales.computeIfAbsent(limit, l -> Scale.of(problem, l));
  }

  boolean isForced(String candidate) {
    return forced.contains(candidate);
  }

  boolean isPossible(String candidate) {
    return earliestEnd.containsKey(candidate);
  }

  long earliestEnd(String candidate) {
    return earliestEnd.getOrDefault(candidate, NEVER);
  }

  /** Of a candidate that has no choice left: never binding. */
  long latestStart(String candidate) {
    return latestStart.getOrDefault(candidate, NEVER);
  }
}

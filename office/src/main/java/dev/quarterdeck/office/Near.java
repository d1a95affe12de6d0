package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.Reason;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In how many other plans an initiative is funded.
 *
 * @param plans what each plan funds that is nearly as good: the plan and what the reasons know of
 *     the best plans that decide otherwise on one initiative
 * @param hindsight what each plan funds that was made with hindsight
 */
record Near(List<Set<String>> plans, List<Set<String>> hindsight) {
  /** Of the plan's value: what a plan nearly as good is worth less at most. */
  private static final double NEARLY = 0.01;

  static Near of(Decided decided) {
    PlanResult result = decided.result();
    Set<String> planned = keys(result.plan().funded());
    Set<Set<String>> plans = new LinkedHashSet<>(List.of(planned));
    for (Reason reason : result.reasons()) {
      Reason.Forced forced = reason.forced();
      if (forced != null
          && forced.possible()
          && forced.loss() <= NEARLY * Math.abs(result.value())) {
        Set<String> other = new HashSet<>(planned);
        forced.drops().forEach(other::remove);
        other.addAll(forced.adds());
        if (!other.remove(reason.candidate())) {
          other.add(reason.candidate());
        }
        plans.add(other);
      }
    }
    return new Near(
        List.copyOf(plans), decided.hindsight().stream().map(plan -> keys(plan.funded())).toList());
  }

  private static Set<String> keys(Collection<Funded> lines) {
    Set<String> keys = new HashSet<>();
    lines.forEach(line -> keys.add(line.candidate()));
    return keys;
  }

  /** None where there is nothing to compare the plan with. */
  @Nullable Robustness of(String initiative) {
    if (plans.size() == 1 && hindsight.isEmpty()) {
      return null;
    }
    return Robustness.of(
        hindsight.isEmpty() ? null : count(hindsight, initiative), count(plans, initiative));
  }

  private static Robustness.Count count(List<Set<String>> plans, String initiative) {
    int funded = (int) plans.stream().filter(plan -> plan.contains(initiative)).count();
    return new Robustness.Count(funded, plans.size());
  }
}

package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Reason.Forced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it would cost to decide otherwise on a candidate, by solving again with it in or out,
 * starting from the plan; and what would get it in.
 */
final class Forcing {
  /** Of the effort, for all that are left out, and for all that are funded. */
  private static final double SHARE_OF_EFFORT = 0.07;

  private static final double SHARE_FOR_FUNDED = 0.02;

  /** Of the effort, for the remedies of all. */
  private static final double SHARE_FOR_REMEDIES = 0.06;

  /** Of the effort, for one of any of these. */
  private static final double MOST_FOR_ONE = 0.1;

  /** What all that are examined may cost: of a large problem few are, of a very large one none. */
  private static final long MOST = 90_000;

  /** What one costs: so much whatever the problem, and so much for each choice. */
  private static final long FOR_ONE = 2_000;

  private static final long FOR_CHOICE = 3;

  private final PlanProblem problem;
  private final Plan plan;
  private final double value;
  private final List<Price> prices;
  private final PlanSettings settings;

  /** With each candidate that was forced in. */
  private final Map<String, Plan> with = new HashMap<>();

  Forcing(PlanProblem problem, Plan plan, double value, List<Price> prices, PlanSettings settings) {
    this.problem = problem;
    this.plan = plan;
    this.value = value;
    this.prices = prices;
    this.settings = settings;
  }

  /** The reasons with what was found of the most promising, in their order. */
  List<Reason> in(List<Reason> reasons, Progress progress) {
    Set<String> out = examined(reasons, false);
    Set<String> funded = examined(reasons, true);
    List<Reason> told = new ArrayList<>();
    int done = 0;
    for (Reason reason : reasons) {
      String key = reason.candidate();
      if (progress.cancelled() || !out.contains(key) && !funded.contains(key)) {
        told.add(reason);
      } else {
        progress.at("forcing in and out", (double) done++ / (out.size() + funded.size()));
        boolean wasIn = reason.cause().isFunded();
        double each =
            wasIn ? effort(SHARE_FOR_FUNDED, funded.size()) : effort(SHARE_OF_EFFORT, out.size());
        told.add(reason.with(forced(key, !wasIn, each, progress)));
      }
    }
    return remedied(told, out, progress);
  }

  private List<Reason> remedied(List<Reason> reasons, Set<String> out, Progress progress) {
    Remedies remedies =
        new Remedies(
            problem,
            plan,
            value,
            nearby(progress),
            settings.withEffort(effort(SHARE_FOR_REMEDIES, out.size())),
            progress);
    List<Reason> told = new ArrayList<>();
    int done = 0;
    for (Reason reason : reasons) {
      if (out.contains(reason.candidate()) && !progress.cancelled()) {
        progress.at("looking for remedies", (double) done++ / out.size());
        told.add(reason.with(remedies.of(reason, with.get(reason.candidate()))));
      } else {
        told.add(reason);
      }
    }
    return told;
  }

  /**
   * Those left out that come nearest to being funded, or those funded that are worth least; without
   * what stands for combinations, which go as their members go.
   */
  private Set<String> examined(List<Reason> reasons, boolean funded) {
    long choices = Choices.offered(problem).all().size();
    Set<String> combinations = problem.combinations();
    Comparator<Reason> promise = Comparator.comparingDouble(Reason::amount);
    Set<String> examined = new HashSet<>();
    reasons.stream()
        .filter(reason -> reason.cause().isFunded() == funded)
        .filter(reason -> !combinations.contains(reason.candidate()))
        .sorted(funded ? promise : promise.reversed())
        .limit(MOST / (FOR_ONE + FOR_CHOICE * choices))
        .forEach(reason -> examined.add(reason.candidate()));
    return examined;
  }

  private double effort(double share, int solves) {
    return settings.effort() * Math.min(MOST_FOR_ONE, share / Math.max(1, solves));
  }

  private Forced forced(String candidate, boolean in, double effort, Progress progress) {
    // a window that never opens
    Rule rule =
        in ? new MandatoryBy(candidate, Integer.MAX_VALUE) : new StartWindow(candidate, 1, 0);
    Nearby.Found found = nearby(progress).best(problem.with(rule), plan, effort);
    if (found.plan().isEmpty()) {
      return new Forced(false, Double.POSITIVE_INFINITY, List.of(), List.of(), found.best());
    }
    Plan other = found.plan().get();
    if (in) {
      with.put(candidate, other);
    }
    return new Forced(
        true,
        value - found.value(),
        missing(plan, other, candidate),
        missing(other, plan, candidate),
        found.best());
  }

  private Nearby nearby(Progress progress) {
    return new Nearby(problem, prices, settings, progress);
  }

  /** Candidates of one plan that the other does not fund, but for one. */
  private static List<String> missing(Plan of, Plan in, String but) {
    return of.funded().stream()
        .map(Funded::candidate)
        .filter(key -> in.find(key).isEmpty() && !key.equals(but))
        .toList();
  }
}

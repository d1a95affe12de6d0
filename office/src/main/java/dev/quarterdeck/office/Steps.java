package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Limit;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.Price;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a step more of each of the dearest limits would bring: a price says so for small steps and
 * fractions of initiatives, so the plan is made again with the step.
 */
record Steps(
    PlanProblem problem, PlanResult result, PlanSettings settings, Decide.Planning planning) {
  private static final int MOST = 6;

  /** Of the effort, for all together. */
  private static final double SHARE_OF_EFFORT = 0.1;

  /** A step of a budget is about so much of what it holds in its richest bucket. */
  private static final double SHARE_OF_BUDGET = 0.05;

  /**
   * One of them.
   *
   * @param price of the limit that is stepped over
   * @param size in money or full-time equivalents
   * @param gain by which the plan is worth more with the step, planned anew
   * @param proven whether both plans are proven best, so that the gain is exact
   */
  record Step(Price price, Limit limit, double size, double gain, boolean proven) {
    boolean isMoney() {
      return limit instanceof BudgetRule;
    }
  }

  /** The dearest first; none without a plan. */
  List<Step> list(Progress progress) {
    List<Step> dearest = dearest();
    List<Step> tried = new ArrayList<>();
    for (Step step : dearest) {
      if (!progress.cancelled()) {
        progress.at("trying one step more", tried.size() / (double) dearest.size());
        tried.add(tried(step, progress));
      }
    }
    tried.sort(Comparator.comparingDouble(Step::gain).reversed());
    return tried;
  }

  private List<Step> dearest() {
    if (result.plan().funded().isEmpty()) {
      return List.of();
    }
    List<Step> all = new ArrayList<>();
    for (Price price : result.prices()) {
      if (problem.rules().get(price.rule()) instanceof Limit limit) {
        double size = size(limit);
        all.add(new Step(price, limit, size, size * price.price(), false));
      }
    }
    all.sort(Comparator.comparingDouble(Step::gain).reversed());
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /** 1, 2 or 5 times a power of ten, near a share of a budget; one person of a pool. */
  private static double size(Limit limit) {
    double most = Arrays.stream(limit.capacity()).max().orElse(0);
    if (!(limit instanceof BudgetRule) || most == 0) {
      return 1;
    }
    double about = SHARE_OF_BUDGET * most;
    double ten = Double.parseDouble("1e" + (int) Math.floor(StrictMath.log10(about)));
    return about >= 5 * ten ? 5 * ten : about >= 2 * ten ? 2 * ten : ten;
  }

  private Step tried(Step step, Progress progress) {
    List<Rule> rules = new ArrayList<>(problem.rules());
    rules.set(step.price.rule(), step.limit.more(step.price.row(), step.size));
    PlanSettings some = settings.planOnly(SHARE_OF_EFFORT / MOST);
    PlanResult with = planning.plan(problem.under(rules), result.plan(), some, progress.quiet());
    boolean proven = with.status() == Status.PROVEN && result.status() == Status.PROVEN;
    return new Step(step.price, step.limit, step.size, with.value() - result.value(), proven);
  }
}

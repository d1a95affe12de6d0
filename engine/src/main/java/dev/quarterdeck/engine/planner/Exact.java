package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The search for portfolios of dozens of candidates: cuts first ({@link Tightening}), then a good
 * plan ({@link Improvement}), then the proof, in rounds of growing effort. The better the plan, the
 * more choices and candidates the prices settle: they are dropped or fixed before each round, so
 * that a round is a smaller problem than the one before.
 */
final class Exact {
  /** Of the effort, for finding a plan where no ranking gave one. */
  private static final double FIRST = 0.1;

  /** Choices that are enough for a good plan, and so many more for each candidate. */
  private static final int ENOUGH = 300;

  private static final double FEW = 2;

  /** Of the effort, for bettering the plan before each round. */
  private static final double IMPROVING = 0.15;

  /** Of the effort left, for each round of proof. */
  private static final List<Double> ROUNDS = List.of(0.15, 0.35, 1.0);

  private final Choices choices;
  private final PlanSettings settings;
  private final Progress progress;
  private final Tightening tight;
  private Optional<Plan> plan;
  private double bound;
  private double left;

  private Exact(
      Choices choices,
      Tightening tight,
      Optional<Plan> plan,
      PlanSettings settings,
      Progress progress) {
    this.choices = choices;
    this.settings = settings;
    this.progress = progress;
    this.plan = plan;
    this.tight = tight;
    this.bound = tight.bound();
    this.left = settings.effort();
  }

  /** Searches, from a plan to begin with if there is one. */
  static Answer run(
      Grid grid,
      List<Price> prices,
      Optional<Plan> first,
      PlanSettings settings,
      Progress progress) {
    Choices choices = grid.choices;
    progress.at("cutting off fractions of plans", 0);
    Tightening tight =
        Relaxation.isLarge(grid) ? Tightening.uncut(choices, prices) : Tightening.of(choices);
    progress.at("searching for a better plan", 0);
    return new Exact(choices, tight, first, settings, progress).run();
  }

  private Answer run() {
    if (!progress.cancelled()) {
      fewChoices();
    }
    if (progress.cancelled()) {
      return answer(false);
    }
    if (plan.isEmpty() && round(FIRST * settings.effort(), true)) {
      return answer(plan.isEmpty());
    }
    for (double share : ROUNDS) {
      // the solver stops a little after the effort it is given, so that less than nothing is left
      if (left > 0) {
        plan.ifPresent(this::improve);
      }
      if (progress.cancelled() || left <= 0 || round(share * left, false)) {
        break;
      }
    }
    return answer(false);
  }

  private Answer answer(boolean infeasible) {
    return new Answer(infeasible, plan, bound, settings.effort() - left);
  }

  /**
   * Solves with the choices alone that the prices like best, so many for each candidate: nearly all
   * of a good plan is among them, and the fewer there are the further the solver gets.
   */
  private void fewChoices() {
    double[] with = tight.withChoice().clone();
    Arrays.sort(with);
    int kept = Math.min(with.length, ENOUGH + (int) (FEW * choices.byCandidate().size()));
    double least = kept == 0 ? 0 : with[with.length - kept];
    Optional<Plan> known = plan;
    Choices few =
        choices.only(x ->
            tight.withChoice()[x.index()] >= least
                || known.filter(p -> p.holds(x.funded())).isPresent());
    Part part = new Part(few, tight, known, key -> false);
    Search.Found found =
        part.solve(settings.withEffort(FIRST * settings.effort()), false, progress).search();
    left -= found.spent();
    if (found.hasPlan()
        && choices.value(found.plan())
            > known.map(choices::value).orElse(Double.NEGATIVE_INFINITY)) {
      plan = Optional.of(found.plan());
    }
  }

  private void improve(Plan known) {
    PlanSettings some = settings.withEffort(Math.min(left, IMPROVING * settings.effort()));
    Improvement improvement = new Improvement(choices, tight, known, some);
    plan = Optional.of(improvement.run(progress));
    left -= improvement.spent();
  }

  /**
   * Whether it settled everything: the plan is the best, or there is none.
   *
   * @param any whether the first plan will do
   */
  private boolean round(double effort, boolean any) {
    double value = plan.map(choices::value).orElse(Double.NEGATIVE_INFINITY);
    Optional<Plan> known = plan;
    Choices open =
        choices.only(
            x -> tight.allows(x, value) || known.filter(p -> p.holds(x.funded())).isPresent());
    Part part =
        new Part(
            open,
            tight,
            known,
            key -> tight.forces(key, value) && known.flatMap(p -> p.find(key)).isPresent());
    Part.Solved solved = part.solve(settings.withEffort(effort), any, progress);
    Search.Found found = solved.search();
    left -= found.spent();
    if (found.hasPlan()) {
      // what was dropped is worth no more than the plan known
      bound = Math.min(bound, Math.max(solved.bound(), value));
      if (choices.value(found.plan()) > value) {
        plan = Optional.of(found.plan());
      }
    }
    boolean infeasible = found.status() == CpSolverStatus.INFEASIBLE;
    return found.status() == CpSolverStatus.OPTIMAL || infeasible && plan.isEmpty();
  }
}

package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Search.Aim;
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

  /**
   * Up to so many candidates, plans by further draws are better than one by few choices, and the
   * bound is what is short.
   */
  private static final int SMALL = 100;

  /** Choices that are enough for a good plan, and so many more for each candidate. */
  private static final int ENOUGH = 300;

  private static final double FEW = 2;

  /** A plan farther below the bound than this share of it after that: prices say too little. */
  private static final double FAR = 0.01;

  /**
   * Of the effort left, for a long search without the solver then; and what that takes of it, for a
   * unit of such a search takes less than half the time of one of the solver's.
   */
  private static final double LONG = 1.8;

  private static final double SPENT = 0.8;

  /** Of the effort, for bettering the plan before each round. */
  private static final double IMPROVING = 0.1;

  /** A round of proof, with a share of the effort left. */
  private record Round(double share, Aim aim) {}

  private static final List<Round> ROUNDS =
      List.of(new Round(0.1, Aim.BEST_PLAN), new Round(0.35, Aim.BOUND), new Round(1, Aim.BOUND));

  private final Grid grid;
  private final List<Price> prices;
  private final Choices choices;
  private final PlanSettings settings;
  private final Progress progress;
  private final Tightening tight;
  private Optional<Plan> plan;
  private double bound;
  private double left;

  private Exact(
      Grid grid,
      List<Price> prices,
      Tightening tight,
      Optional<Plan> plan,
      PlanSettings settings,
      Progress progress) {
    this.grid = grid;
    this.prices = prices;
    this.choices = grid.choices;
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
    return new Exact(grid, prices, tight, first, settings, progress).run();
  }

  private Answer run() {
    if (!progress.cancelled() && (plan.isEmpty() || !isSmall())) {
      fewChoices();
    }
    if (!isSmall() && !progress.cancelled()) {
      plan = plan.map(known -> isFar(known) ? farther(known) : known);
    }
    if (progress.cancelled()) {
      return answer(false);
    }
    if (plan.isEmpty() && round(FIRST * settings.effort(), Aim.ANY_PLAN)) {
      return answer(plan.isEmpty());
    }
    for (int turn = 0; turn < ROUNDS.size(); turn++) {
      // the solver stops a little after the effort it is given, so that less than nothing is left
      if (left > 0 && plan.isPresent()) {
        improve(plan.get(), turn);
      }
      Round next = ROUNDS.get(turn);
      Aim aim = isSmall() && plan.isPresent() ? next.aim : Aim.BEST_PLAN;
      if (progress.cancelled() || left <= 0 || round(next.share * left, aim)) {
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
        part.solve(settings.withEffort(FIRST * settings.effort()), Aim.BEST_PLAN, progress)
            .search();
    left -= found.spent();
    if (found.hasPlan()
        && choices.value(found.plan())
            > known.map(choices::value).orElse(Double.NEGATIVE_INFINITY)) {
      plan = Optional.of(found.plan());
    }
  }

  private boolean isFar(Plan known) {
    return choices.value(known) < bound - FAR * Math.abs(bound);
  }

  private Plan farther(Plan known) {
    Plan found =
        Recreation.farther(grid, prices, known, settings.withEffort(LONG * left), progress);
    left -= SPENT * left;
    return found;
  }

  private boolean isSmall() {
    return grid.candidates <= SMALL;
  }

  private void improve(Plan known, int turn) {
    // what the first round proves needs no more plans
    Plan from =
        turn == 1 && isSmall() ? Recreation.again(grid, prices, known, settings, progress) : known;
    PlanSettings some = settings.withEffort(Math.min(left, IMPROVING * settings.effort()));
    Improvement improvement = new Improvement(choices, tight, from, some.withDraws(turn));
    plan = Optional.of(improvement.run(progress));
    left -= improvement.spent();
  }

  /** Whether it settled everything: the plan is the best, or there is none. */
  private boolean round(double effort, Aim aim) {
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
    Part.Solved solved = part.solve(settings.withEffort(effort), aim, progress);
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

package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Good plans of problems that differ little from one whose plan is known: by ruin and recreate from
 * that plan, at its prices, and by the solver from what this gives.
 */
final class Nearby {
  /** Plans that break an {@link OutcomeFloor} teach so often. */
  private static final int LESSONS = 3;

  /** With more choices the solver's presolve alone takes more than its part of the effort. */
  private static final int SOLVED = 1_000;

  /** Those whose rows are the same whatever choices are left. */
  private final List<Price> prices;

  private final PlanSettings settings;
  private final Progress progress;

  Nearby(PlanProblem problem, List<Price> prices, PlanSettings settings, Progress progress) {
    this.prices =
        prices.stream()
            .filter(price -> {
              Rule rule = problem.rules().get(price.rule());
              return rule instanceof Limit || rule instanceof AtMostInFlight;
            })
            .toList();
    this.settings = settings;
    this.progress = progress.quiet();
  }

  /**
   * A plan and how far it is certain.
   *
   * @param value of the plan, as the independent check adds it up
   * @param best whether no plan is worth more; without a plan, whether there is none
   */
  record Found(Optional<Plan> plan, double value, boolean best) {
    boolean holds(String candidate) {
      return plan.flatMap(p -> p.find(candidate)).isPresent();
    }
  }

  /** The best plan found by ruin and recreate alone, up to one worth enough. */
  Found quick(PlanProblem other, Plan from, double enough) {
    Grid grid = new Grid(Choices.possible(other));
    return checked(other, Recreation.near(grid, prices, from, enough, settings, progress), false);
  }

  /**
   * The same with a candidate in: from the plan that keeps most of the value of another beside it.
   */
  Found quickWith(PlanProblem other, Plan from, String candidate, double enough) {
    if (from.find(candidate).isPresent()) {
      return quick(other, from, enough);
    }
    Grid grid = new Grid(Choices.possible(other));
    Draft draft = new Draft(grid, new double[grid.rows]);
    double most = Double.NEGATIVE_INFINITY;
    Plan start = from;
    for (Choice way : grid.choices.of(candidate)) {
      draft.set();
      draft.take(way.index());
      for (Funded line : from.funded()) {
        int x = grid.choices.indexOf(line);
        if (x >= 0 && draft.fits(x)) {
          draft.take(x);
        }
      }
      if (draft.value() > most) {
        most = draft.value();
        List<Funded> lines = new ArrayList<>(List.of(way.funded()));
        lines.addAll(from.funded());
        start = new Plan(lines);
      }
    }
    return checked(other, Recreation.near(grid, prices, start, enough, settings, progress), false);
  }

  /**
   * The best plan found, by the solver too.
   *
   * @param effort of the solver
   */
  Found best(PlanProblem other, Plan from, double effort) {
    Found quick = quick(other, from, Double.POSITIVE_INFINITY);
    Plan start = quick.plan.orElse(from);
    Choices choices = Choices.possible(other);
    if (!isSolved(choices)) {
      return quick;
    }
    Search.Found found =
        Lessons.search(
            other,
            choices,
            LESSONS,
            taught -> {
              CpPlan model = CpPlan.of(choices, taught.rules());
              Objective.of(choices).addTo(model);
              model.hint(start);
              return Search.run(model, settings.withEffort(effort), progress);
            });
    if (!found.hasPlan()) {
      return new Found(quick.plan, quick.value, found.status() == CpSolverStatus.INFEASIBLE);
    }
    boolean proven = found.status() == CpSolverStatus.OPTIMAL;
    Found solved = checked(other, Optional.of(found.plan()), proven);
    return solved.value >= quick.value ? solved : quick;
  }

  /** Whether the solver is of use within a small effort. */
  static boolean isSolved(Choices choices) {
    return choices.all().size() <= SOLVED;
  }

  private static Found checked(PlanProblem of, Optional<Plan> plan, boolean best) {
    return plan.map(p -> new Checked(p, PlanCheck.check(of, p)))
        .filter(c -> c.verdict.feasible())
        .map(c -> new Found(plan, c.verdict.value(), best))
        .orElseGet(() -> new Found(Optional.empty(), Double.NEGATIVE_INFINITY, false));
  }

  private record Checked(Plan plan, Verdict verdict) {}
}

package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds rules in conflict: a core from the solver's assumptions, shrunk by leaving out one rule
 * after the other and solving again, then the smallest one by hitting sets (Ignatiev, Previti,
 * Liffiton, Marques-Silva 2015: a smallest set of rules that meets every way out of the
 * contradiction).
 */
final class Contradictions {
  private static final int MOST_SOLVES = 400;
  private static final int MOST_LESSONS = 50;

  private final Choices choices;
  private final PlanSettings settings;
  private final Progress progress;
  private int solves;

  /** Whether a solve ended with neither a plan nor a proof that there is none. */
  private boolean unsure;

  private Contradictions(PlanProblem problem, PlanSettings settings, Progress progress) {
    // the choices as offered: dropping some would hide the rules that rule them out
    this.choices = Choices.offered(problem);
    this.settings = settings;
    this.progress = progress;
  }

  static Contradiction find(PlanProblem problem, PlanSettings settings, Progress progress) {
    Contradictions search = new Contradictions(problem, settings, progress);
    TreeSet<Integer> core = search.shrunk(search.core());
    Optional<TreeSet<Integer>> smallest =
        core.size() <= 1 ? Optional.of(core) : search.smallest(core);
    return new Contradiction(
        smallest.orElse(core).stream().map(problem.rules()::get).toList(), smallest.isPresent());
  }

  private TreeSet<Integer> core() {
    TreeSet<Integer> all =
        new TreeSet<>(IntStream.range(0, choices.problem().rules().size()).boxed().toList());
    CpPlan model = CpPlan.assuming(choices);
    CpSolver solver = Search.solver(settings);
    if (solver.solve(model.model()) != CpSolverStatus.INFEASIBLE) {
      return all;
    }
    TreeSet<Integer> core =
        new TreeSet<>(model.rulesOf(solver.sufficientAssumptionsForInfeasibility()));
    return conflict(core) ? core : all;
  }

  /** Leaves out every rule without which the others still conflict; what is left is minimal. */
  private TreeSet<Integer> shrunk(TreeSet<Integer> core) {
    TreeSet<Integer> left = new TreeSet<>(core);
    for (int rule : core) {
      left.remove(rule);
      if (!conflict(left)) {
        left.add(rule);
      }
    }
    return left;
  }

  private boolean conflict(TreeSet<Integer> rules) {
    return solve(rules).status() == CpSolverStatus.INFEASIBLE;
  }

  /** A plan that obeys these rules, if there is one; what breaks floors teaches and is no plan. */
  private Search.Found solve(TreeSet<Integer> rules) {
    solves++;
    PlanProblem some =
        choices.problem().under(rules.stream().map(choices.problem().rules()::get).toList());
    Search.Found found = Lessons.search(some, choices, MOST_LESSONS, this::search);
    unsure |= !found.hasPlan() && found.status() != CpSolverStatus.INFEASIBLE;
    return found;
  }

  private Search.Found search(PlanProblem some) {
    return Search.run(CpPlan.of(choices, some.rules()), settings, Progress.none());
  }

  /** The smallest conflict if it can be told within the solves allowed. */
  private Optional<TreeSet<Integer>> smallest(TreeSet<Integer> known) {
    List<TreeSet<Integer>> waysOut = new ArrayList<>();
    while (solves < MOST_SOLVES && !unsure && !progress.cancelled()) {
      TreeSet<Integer> rules = hitting(waysOut);
      if (rules.size() >= known.size()) {
        return Optional.of(known);
      }
      Search.Found found = solve(rules);
      if (found.status() == CpSolverStatus.INFEASIBLE) {
        return Optional.of(rules);
      }
      waysOut.add(wayOut(rules, found.plan()));
    }
    return Optional.empty();
  }

  /**
   * Rules that, left out, end the conflict; none of those given.
   *
   * @param plan obeys those given; what else it obeys can hold together with them
   */
  private TreeSet<Integer> wayOut(TreeSet<Integer> kept, Plan plan) {
    TreeSet<Integer> held = new TreeSet<>(kept);
    held.addAll(obeyed(plan));
    TreeSet<Integer> out = new TreeSet<>();
    for (int rule = 0; rule < choices.problem().rules().size(); rule++) {
      if (held.add(rule)) {
        Search.Found found = solve(held);
        if (found.hasPlan()) {
          held.addAll(obeyed(found.plan()));
        } else {
          held.remove(rule);
          out.add(rule);
        }
      }
    }
    return out;
  }

  private List<Integer> obeyed(Plan plan) {
    PlanProblem problem = choices.problem();
    Schedule schedule = Schedule.of(problem, plan);
    return IntStream.range(0, problem.rules().size())
        .filter(rule -> problem.rules().get(rule).check(schedule).isEmpty())
        .boxed()
        .toList();
  }

  /** A smallest set of rules that holds one of each way out. */
  private TreeSet<Integer> hitting(List<TreeSet<Integer>> waysOut) {
    CpModel model = new CpModel();
    BoolVar[] in = new BoolVar[choices.problem().rules().size()];
    for (int rule = 0; rule < in.length; rule++) {
      in[rule] = model.newBoolVar("");
    }
    waysOut.forEach(
        way -> model.addAtLeastOne(way.stream().map(rule -> (Literal) in[rule]).toList()));
    model.minimize(LinearExpr.sum(in));
    CpSolver solver = Search.solver(settings);
    solver.solve(model);
    return new TreeSet<>(
        IntStream.range(0, in.length)
            .filter(rule -> solver.booleanValue(in[rule]))
            .boxed()
            .toList());
  }
}

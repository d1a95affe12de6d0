package dev.quarterdeck.engine.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import dev.quarterdeck.engine.Progress;

/**
 * Runs CP-SAT so that the result depends on the model, the seed and the effort alone: the work is
 * measured in deterministic time, and the strategies take turns in batches of fixed size whatever
 * the threads.
 */
final class Search {
  private static final long POLL_MILLIS = 20;

  /** The solver's linearization level at which its relaxation has every row. */
  private static final int ALL_ROWS = 2;

  private Search() {}

  /** What a search is for. */
  enum Aim {
    /** Stops at the first plan. */
    ANY_PLAN,

    /** Learns from plans and dead ends; settles what is small. */
    BEST_PLAN,

    /** Branches where the bound is highest, to lower that as far as the effort goes. */
    BOUND
  }

  /**
   * What came out.
   *
   * @param plan empty unless one was found
   * @param spent deterministic work
   */
  record Found(CpSolverStatus status, Plan plan, double bound, double spent) {
    boolean hasPlan() {
      return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }
  }

  static CpSolver solver(PlanSettings settings) {
    Loader.loadNativeLibraries();
    CpSolver solver = new CpSolver();
    SatParameters.Builder parameters = solver.getParameters();
    parameters.setRandomSeed((int) Math.floorMod(settings.seed(), (long) Integer.MAX_VALUE));
    parameters.setMaxDeterministicTime(settings.effort());
    // one worker whatever the threads: the same steps everywhere, see decisions/0032
    parameters.setNumWorkers(1);
    return solver;
  }

  /**
   * Searches. "Infeasible" is believed only of two runs, the second without presolve: CP-SAT 9.15's
   * presolve has been seen to lose all plans of a feasible model with coefficients of 10^10.
   */
  static Found run(CpPlan model, PlanSettings settings, Progress progress) {
    return twice(model, settings, solver(settings), progress);
  }

  /** The same with all of the model in the solver's linear relaxation, cuts and all. */
  static Found linear(CpPlan model, PlanSettings settings, Aim aim, Progress progress) {
    CpSolver solver = solver(settings);
    solver
        .getParameters()
        .setLinearizationLevel(ALL_ROWS)
        .setStopAfterFirstSolution(aim == Aim.ANY_PLAN)
        .setOptimizeWithLbTreeSearch(aim == Aim.BOUND);
    return twice(model, settings, solver, progress);
  }

  private static Found twice(
      CpPlan model, PlanSettings settings, CpSolver solver, Progress progress) {
    Found found = run(model, solver, progress);
    if (found.status() == CpSolverStatus.INFEASIBLE) {
      CpSolver plain = solver(settings);
      plain.getParameters().setCpModelPresolve(false);
      Found second = run(model, plain, progress);
      return second.hasPlan() ? second : found;
    }
    return found;
  }

  private static Found run(CpPlan model, CpSolver solver, Progress progress) {
    Thread watch = Thread.ofVirtual().unstarted(() -> stopWhenCancelled(solver, progress));
    watch.start();
    CpSolverStatus status;
    try {
      status = solver.solve(model.model(), new Report(progress));
    } finally {
      watch.interrupt();
    }
    boolean hasPlan = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    Plan plan = hasPlan ? model.found(solver) : Plan.empty();
    double spent = solver.response().getDeterministicTime();
    return new Found(status, plan, solver.bestObjectiveBound(), spent);
  }

  private static void stopWhenCancelled(CpSolver solver, Progress progress) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (progress.cancelled()) {
          solver.stopSearch();
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells of each better plan. */
  private static final class Report extends CpSolverSolutionCallback {
    private final Progress progress;
    private int found;

    Report(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void onSolutionCallback() {
      found++;
      progress.found();
      progress.at("searching for a better plan", found / (found + 3.0));
      if (progress.cancelled()) {
        stopSearch();
      }
    }
  }
}

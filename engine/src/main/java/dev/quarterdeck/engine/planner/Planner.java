package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the plan that is worth most under the rules, and says how good it is. */
public final class Planner {
  /** What adding up doubles in another order may change. */
  private static final double SLIP = 1e-9;

  private Planner() {}

  /**
   * The best plan found with the effort given; never worth less than the best feasible ranking. The
   * same problem, seed and effort give the same result on any number of threads, unless cancelled.
   *
   * @throws IllegalStateException if a plan of the solver fails the independent check
   */
  public static PlanResult plan(PlanProblem problem, PlanSettings settings, Progress progress) {
    progress.at("listing the choices", 0);
    Choices choices = Choices.possible(problem);
    progress.at("ranking", 0);
    Grid grid = new Grid(choices);
    List<Ranked> rankings = Rankings.of(grid, progress);
    Optional<Plan> ranked = best(rankings);
    progress.at("pricing the rules", 0);
    List<Price> prices = Relaxation.prices(grid);
    Certificate certificate = new Certificate(prices, Certificate.bound(choices, prices));
    progress.at("searching for a better plan", 0);
    Optional<Plan> known =
        Recreation.plan(grid, prices, ranked, settings, progress).or(() -> ranked);
    Answer answer =
        Timetable.pays(problem)
            ? onTimeLine(choices, known, settings, progress)
            : Exact.run(grid, prices, known, settings, progress);
    if (answer.infeasible() && known.isEmpty()) {
      progress.at("looking for the rules in conflict", 0);
      return without(
          Status.INFEASIBLE,
          Double.NEGATIVE_INFINITY,
          certificate,
          rankings,
          Contradictions.find(problem, settings, progress));
    }
    double bound = Math.min(certificate.bound(), answer.bound());
    Optional<Plan> best = better(problem, answer.plan(), known);
    return best.map(plan -> with(plan, bound, choices, certificate, rankings, settings, progress))
        .orElseGet(() -> without(Status.UNDECIDED, bound, certificate, rankings, null));
  }

  /** One search over starts as integers. */
  private static Answer onTimeLine(
      Choices choices, Optional<Plan> known, PlanSettings settings, Progress progress) {
    Objective objective = Objective.of(choices);
    CpPlan model = CpPlan.of(choices, choices.problem().rules());
    objective.addTo(model);
    known.ifPresent(model::hint);
    Search.Found found = Search.run(model, settings, progress);
    // without a plan of its own the solver reports a bound of 0, which means nothing
    return found.hasPlan()
        ? new Answer(false, Optional.of(found.plan()), objective.bound(found.bound()))
        : new Answer(
            found.status() == CpSolverStatus.INFEASIBLE,
            Optional.empty(),
            Double.POSITIVE_INFINITY);
  }

  private static Optional<Plan> best(List<Ranked> rankings) {
    return rankings.stream()
        .filter(Ranked::feasible)
        .max(Comparator.comparingDouble(Ranked::value))
        .map(Ranked::plan);
  }

  /** The plan found, or the one known before if that is worth more or none was found. */
  private static Optional<Plan> better(
      PlanProblem problem, Optional<Plan> found, Optional<Plan> known) {
    if (found.isEmpty()) {
      return known;
    }
    double value = checked(problem, found.get());
    return known.filter(plan -> checked(problem, plan) > value).or(() -> found);
  }

  /** The value of a plan that must obey every rule. */
  private static double checked(PlanProblem problem, Plan plan) {
    Verdict verdict = PlanCheck.check(problem, plan);
    if (!verdict.feasible()) {
      throw new IllegalStateException(
          "The plan must pass its own check, and does not: " + verdict.violations());
    }
    return verdict.value();
  }

  private static PlanResult with(
      Plan plan,
      double bound,
      Choices choices,
      Certificate certificate,
      List<Ranked> rankings,
      PlanSettings settings,
      Progress progress) {
    PlanProblem problem = choices.problem();
    double value = checked(problem, plan);
    double top = Math.max(bound, value);
    if (top - bound > SLIP * Math.max(1, Math.abs(value))) {
      throw new IllegalStateException(
          "The bound ("
              + bound
              + ") must not be below the value ("
              + value
              + ") of a checked plan.");
    }
    double gap = gap(value, top, choices);
    Status status = gap <= PlanResult.PROVEN_GAP ? Status.PROVEN : Status.FEASIBLE;
    List<Reason> reasons = Reasons.of(choices, plan, certificate.prices());
    if (settings.forcedInReasons()) {
      reasons = new Forcing(problem, plan, value, settings).in(reasons, progress);
    }
    return new PlanResult(status, plan, value, top, gap, certificate, rankings, reasons, null);
  }

  private static double gap(double value, double bound, Choices choices) {
    double largest = Objective.largest(choices.all().stream().mapToDouble(Choice::value).toArray());
    double difference = bound - value;
    return difference <= PlanResult.SAME * largest ? 0 : difference / Math.abs(value);
  }

  private static PlanResult without(
      Status status,
      double bound,
      Certificate certificate,
      List<Ranked> rankings,
      @Nullable Contradiction contradiction) {
    return new PlanResult(
        status,
        Plan.empty(),
        0,
        bound,
        Double.POSITIVE_INFINITY,
        certificate,
        rankings,
        List.of(),
        contradiction);
  }
}

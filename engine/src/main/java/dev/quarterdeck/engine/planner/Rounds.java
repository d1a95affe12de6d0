package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.PlanSettings.Detail;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem planned in rounds: one with all of the effort where every rule can be stated, and under
 * {@link OutcomeFloor}s as many as it takes to learn of them. A plan that breaks a floor teaches
 * rows that it breaks and every good plan obeys; the next round plans under them too. Meanwhile
 * plans near it that keep the floors are looked for.
 */
final class Rounds {
  /** What adding up doubles in another order may change. */
  private static final double SLIP = 1e-9;

  /** Of the effort left, for each round under floors; and what is not worth a round. */
  private static final double EACH = 0.3;

  private static final double TOO_LITTLE = 0.05;

  /** Of a round's effort, what it counts as at least. */
  private static final double LEAST = 0.1;

  /** A plan is mended so often. */
  private static final int MENDS = 30;

  private final PlanSettings settings;
  private final Progress progress;

  /** With what was learnt so far. */
  private PlanProblem problem;

  private List<Ranked> rankings = List.of();
  private Optional<Plan> best = Optional.empty();

  /** Of the best plan, as the independent check adds it up. */
  private double value;

  private double bound = Double.POSITIVE_INFINITY;
  private double left;

  Rounds(PlanProblem problem, PlanSettings settings, Progress progress) {
    this.problem = problem;
    this.settings = settings;
    this.progress = progress;
    this.left = settings.effort();
  }

  PlanResult from(Plan start) {
    boolean learning = Lessons.areNeeded(problem);
    if (learning) {
      learnFromRelaxation();
    }
    Attempt attempt = Attempt.at(problem, progress);
    if (settings.detail().has(Detail.COMPARED)) {
      attempt = rank(attempt);
    }
    rankings.forEach(ranked -> keep(ranked.plan()));
    if (!start.funded().isEmpty()) {
      keep(start);
      Recreation.near(attempt.grid(), attempt.prices(), start, settings, progress)
          .ifPresent(this::keep);
    }
    double effort = learning ? EACH * left : left;
    while (true) {
      Answer answer = attempt.search(best, settings.withEffort(effort), progress);
      left -= Math.max(answer.spent(), LEAST * effort);
      bound = Math.min(bound, Math.min(attempt.certificate().bound(), answer.bound()));
      if (answer.infeasible() && best.isEmpty()) {
        return contradictory(attempt);
      }
      Optional<Plan> broken = answer.plan().filter(plan -> !keep(plan));
      broken.ifPresent(this::mustObeyWhatIsStated);
      if (!learning || isOver(attempt)) {
        return result(attempt);
      }
      effort = broken.isPresent() ? EACH * left : left;
      if (broken.isPresent()) {
        attempt = learn(attempt, broken.get());
      }
    }
  }

  /**
   * Follows the rankings; where they break floors, again under what that taught, as long as one of
   * them obeys what was known.
   */
  private Attempt rank(Attempt first) {
    Attempt attempt = first;
    for (int i = 0; ; i++) {
      progress.at("ranking", 0);
      rankings = Rankings.of(attempt.grid(), progress);
      PlanProblem taught = problem;
      for (Ranked ranked : rankings) {
        taught = Lessons.ofPlan(taught, attempt.choices(), ranked.plan());
      }
      if (taught == problem || i == MENDS) {
        return attempt;
      }
      boolean promising =
          rankings.stream().anyMatch(ranked -> checkedByWhatIsStated(ranked.plan()).feasible());
      problem = taught;
      attempt = Attempt.at(problem, progress);
      if (!promising) {
        return attempt;
      }
    }
  }

  private void learnFromRelaxation() {
    Choices choices = Choices.possible(problem);
    if (!Relaxation.isLarge(new Grid(choices))) {
      progress.at("learning what the floors demand", 0);
      problem = Lessons.ofRelaxation(choices);
    }
  }

  /** Whether it obeys all rules; the best of those is kept. */
  private boolean keep(Plan plan) {
    Verdict verdict = PlanCheck.check(problem, plan);
    if (verdict.feasible() && (best.isEmpty() || verdict.value() > value)) {
      best = Optional.of(plan);
      value = verdict.value();
    }
    return verdict.feasible();
  }

  /** What the solver finds may break only floors, of which not every row is stated. */
  private void mustObeyWhatIsStated(Plan plan) {
    Verdict verdict = checkedByWhatIsStated(plan);
    if (!verdict.feasible()) {
      throw new IllegalStateException(
          "The plan must pass its own check, and does not: " + verdict.violations());
    }
  }

  private Verdict checkedByWhatIsStated(Plan plan) {
    return PlanCheck.check(Lessons.stated(problem), plan);
  }

  private boolean isOver(Attempt attempt) {
    boolean proven = best.isPresent() && gap(bound, attempt) <= PlanResult.PROVEN_GAP;
    return proven || progress.cancelled() || left < TOO_LITTLE * settings.effort();
  }

  /** Learns of a plan that breaks floors and looks for good plans near it. */
  private Attempt learn(Attempt attempt, Plan broken) {
    PlanProblem guided = mend(attempt, broken);
    PlanProblem taught = Lessons.ofPlan(problem, attempt.choices(), broken);
    if (isGuided(guided, taught)) {
      Attempt nearby = Attempt.at(guided, progress);
      Answer answer = nearby.search(best, settings.withEffort(EACH * left), progress);
      left -= answer.spent();
      answer.plan().filter(plan -> !keep(plan)).ifPresent(plan -> mend(attempt, plan));
    }
    if (taught == problem) {
      left = 0; // nothing more can be learnt
    }
    problem = taught;
    return Attempt.at(problem, progress);
  }

  /** Whether plans are kept near good ones by more than what all of them obey. */
  private static boolean isGuided(PlanProblem guided, PlanProblem taught) {
    return guided.rules().stream().anyMatch(ChanceFloor.class::isInstance)
        && !guided.equals(taught);
  }

  /**
   * Searches near a plan that breaks floors, row by row, until one keeps them.
   *
   * @return the problem with those rows
   */
  private PlanProblem mend(Attempt attempt, Plan broken) {
    PlanProblem guided = problem;
    Plan plan = broken;
    for (int i = 0; i < MENDS && !progress.cancelled(); i++) {
      guided = Lessons.guiding(guided, attempt.choices(), plan);
      Grid grid = new Grid(Choices.possible(guided));
      Optional<Plan> next = Recreation.near(grid, attempt.prices(), plan, settings, progress);
      if (next.isEmpty() || keep(next.get())) {
        break;
      }
      plan = next.get();
    }
    return guided;
  }

  private PlanResult result(Attempt attempt) {
    if (best.isEmpty()) {
      return without(Status.UNDECIDED, bound, attempt, null);
    }
    Plan plan = best.get();
    double top = Math.max(bound, value);
    if (top - bound > SLIP * Math.max(1, Math.abs(value))) {
      throw new IllegalStateException(
          "The bound (%s) must not be below the value (%s) of a checked plan."
              .formatted(bound, value));
    }
    double gap = gap(top, attempt);
    Status status = gap <= PlanResult.PROVEN_GAP ? Status.PROVEN : Status.FEASIBLE;
    List<Reason> reasons = Reasons.of(attempt.choices(), plan, attempt.prices());
    if (settings.detail().has(Detail.EXPLAINED)) {
      reasons = new Forcing(problem, plan, value, attempt.prices(), settings).in(reasons, progress);
    }
    return new PlanResult(
        status, plan, value, top, gap, attempt.certificate(), rankings, reasons, null);
  }

  /** Of the best plan to a bound. */
  private double gap(double top, Attempt attempt) {
    double[] values = attempt.choices().all().stream().mapToDouble(Choice::value).toArray();
    double difference = top - value;
    return difference <= PlanResult.SAME * Objective.largest(values)
        ? 0
        : difference / Math.abs(value);
  }

  private PlanResult contradictory(Attempt attempt) {
    Contradiction contradiction = null;
    if (settings.detail().has(Detail.COMPARED)) {
      progress.at("looking for the rules in conflict", 0);
      contradiction = Contradictions.find(problem, settings, progress);
    }
    return without(Status.INFEASIBLE, Double.NEGATIVE_INFINITY, attempt, contradiction);
  }

  private PlanResult without(
      Status status, double limit, Attempt attempt, @Nullable Contradiction contradiction) {
    return new PlanResult(
        status,
        Plan.empty(),
        0,
        limit,
        Double.POSITIVE_INFINITY,
        attempt.certificate(),
        rankings,
        List.of(),
        contradiction);
  }
}

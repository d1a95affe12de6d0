package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What plans, and fractions of them, teach of the {@link OutcomeFloor}s of a problem. */
final class Lessons {
  /** The relaxation is solved so often at most. */
  private static final int ROUNDS = 40;

  /** A lesson lowers the relaxed value by at least this share, else it is idle. */
  private static final double WORTHWHILE = 1e-5;

  private static final int PATIENCE = 3;

  private Lessons() {}

  /** Whether the problem has any such floor. */
  static boolean areNeeded(PlanProblem problem) {
    return problem.rules().stream().anyMatch(OutcomeFloor.class::isInstance);
  }

  /** The problem without them. */
  static PlanProblem stated(PlanProblem problem) {
    return problem.under(
        problem.rules().stream().filter(rule -> !(rule instanceof OutcomeFloor)).toList());
  }

  /** Whether the plan keeps all of these floors. */
  static boolean holds(PlanProblem problem, Plan plan) {
    return problem.rules().stream()
        .allMatch(rule ->
            !(rule instanceof OutcomeFloor floor)
                || floor.holds(floor.outcomes().totals(plan.funded())));
  }

  /** What the linear relaxation teaches, solved again for as long as it breaks a floor. */
  static PlanProblem ofRelaxation(Choices choices) {
    PlanProblem taught = choices.problem();
    try (LinearModel lp = new LinearModel(choices)) {
      lp.addRows();
      double before = Double.POSITIVE_INFINITY;
      int idle = 0;
      for (int round = 0; round < ROUNDS && idle < PATIENCE && lp.solve(); round++) {
        double gain = before - lp.value();
        idle = gain < WORTHWHILE * Math.abs(lp.value()) ? idle + 1 : 0;
        before = lp.value();
        double[] fractions = lp.fractions();
        PlanProblem known = taught;
        taught = taught(known, floor -> floor.lesson(floor.outcomes().totals(choices, fractions)));
        if (taught == known) {
          break;
        }
        added(known, taught, choices).forEach(lp::add);
      }
    }
    return taught;
  }

  /** The rows that one problem has beyond another. */
  private static List<Row> added(PlanProblem before, PlanProblem after, Choices choices) {
    List<Row> added = new ArrayList<>();
    for (int r = 0; r < after.rules().size(); r++) {
      if (after.rules().get(r) instanceof OutcomeFloor floor
          && before.rules().get(r) instanceof OutcomeFloor old) {
        floor.lessons().stream()
            .skip(old.lessons().size())
            .forEach(lesson -> added.add(lesson.row(floor.outcomes(), choices)));
      }
    }
    return added;
  }

  /** With what a plan teaches that breaks floors; the same problem where that is nothing. */
  static PlanProblem ofPlan(PlanProblem problem, Choices choices, Plan plan) {
    return taught(
        problem,
        floor -> {
          double[] totals = floor.outcomes().totals(plan.funded());
          return floor.holds(totals)
              ? Optional.empty()
              : floor.lesson(totals).or(() -> floor.lesson(choices, plan));
        });
  }

  /**
   * Searches, and again with what each plan taught that breaks floors.
   *
   * @param most how many plans may teach
   * @return what the last search found: a plan that keeps the floors, unless too many were needed
   *     or one teaches nothing
   */
  static Search.Found search(
      PlanProblem problem, Choices choices, int most, Function<PlanProblem, Search.Found> search) {
    PlanProblem known = problem;
    Search.Found found = search.apply(known);
    for (int i = 0; i < most && found.hasPlan(); i++) {
      PlanProblem taught = ofPlan(known, choices, found.plan());
      if (taught == known) {
        break;
      }
      known = taught;
      found = search.apply(known);
    }
    return found;
  }

  /** With what keeps a search near a plan that breaks floors from breaking them. */
  static PlanProblem guiding(PlanProblem problem, Choices choices, Plan plan) {
    PlanProblem guided =
        taught(problem, floor -> floor.guide(floor.outcomes().totals(plan.funded())));
    return ofPlan(guided, choices, plan);
  }

  private interface Teaching {
    Optional<Lesson> of(OutcomeFloor floor);
  }

  private static PlanProblem taught(PlanProblem problem, Teaching teaching) {
    boolean more = false;
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : problem.rules()) {
      Optional<Lesson> lesson =
          rule instanceof OutcomeFloor floor ? teaching.of(floor) : Optional.empty();
      rules.add(
          lesson.isPresent() && rule instanceof OutcomeFloor floor
              ? floor.knowing(lesson.get())
              : rule);
      more |= lesson.isPresent();
    }
    return more ? problem.under(rules) : problem;
  }
}

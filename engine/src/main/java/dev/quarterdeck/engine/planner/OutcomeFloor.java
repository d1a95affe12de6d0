package dev.quarterdeck.engine.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A floor under what a plan may bring, judged over {@link Outcomes}. It implies more rows than can
 * be stated: only those are that were learnt of plans which break it ({@link Rounds}).
 */
public sealed interface OutcomeFloor extends Rule permits RiskFloor, ChanceFloor {
  /** Judged over these. */
  Outcomes outcomes();

  /** What was learnt of it so far. */
  List<Lesson> lessons();

  /** The same floor of which just this is known. */
  OutcomeFloor knowing(List<Lesson> lessons);

  /** What is measured against the floor, of a plan: a mean amount, or a chance. */
  default double measured(PlanProblem problem, Plan plan) {
    return explain(Schedule.of(problem, plan)).getFirst().used();
  }

  /** Whether it holds of a plan that brings these totals, in units. */
  boolean holds(double... totals);

  /**
   * A row that every plan obeying the floor obeys and these totals break, if there is one.
   *
   * @param totals in units, of a plan or of fractions of choices
   */
  Optional<Lesson> lesson(double... totals);

  /** The same of a plan that breaks the floor, where its totals alone teach nothing. */
  Optional<Lesson> lesson(Choices choices, Plan plan);

  /**
   * A row by which plans near one that breaks the floor would keep it, though others may keep it
   * without; empty where lessons are as good.
   */
  Optional<Lesson> guide(double... totals);

  /** With one more. */
  default OutcomeFloor knowing(Lesson more) {
    List<Lesson> all = new ArrayList<>(lessons());
    all.add(more);
    return knowing(all);
  }

  @Override
  default List<String> candidates() {
    return List.of();
  }

  @Override
  default List<Row> rows(Choices choices) {
    return lessons().stream().map(lesson -> lesson.row(outcomes(), choices)).toList();
  }

  /** What a plan brings in each outcome, in units. */
  default double[] totals(Schedule plan) {
    return outcomes().totals(plan.lines().stream().map(Schedule.Line::funded).toList());
  }

  /** A share as a name of a rule says it, without its sign. */
  static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}

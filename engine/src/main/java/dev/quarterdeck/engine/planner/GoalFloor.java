package dev.quarterdeck.engine.planner;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The expected contributions of the plan to a goal add up to at least this much. Contributions are
 * rounded to the power of ten that {@link Scale#fit} finds.
 */
public record GoalFloor(String goal, double atLeast) implements Rule {
  public GoalFloor {
    Demand.that(
        Double.isFinite(atLeast),
        "The floor (%s) of goal '%s' must be a finite number.",
        atLeast,
        goal);
  }

  @Override
  public String name() {
    return "floor " + goal;
  }

  @Override
  public List<String> candidates() {
    return List.of();
  }

  private Scale scale(PlanProblem problem) {
    DoubleStream contributions =
        problem.candidates().stream()
            .flatMap(candidate -> candidate.options().stream())
            .flatMapToDouble(option ->
                DoubleStream.of(option.contributions().getOrDefault(goal, new double[0])));
    return Scale.of(0, DoubleStream.concat(contributions, DoubleStream.of(atLeast)));
  }

  @Override
  public List<Row> rows(Choices choices) {
    Scale scale = scale(choices.problem());
    long floor = scale.round(atLeast);
    return List.of(
        Row.of(
            0,
            scale.unit(),
            -floor,
            choices.all(),
            x -> -scale.round(x.option().contribution(goal, x.start()))));
  }

  @Override
  public List<Violation> check(Schedule plan) {
    Scale scale = scale(plan.problem());
    double sum = contribution(plan);
    long exact =
        plan.lines().stream()
            .mapToLong(l -> scale.round(l.option().contribution(goal, l.start())))
            .sum();
    double slack = (plan.lines().size() + 1) * scale.unit() / 2;
    return exact < scale.round(atLeast) || sum < atLeast - slack
        ? List.of(new Violation(name(), 0, sum, atLeast, "contributes too little to the goal"))
        : List.of();
  }

  private double contribution(Schedule plan) {
    return plan.lines().stream().mapToDouble(l -> l.option().contribution(goal, l.start())).sum();
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, contribution(plan), atLeast));
  }
}

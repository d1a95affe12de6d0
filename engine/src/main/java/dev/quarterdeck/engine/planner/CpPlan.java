package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The solver's model: one yes-or-no variable per choice, at most one yes per candidate, and the
 * rules.
 */
final class CpPlan {
  private final Choices choices;
  private final CpModel model = new CpModel();
  private final List<BoolVar> take = new ArrayList<>();

  /** Index of the variable that stands for each rule. */
  private final List<Integer> assumptions = new ArrayList<>();

  /** Under which the constraints being added hold; null for always. */
  private @Nullable BoolVar condition;

  private CpPlan(Choices choices) {
    this.choices = choices;
  }

  /** The choices under some of the problem's rules. */
  static CpPlan of(Choices choices, List<Rule> rules) {
    CpPlan plan = unruled(choices);
    Set<Rule> stated = Timetable.addTo(plan, rules);
    rules.stream().filter(rule -> !stated.contains(rule)).forEach(rule -> rule.addTo(plan));
    return plan;
  }

  private static CpPlan unruled(Choices choices) {
    CpPlan plan = new CpPlan(choices);
    for (Choice x : choices.all()) {
      plan.take.add(plan.model.newBoolVar(x.key() + " " + x.option().key() + " " + x.start()));
    }
    for (List<Choice> ofOne : choices.byCandidate().values()) {
      plan.model.addAtMostOne(ofOne.stream().map(x -> (Literal) plan.take.get(x.index())).toList());
    }
    return plan;
  }

  /**
   * Each of the problem's rules assumed rather than stated, so that the solver can name those in
   * conflict.
   */
  static CpPlan assuming(Choices choices) {
    CpPlan plan = unruled(choices);
    for (Rule rule : choices.problem().rules()) {
      plan.condition = plan.model.newBoolVar(rule.name());
      plan.model.addAssumption(plan.condition);
      plan.assumptions.add(plan.condition.getIndex());
      rule.addTo(plan);
    }
    return plan;
  }

  Choices choices() {
    return choices;
  }

  CpModel model() {
    return model;
  }

  BoolVar take(int choice) {
    return take.get(choice);
  }

  /**
   * Positions of the rules whose assumptions have these indexes in the model, see {@link
   * #assuming}.
   */
  List<Integer> rulesOf(List<Integer> assumptionIndexes) {
    return assumptionIndexes.stream().map(assumptions::indexOf).toList();
  }

  IntVar integer(String name, long most) {
    return model.newIntVar(0, most, name);
  }

  /** Sum over the choices taken. */
  LinearExprBuilder sum(ToLongFunction<Choice> use) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (Choice x : choices.all()) {
      long amount = use.applyAsLong(x);
      if (amount != 0) {
        sum.addTerm(take.get(x.index()), amount);
      }
    }
    return sum;
  }

  /** Where to start searching. */
  void hint(Plan plan) {
    boolean[] taken = new boolean[take.size()];
    plan.funded().forEach(funded -> taken[choices.indexOf(funded)] = true);
    for (int i = 0; i < taken.length; i++) {
      model.addHint(take.get(i), taken[i]);
    }
  }

  void atMost(LinearArgument sum, long capacity) {
    Constraint constraint = model.addLessOrEqual(sum, capacity);
    if (condition != null) {
      constraint.onlyEnforceIf(condition);
    }
  }

  /** A row of whole numbers. */
  void atMost(Row row) {
    if (row.isSlack()) {
      return;
    }
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int i = 0; i < row.choices().length; i++) {
      sum.addTerm(take.get(row.choices()[i]), (long) row.uses()[i]);
    }
    atMost(sum, (long) row.capacity());
  }
}

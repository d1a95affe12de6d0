package dev.quarterdeck.engine.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The solver's model: one yes-or-no variable per choice, at most one yes per candidate, and the
 * rules. Candidates with a {@link Span} get the variables of their choices only if a rule asks for
 * one.
 */
final class CpPlan {
  private final Choices choices;
  private final CpModel model;
  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final Map<Integer, BoolVar> take = new HashMap<>();

  /** Index of the variable that stands for each rule. */
  private final List<Integer> assumptions = new ArrayList<>();

  /** Under which the constraints being added hold; null for always. */
  private @Nullable BoolVar condition;

  private CpPlan(Choices choices) {
    Loader.loadNativeLibraries();
    this.choices = choices;
    this.model = new CpModel();
  }

  /** The choices under some of the problem's rules. */
  static CpPlan of(Choices choices, List<Rule> rules) {
    CpPlan plan = new CpPlan(choices);
    if (Timetable.pays(choices.problem())) {
      plan.spans.putAll(Span.all(choices, plan.model));
    }
    plan.addChoices();
    Set<Rule> stated = new Timetable(plan, plan.spans).add(rules);
    rules.stream().filter(rule -> !stated.contains(rule)).forEach(rule -> rule.addTo(plan));
    return plan;
  }

  private void addChoices() {
    choices
        .byCandidate()
        .forEach((key, ofOne) -> {
          if (!spans.containsKey(key)) {
            ofOne.forEach(this::addChoice);
            model.addAtMostOne(ofOne.stream().map(x -> (Literal) take(x.index())).toList());
          }
        });
  }

  private void addChoice(Choice x) {
    take.put(x.index(), model.newBoolVar(x.key() + " " + x.option().key() + " " + x.start()));
  }

  /**
   * Each of the problem's rules assumed rather than stated, so that the solver can name those in
   * conflict.
   */
  static CpPlan assuming(Choices choices) {
    CpPlan plan = new CpPlan(choices);
    plan.addChoices();
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

  /** The variable of a choice. */
  BoolVar take(int choice) {
    BoolVar known = take.get(choice);
    if (known != null) {
      return known;
    }
    Choice x = choices.all().get(choice);
    List<Choice> ofOne = choices.of(x.key());
    ofOne.forEach(this::addChoice);
    Literal[] literals = ofOne.stream().map(y -> take.get(y.index())).toArray(Literal[]::new);
    Objects.requireNonNull(spans.get(x.key())).tie(model, literals);
    return Objects.requireNonNull(take.get(choice));
  }

  /** How a candidate stands on the time line, if it does. */
  @Nullable Span span(String candidate) {
    return spans.get(candidate);
  }

  /** The plan that the solver found. */
  Plan found(CpSolver solver) {
    List<Funded> funded = new ArrayList<>();
    choices
        .byCandidate()
        .forEach((key, ofOne) -> {
          Span span = spans.get(key);
          ofOne.stream()
              .filter(x ->
                  span == null
                      ? solver.booleanValue(take(x.index()))
                      : span.isAt(x.start(), solver))
              .map(Choice::funded)
              .forEach(funded::add);
        });
    return new Plan(funded);
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
        sum.addTerm(take(x.index()), amount);
      }
    }
    return sum;
  }

  /** States that one of the choices of the candidate is taken. */
  void fund(String candidate) {
    model.addExactlyOne(
        choices.of(candidate).stream().map(x -> (Literal) take(x.index())).toList());
  }

  /** Where to start searching; call it last. */
  void hint(Plan plan) {
    Set<Integer> taken = new HashSet<>();
    plan.funded().forEach(funded -> taken.add(choices.indexOf(funded)));
    for (Choice x : choices.all()) {
      BoolVar known = take.get(x.index());
      if (known != null) {
        model.addHint(known, taken.contains(x.index()));
      }
    }
    spans.forEach((key, span) -> span.hint(plan.find(key), model));
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
      sum.addTerm(take(row.choices()[i]), (long) row.uses()[i]);
    }
    atMost(sum, (long) row.capacity());
  }
}

package dev.quarterdeck.engine.planner;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/** The choices as fractions from 0 to 1, worth most under rows that may be added to. */
final class LinearModel implements AutoCloseable {
  private final Choices choices;
  private final MPSolver lp;
  private final List<MPVariable> take = new ArrayList<>();
  private final List<MPConstraint> constraints = new ArrayList<>();

  LinearModel(Choices choices) {
    this.choices = choices;
    Loader.loadNativeLibraries();
    lp = MPSolver.createSolver("GLOP");
    choices.all().forEach(x -> take.add(lp.makeNumVar(0, Double.POSITIVE_INFINITY, "")));
    MPObjective objective = lp.objective();
    choices.all().forEach(x -> objective.setCoefficient(take.get(x.index()), x.value()));
    objective.setMaximization();
    for (List<Choice> ofOne : choices.byCandidate().values()) {
      MPConstraint once = lp.makeConstraint(Double.NEGATIVE_INFINITY, 1);
      ofOne.forEach(x -> once.setCoefficient(take.get(x.index()), 1));
    }
  }

  /** Adds the rows of the choices' rules that can bite, in order. */
  void addRows() {
    choices
        .rows()
        .forEach(ofRule -> ofRule.stream().filter(row -> !row.isSlack()).forEach(this::add));
  }

  void add(Row row) {
    MPConstraint constraint = lp.makeConstraint(Double.NEGATIVE_INFINITY, row.capacity());
    for (int i = 0; i < row.choices().length; i++) {
      constraint.setCoefficient(take.get(row.choices()[i]), row.uses()[i]);
    }
    constraints.add(constraint);
  }

  /** Whether there is an optimum; the figures are of the last one. */
  boolean solve() {
    return lp.solve() == MPSolver.ResultStatus.OPTIMAL;
  }

  double value() {
    return lp.objective().value();
  }

  double[] fractions() {
    return take.stream().mapToDouble(MPVariable::solutionValue).toArray();
  }

  /**
   * What one more counted unit of each row added would be worth, in order. Of a maximisation, the
   * dual of an "at most" is at least 0; what is not is rounding, and given as 0.
   */
  double[] prices() {
    return constraints.stream().mapToDouble(c -> Math.max(0, c.dualValue())).toArray();
  }

  @Override
  public void close() {
    lp.delete();
  }
}

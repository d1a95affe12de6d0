package dev.quarterdeck.engine.planner;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The linear relaxation of the rows, solved for their prices. */
final class Relaxation {
  private Relaxation() {}

  private record Key(int rule, int row) {}

  /** Prices &gt; 0 of the rows, in order; none where the relaxation has no solution. */
  static List<Price> prices(Choices choices) {
    Loader.loadNativeLibraries();
    MPSolver lp = MPSolver.createSolver("GLOP");
    List<MPVariable> take = new ArrayList<>();
    choices.all().forEach(x -> take.add(lp.makeNumVar(0, Double.POSITIVE_INFINITY, "")));
    MPObjective objective = lp.objective();
    choices.all().forEach(x -> objective.setCoefficient(take.get(x.index()), x.value()));
    objective.setMaximization();
    for (List<Choice> ofOne : choices.byCandidate().values()) {
      MPConstraint once = lp.makeConstraint(Double.NEGATIVE_INFINITY, 1);
      ofOne.forEach(x -> once.setCoefficient(take.get(x.index()), 1));
    }
    Map<Key, MPConstraint> constraints = new LinkedHashMap<>();
    List<List<Row>> rows = choices.rows();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < rows.get(r).size(); i++) {
        if (!rows.get(r).get(i).isSlack()) {
          constraints.put(new Key(r, i), add(lp, rows.get(r).get(i), take));
        }
      }
    }
    List<Price> prices = new ArrayList<>();
    if (lp.solve() == MPSolver.ResultStatus.OPTIMAL) {
      constraints.forEach((key, constraint) -> {
        Row row = rows.get(key.rule).get(key.row);
        // of a maximisation, the dual of an "at most" is >= 0; what is not is rounding
        double price = constraint.dualValue() / row.unit();
        if (price > 0) {
          prices.add(
              new Price(
                  key.rule,
                  key.row,
                  choices.problem().rules().get(key.rule).name(),
                  row.period(),
                  price));
        }
      });
    }
    lp.delete();
    return prices;
  }

  private static MPConstraint add(MPSolver lp, Row row, List<MPVariable> take) {
    MPConstraint constraint = lp.makeConstraint(Double.NEGATIVE_INFINITY, row.capacity());
    for (int i = 0; i < row.choices().length; i++) {
      constraint.setCoefficient(take.get(row.choices()[i]), row.uses()[i]);
    }
    return constraint;
  }
}

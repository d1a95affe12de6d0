package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate of one option on the time line of the solver: whether it runs, and from when.
 *
 * @param starts those possible, ascending
 * @param forced whether every plan obeying the problem's rules funds it
 */
record Span(
    Option option,
    IntVar start,
    BoolVar present,
    IntervalVar interval,
    long[] starts,
    boolean forced) {

  /** Those of all candidates that have their choices in one option. */
  static Map<String, Span> all(Choices choices, CpModel model) {
    Map<String, Span> spans = new LinkedHashMap<>();
    Windows windows = new Windows(choices.problem());
    choices
        .byCandidate()
        .forEach((key, ofOne) -> {
          if (!ofOne.isEmpty() && ofOne.stream().map(Choice::option).distinct().count() == 1) {
            spans.put(key, of(ofOne, windows.isForced(key), model));
          }
        });
    return spans;
  }

  private static Span of(List<Choice> ofOne, boolean forced, CpModel model) {
    String key = ofOne.getFirst().key();
    Option option = ofOne.getFirst().option();
    long[] starts = ofOne.stream().mapToLong(Choice::start).toArray();
    IntVar start = model.newIntVarFromDomain(Domain.fromValues(starts), "start of " + key);
    BoolVar present = model.newBoolVar("funds " + key);
    IntervalVar interval =
        model.newOptionalFixedSizeIntervalVar(start, option.duration(), present, key);
    return new Span(option, start, present, interval, starts, forced);
  }

  /** States that just one of the literals of its choices, in order, is true where it runs. */
  void tie(CpModel model, Literal... choices) {
    model.addEquality(LinearExpr.sum(choices), present);
    model.addEquality(LinearExpr.weightedSum(choices, starts), start).onlyEnforceIf(present);
  }

  boolean isAt(int period, CpSolver solver) {
    return solver.booleanValue(present) && solver.value(start) == period;
  }

  void hint(Optional<Funded> funded, CpModel model) {
    model.addHint(present, funded.isPresent());
    model.addHint(start, funded.map(f -> (long) f.start()).orElse(starts[0]));
  }

  /** First period after its run if it starts last. */
  long latestEnd() {
    return starts[starts.length - 1] + option.duration();
  }
}

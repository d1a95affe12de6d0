package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The choices seen a second time as intervals on a time line, so that the solver reasons about
 * pools (cumulative) and finish-to-start (precedence) as a whole: long horizons are proven by it.
 * Where this says all of a rule its rows are left out, else it is redundant.
 */
final class Timetable {
  /** Below this many periods the rows alone are faster. */
  private static final int LONG = 24;

  /** Above this many candidates no plan is proven by it, and prices lead to better ones. */
  private static final int MANY = 300;

  private final CpPlan plan;
  private final CpModel model;
  private final Map<String, Span> spans;

  Timetable(CpPlan plan, Map<String, Span> spans) {
    this.plan = plan;
    this.model = plan.model();
    this.spans = spans;
  }

  static boolean pays(PlanProblem problem) {
    return problem.periods() > LONG && problem.candidates().size() <= MANY;
  }

  /**
   * Adds what the spans can say of the rules.
   *
   * @return the rules that are stated completely, so that their rows are not needed
   */
  Set<Rule> add(List<Rule> rules) {
    Set<Rule> stated = new LinkedHashSet<>();
    for (Rule rule : rules) {
      boolean complete =
          switch (rule) {
            case PoolRule pool -> !spans.isEmpty() && addPool(pool);
            case Requires requires -> addPrecedence(requires);
            case MandatoryBy mandatory -> addMandatory(mandatory);
            default -> false;
          };
      if (complete) {
        stated.add(rule);
      }
    }
    return stated;
  }

  private boolean addMandatory(MandatoryBy mandatory) {
    Span span = spans.get(mandatory.candidate());
    if (span == null) {
      return false;
    }
    model.addEquality(span.present(), 1);
    model.addLessOrEqual(span.start(), mandatory.period() + 1L - span.option().duration());
    return true;
  }

  private boolean addPrecedence(Requires requires) {
    Span before = spans.get(requires.prerequisite());
    Span after = spans.get(requires.candidate());
    if (before == null || after == null) {
      return false;
    }
    model.addImplication(after.present(), before.present());
    LinearExpr ready =
        LinearExpr.affine(before.start(), 1, before.option().duration() + (long) requires.lag());
    model.addLessOrEqual(ready, after.start()).onlyEnforceIf(after.present());
    return true;
  }

  /** What each uses in every period of its run, against the most there is in any. */
  private boolean addPool(PoolRule pool) {
    PlanProblem problem = plan.choices().problem();
    Scale scale = Scale.of(problem, pool);
    long[] capacity =
        Arrays.stream(pool.capacity()).limit(problem.periods()).mapToLong(scale::round).toArray();
    long most = Arrays.stream(capacity).max().orElseThrow();
    boolean complete = Arrays.stream(capacity).allMatch(c -> c == most) && spansAll();
    CumulativeConstraint cumulative = model.addCumulative(most);
    for (Span span : spans.values()) {
      boolean inside = span.latestEnd() <= problem.periods();
      long demand = least(span.option(), pool.row(), scale);
      if (demand > 0 && inside) {
        cumulative.addDemand(span.interval(), demand);
      }
      complete &= inside && isEven(span.option(), pool.row(), demand, scale);
    }
    return complete;
  }

  private boolean spansAll() {
    return plan.choices().byCandidate().entrySet().stream()
        .allMatch(e -> e.getValue().isEmpty() || spans.containsKey(e.getKey()));
  }

  private static long least(Option option, String row, Scale scale) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < option.duration(); i++) {
      least = Math.min(least, scale.round(option.use(row, 0, i, i + 1)));
    }
    return option.duration() == 0 ? 0 : least;
  }

  /** Whether it uses just this in every period of its run and nothing after. */
  private static boolean isEven(Option option, String row, long demand, Scale scale) {
    double[] use = option.uses().getOrDefault(row, new double[0]);
    for (int i = 0; i < use.length; i++) {
      if (scale.round(use[i]) != (i < option.duration() ? demand : 0)) {
        return false;
      }
    }
    return use.length >= option.duration() || demand == 0;
  }
}

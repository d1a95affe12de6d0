package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;

/**
 * Values as integers for the solver: multiples of {@code unit}, nearest. {@code error} is what
 * rounding can hide of any plan's value, so that {@code unit * (integer bound) + error} bounds the
 * doubles.
 */
record Objective(double unit, double error, long[] values) {
  /** Steps that all candidates' roundings together may make up of the largest value. */
  private static final double FINENESS = PlanResult.SAME / 2;

  static Objective of(Choices choices) {
    double[] values = choices.all().stream().mapToDouble(Choice::value).toArray();
    Scale exact = Scale.fit(values);
    Objective whole = in(exact.unit(), choices);
    return whole.error <= FINENESS * largest(values) ? whole : in(fine(choices, values), choices);
  }

  private static double fine(Choices choices, double[] values) {
    return 2 * FINENESS * largest(values) / Math.max(1, choices.byCandidate().size());
  }

  static double largest(double... values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static Objective in(double unit, Choices choices) {
    long[] whole = choices.all().stream().mapToLong(x -> Math.round(x.value() / unit)).toArray();
    double error = 0;
    double size = 0;
    for (List<Choice> ofOne : choices.byCandidate().values()) {
      error +=
          ofOne.stream().mapToDouble(x -> x.value() - unit * whole[x.index()]).reduce(0, Math::max);
      size += largest(ofOne.stream().mapToDouble(Choice::value).toArray());
    }
    // and what adding up that many doubles can be off by
    error += size * choices.byCandidate().size() * Math.ulp(1.0);
    return new Objective(unit, error, whole);
  }

  void addTo(CpPlan plan) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    plan.choices()
        .byCandidate()
        .forEach((key, ofOne) -> {
          Span span = plan.span(key);
          if (span == null || !addLine(span, ofOne, sum)) {
            ofOne.forEach(x -> addChoice(x, plan, sum));
          }
        });
    plan.model().maximize(sum);
  }

  private void addChoice(Choice x, CpPlan plan, LinearExprBuilder sum) {
    if (values[x.index()] != 0) {
      sum.addTerm(plan.take(x.index()), values[x.index()]);
    }
  }

  /**
   * The value as level + slope * start, where it is so: it needs no variable per start. With a
   * slope that holds only of a candidate that is funded in every plan.
   *
   * @return whether it is so
   */
  private boolean addLine(Span span, List<Choice> ofOne, LinearExprBuilder sum) {
    Choice first = ofOne.getFirst();
    Choice last = ofOne.getLast();
    long level = values[first.index()];
    long rise = values[last.index()] - level;
    long run = (long) last.start() - first.start();
    long slope = run == 0 ? 0 : rise / run;
    boolean straight =
        ofOne.stream()
            .allMatch(x -> values[x.index()] == level + slope * (x.start() - first.start()));
    if (!straight || slope != 0 && !span.forced()) {
      return false;
    }
    sum.addTerm(span.present(), level - slope * first.start());
    sum.addTerm(span.start(), slope);
    return true;
  }

  /** Upper bound of the values as doubles, from one of the integers. */
  double bound(double whole) {
    // the solver's integer bound comes as a double that may have been rounded
    return unit * Math.floor(whole + 0.5) + error;
  }
}

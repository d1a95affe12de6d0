package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.quarterdeck.engine.planner.Remedy.Extra;
import dev.quarterdeck.engine.planner.Remedy.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A rule that can be loosened in whole steps: a limit in each of its buckets, a count, the two ends
 * of a start window, a deadline.
 */
sealed interface Loosening {
  /** As it is, if it is of a kind that can be loosened. */
  static Optional<Loosening> of(PlanProblem problem, Rule rule) {
    return switch (rule) {
      case Limit limit -> Optional.of(new OfLimit(limit, problem));
      case AtMostInFlight count -> Optional.of(new OfCount(count));
      case ChangeLimit count -> Optional.of(new OfCount(count));
      case StartWindow window -> Optional.of(new OfWindow(window, problem.periods()));
      case MandatoryBy deadline -> Optional.of(new OfDeadline(deadline, problem.periods()));
      default -> Optional.empty();
    };
  }

  Rule rule();

  /** The rule with so many steps more at each place. */
  Rule by(long... steps);

  /**
   * Steps at each place that suffice for these to be funded beside a plan; none that helps none.
   */
  long[] most(PlanProblem problem, Collection<String> candidates);

  /** Steps that a plan needs at each place. */
  long[] lacking(Schedule plan);

  /** States the rule with as many steps more as the solver chooses. */
  void addTo(CpPlan model, List<IntVar> steps);

  /** What there is, in steps: by this a change of one rule compares with one of another. */
  double whole();

  /** What so many steps change, in the rule's own measure. */
  List<Extra> extras(long... steps);

  Kind kind();

  /** Choices of candidates that may be taken when the rule is not. */
  private static List<Choice> offered(PlanProblem problem, Collection<String> candidates) {
    List<Candidate> some =
        problem.candidates().stream().filter(c -> candidates.contains(c.key())).toList();
    return Choices.offered(new PlanProblem(problem.periods(), some, List.of())).all();
  }

  /** More of a budget or pool; one step is the unit in which it is counted. */
  record OfLimit(Limit rule, Scale scale, int count) implements Loosening {
    OfLimit(Limit limit, PlanProblem problem) {
      this(limit, Scale.of(problem, limit), limit.buckets().count(problem));
    }

    @Override
    public Limit by(long... steps) {
      Limit loose = rule;
      for (int b = 0; b < steps.length; b++) {
        loose = steps[b] == 0 ? loose : loose.more(b, steps[b] * scale.unit());
      }
      return loose;
    }

    /** What they use at most: beside any plan that there is room for, more is never needed. */
    @Override
    public long[] most(PlanProblem problem, Collection<String> candidates) {
      long[] most = new long[count];
      for (String key : candidates) {
        long[] ofOne = new long[count];
        for (Choice x : offered(problem, List.of(key))) {
          for (int b = 0; b < count; b++) {
            int to = Math.min(problem.periods(), rule.buckets().to(b));
            long use = scale.round(x.use(rule.row(), rule.buckets().from(b), to));
            ofOne[b] = Math.max(ofOne[b], use);
          }
        }
        Arrays.setAll(most, b -> most[b] + ofOne[b]);
      }
      return most;
    }

    @Override
    public long[] lacking(Schedule plan) {
      return rule.lacking(plan);
    }

    @Override
    public void addTo(CpPlan model, List<IntVar> steps) {
      rule.addTo(model, steps);
    }

    @Override
    public double whole() {
      return Arrays.stream(rule.capacity()).limit(count).mapToLong(scale::round).sum();
    }

    @Override
    public List<Extra> extras(long... steps) {
      List<Extra> extras = new ArrayList<>();
      for (int b = 0; b < steps.length; b++) {
        if (steps[b] > 0) {
          extras.add(new Extra(rule.buckets().from(b), steps[b] * scale.unit()));
        }
      }
      return extras;
    }

    @Override
    public Kind kind() {
      return rule instanceof BudgetRule ? Kind.BUDGET : Kind.POOL;
    }
  }

  /** One more in flight, or one change more. */
  record OfCount(Rule rule) implements Loosening {
    @Override
    public Rule by(long... steps) {
      int more = (int) steps[0];
      return switch (rule) {
        case AtMostInFlight flight -> new AtMostInFlight(flight.k() + more, flight.candidates());
        case ChangeLimit changes -> new ChangeLimit(changes.approved(), changes.most() + more);
        default -> rule;
      };
    }

    @Override
    public long[] most(PlanProblem problem, Collection<String> candidates) {
      return new long[] {candidates.size()};
    }

    @Override
    public long[] lacking(Schedule plan) {
      double over = 0;
      for (Usage usage : rule.explain(plan)) {
        over = Math.max(over, usage.used() - usage.limit());
      }
      return new long[] {(long) over};
    }

    @Override
    public void addTo(CpPlan model, List<IntVar> steps) {
      for (Row row : rule.rows(model.choices())) {
        LinearExprBuilder sum = LinearExpr.newBuilder().addTerm(steps.getFirst(), -1);
        for (int i = 0; i < row.choices().length; i++) {
          sum.addTerm(model.take(row.choices()[i]), (long) row.uses()[i]);
        }
        model.atMost(sum, (long) row.capacity());
      }
    }

    @Override
    public double whole() {
      return rule instanceof AtMostInFlight flight ? flight.k() : ((ChangeLimit) rule).most();
    }

    @Override
    public List<Extra> extras(long... steps) {
      return List.of(new Extra(0, steps[0]));
    }

    @Override
    public Kind kind() {
      return rule instanceof AtMostInFlight ? Kind.IN_FLIGHT : Kind.CHANGES;
    }
  }

  /** A start some periods before the window opens, or after it closes. */
  record OfWindow(StartWindow rule, double whole) implements Loosening {
    @Override
    public Rule by(long... steps) {
      return new StartWindow(
          rule.candidate(), rule.from() - (int) steps[0], rule.to() + (int) steps[1]);
    }

    private long[] outside(int start) {
      return new long[] {Math.max(0, rule.from() - start), Math.max(0, start - rule.to())};
    }

    @Override
    public long[] most(PlanProblem problem, Collection<String> candidates) {
      long[] most = new long[2];
      if (candidates.contains(rule.candidate())) {
        for (Choice x : offered(problem, rule.candidates())) {
          long[] one = outside(x.start());
          Arrays.setAll(most, i -> Math.max(most[i], one[i]));
        }
      }
      return most;
    }

    @Override
    public long[] lacking(Schedule plan) {
      return plan.find(rule.candidate()).map(line -> outside(line.start())).orElse(new long[2]);
    }

    @Override
    public void addTo(CpPlan model, List<IntVar> steps) {
      for (Choice x : model.choices().of(rule.candidate())) {
        long[] one = outside(x.start());
        for (int i = 0; i < one.length; i++) {
          if (one[i] > 0) {
            var taken = LinearExpr.newBuilder().addTerm(model.take(x.index()), one[i]);
            model.atMost(taken.addTerm(steps.get(i), -1), 0);
          }
        }
      }
    }

    @Override
    public List<Extra> extras(long... steps) {
      return steps[0] > 0
          ? List.of(new Extra(rule.from() - (int) steps[0], -steps[0]))
          : List.of(new Extra(rule.to() + (int) steps[1], steps[1]));
    }

    @Override
    public Kind kind() {
      return Kind.START;
    }
  }

  /** A deadline of another candidate some periods later. */
  record OfDeadline(MandatoryBy rule, double whole) implements Loosening {
    @Override
    public Rule by(long... steps) {
      return new MandatoryBy(rule.candidate(), rule.period() + (int) steps[0]);
    }

    private long late(Choice x) {
      return Math.max(0, x.end() - 1L - rule.period());
    }

    @Override
    public long[] most(PlanProblem problem, Collection<String> candidates) {
      long most =
          offered(problem, rule.candidates()).stream().mapToLong(this::late).max().orElse(0);
      return new long[] {most};
    }

    @Override
    public long[] lacking(Schedule plan) {
      return new long[] {
        plan.find(rule.candidate())
            .map(line -> Math.max(0, line.end() - 1L - rule.period()))
            .orElse(0L)
      };
    }

    @Override
    public void addTo(CpPlan model, List<IntVar> steps) {
      model.fund(rule.candidate());
      model.atMost(
          model
              .sum(x -> x.key().equals(rule.candidate()) ? late(x) : 0)
              .addTerm(steps.getFirst(), -1),
          0);
    }

    @Override
    public List<Extra> extras(long... steps) {
      return List.of(new Extra(rule.period() + (int) steps[0], steps[0]));
    }

    @Override
    public Kind kind() {
      return Kind.DEADLINE;
    }
  }

  /** How much of the whole so many steps are. */
  default double share(long... steps) {
    return LongStream.of(steps).sum() / Math.max(1, whole());
  }
}

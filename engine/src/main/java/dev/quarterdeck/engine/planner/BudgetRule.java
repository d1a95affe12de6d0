package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Capital of one type: in each bucket of periods no more is used than its capacity and what the
 * bucket before left over.
 *
 * <p>With capacity C, use u and share s carried over: {@code u[b] <= C[b] + carry[b]}, {@code
 * carry[0] = 0}, {@code carry[b+1] = floor(s * (C[b] + carry[b] - u[b]))} in whole units. The last
 * bucket may reach past the problem; its capacity is what is there up to the last period.
 *
 * @param capacity per bucket, &gt;= 0, in the row's own measure (e.g. EUR)
 * @param buckets the periods of each capacity; the first may be shorter, with a capacity for just
 *     the periods in it
 * @param carryOver share of what is left that the next bucket may use, rounded to a thousandth
 * @param unit e.g. 1000 EUR; 0 to have one fitted to the amounts
 */
public record BudgetRule(
    String row, double[] capacity, Buckets buckets, double carryOver, double unit)
    implements Limit {
  private static final long WHOLE = 1000;

  public BudgetRule {
    Demand.nonNegative(capacity, "capacity", row);
    Demand.share(carryOver, "carry-over of " + row);
    Demand.that(
        unit >= 0 && Double.isFinite(unit),
        "The unit (%s) of '%s' must be positive, or 0 to fit one.",
        unit,
        row);
  }

  /** With buckets of one length. */
  public BudgetRule(
      String row, double[] capacity, int periodsPerBucket, double carryOver, double unit) {
    this(row, capacity, Buckets.of(periodsPerBucket), carryOver, unit);
  }

  @Override
  public String name() {
    return "budget " + row;
  }

  @Override
  public BudgetRule more(int bucket, double amount) {
    return new BudgetRule(row, raised(bucket, amount), buckets, carryOver, unit);
  }

  private long carried() {
    return Math.round(carryOver * WHOLE);
  }

  /**
   * Carry-over eliminated: {@code sum over a <= b of s^(b-a) * u[a] <= sum over a <= b of s^(b-a) *
   * C[a]}.
   */
  @Override
  public List<Row> rows(Choices choices) {
    PlanProblem problem = choices.problem();
    Scale scale = Scale.of(problem, this);
    double share = (double) carried() / WHOLE;
    double available = 0;
    List<Row> rows = new ArrayList<>();
    for (int b = 0; b < buckets.count(problem); b++) {
      int bucket = b;
      available = scale.round(capacity[b]) + share * available;
      rows.add(
          Row.of(
              buckets.from(b),
              scale.unit(),
              available,
              choices.all(),
              x -> kept(x, bucket, scale, problem)));
    }
    return rows;
  }

  /** What rounding down what is carried over can take, bucket after bucket. */
  @Override
  public double slip(PlanProblem problem) {
    return carried() == 0 || carried() == WHOLE ? 0 : buckets.count(problem);
  }

  private double kept(Choice x, int bucket, Scale scale, PlanProblem problem) {
    double share = (double) carried() / WHOLE;
    double sum = 0;
    for (int b = 0; b <= bucket; b++) {
      sum = share * sum + use(x, b, scale, problem);
    }
    return sum;
  }

  private int end(int bucket, PlanProblem problem) {
    return Math.min(problem.periods(), buckets.to(bucket));
  }

  private long use(Choice x, int bucket, Scale scale, PlanProblem problem) {
    return scale.round(x.use(row, buckets.from(bucket), end(bucket, problem)));
  }

  @Override
  public void addTo(CpPlan model) {
    if (carried() == 0 || carried() == WHOLE) {
      Limit.super.addTo(model);
    } else {
      state(model, bucket -> LinearExpr.constant(0), 0);
    }
  }

  @Override
  public void addTo(CpPlan model, List<IntVar> more) {
    long most = more.stream().mapToLong(Limit::most).sum();
    state(model, more::get, most);
  }

  /**
   * Bucket by bucket, with so many units more in each.
   *
   * @param most that can be carried of them
   */
  private void state(CpPlan model, IntFunction<LinearArgument> more, long most) {
    PlanProblem problem = model.choices().problem();
    Scale scale = Scale.of(problem, this);
    LinearArgument carry = LinearExpr.constant(0);
    long mostCarried = most;
    for (int b = 0; b < buckets.count(problem); b++) {
      int bucket = b;
      long given = scale.round(capacity[b]);
      mostCarried = (given + mostCarried) * carried() / WHOLE + most;
      LinearExprBuilder over =
          model
              .sum(x -> use(x, bucket, scale, problem))
              .addTerm(carry, -1)
              .addTerm(more.apply(b), -1);
      model.atMost(over, given);
      // WHOLE * next <= carried * (given - over); the largest integer that obeys this is the floor
      LinearArgument next = model.integer("carry of " + row + " into " + (b + 1), mostCarried);
      model.atMost(
          LinearExpr.newBuilder().addTerm(next, WHOLE).addTerm(over, carried()), given * carried());
      carry = next;
    }
  }

  @Override
  public long[] lacking(Schedule plan) {
    Scale scale = Scale.of(plan.problem(), this);
    long[] lacking = new long[buckets.count(plan.problem())];
    long carry = 0;
    for (int b = 0; b < lacking.length; b++) {
      long used = plan.roundedUse(row, buckets.from(b), end(b, plan.problem()), scale);
      long given = scale.round(capacity[b]) + carry;
      lacking[b] = Math.max(0, used - given);
      carry = Math.max(0, given - used) * carried() / WHOLE;
    }
    return lacking;
  }

  @Override
  public boolean judgesAll() {
    return true;
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    PlanProblem problem = windows.problem();
    Scale scale = windows.scale(this);
    long left = 0;
    for (int b = 0; b < buckets.count(problem); b++) {
      left += scale.round(capacity[b]) - use(x, b, scale, problem);
      if (left < 0) {
        return false;
      }
      left = left * carried() / WHOLE;
    }
    return true;
  }

  @Override
  public List<Violation> check(Schedule plan) {
    List<Violation> found = new ArrayList<>();
    Scale scale = Scale.of(plan.problem(), this);
    double carry = 0;
    double slack = 0;
    long exactCarry = 0;
    for (int b = 0; b < buckets.count(plan.problem()); b++) {
      int from = buckets.from(b);
      int to = end(b, plan.problem());
      double used = plan.use(row, from, to);
      long exact = plan.roundedUse(row, from, to, scale);
      double given = capacity[b] + carry;
      long exactlyGiven = scale.round(capacity[b]) + exactCarry;
      slack += (plan.users(row, from, to) + 1) * scale.unit() / 2;
      if (exact > exactlyGiven || used > given + slack) {
        found.add(new Violation(name(), from, used, given, "uses more than is there"));
      }
      carry = carryOver * Math.max(0, given - used);
      exactCarry = Math.max(0, exactlyGiven - exact) * carried() / WHOLE;
      // a share written finer than a thousandth differs from the rounded one by this much
      slack = carryOver * slack + Math.abs(carryOver - (double) carried() / WHOLE) * given;
    }
    return found;
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    List<Usage> usage = new ArrayList<>();
    double carry = 0;
    for (int b = 0; b < buckets.count(plan.problem()); b++) {
      int from = buckets.from(b);
      double used = plan.use(row, from, end(b, plan.problem()));
      usage.add(new Usage(from, used, capacity[b] + carry));
      carry = carryOver * Math.max(0, capacity[b] + carry - used);
    }
    return usage;
  }
}

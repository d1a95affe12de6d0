package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.IntVar;
import java.util.ArrayList;
import java.util.List;

/**
 * People of one skill: in each period no more are at work than there are. Nothing carries over.
 *
 * @param capacity per period, &gt;= 0, e.g. FTE
 * @param unit e.g. 0.1 FTE; 0 to have one fitted to the amounts
 */
public record PoolRule(String row, double[] capacity, double unit) implements Limit {
  public PoolRule {
    Demand.nonNegative(capacity, "capacity", row);
    Demand.that(
        unit >= 0 && Double.isFinite(unit),
        "The unit (%s) of '%s' must be positive, or 0 to fit one.",
        unit,
        row);
  }

  @Override
  public String name() {
    return "pool " + row;
  }

  @Override
  public PoolRule more(int bucket, double amount) {
    return new PoolRule(row, raised(bucket, amount), unit);
  }

  @Override
  public Buckets buckets() {
    return Buckets.of(1);
  }

  @Override
  public List<Row> rows(Choices choices) {
    Scale scale = Scale.of(choices.problem(), this);
    List<Row> rows = new ArrayList<>();
    for (int p = 0; p < choices.problem().periods(); p++) {
      int period = p;
      rows.add(
          Row.of(
              p,
              scale.unit(),
              scale.round(capacity[p]),
              choices.all(),
              x -> scale.round(x.use(row, period, period + 1))));
    }
    return rows;
  }

  @Override
  public void addTo(CpPlan model, List<IntVar> more) {
    PlanProblem problem = model.choices().problem();
    Scale scale = Scale.of(problem, this);
    for (int p = 0; p < problem.periods(); p++) {
      int period = p;
      model.atMost(
          model.sum(x -> scale.round(x.use(row, period, period + 1))).addTerm(more.get(p), -1),
          scale.round(capacity[p]));
    }
  }

  @Override
  public long[] lacking(Schedule plan) {
    Scale scale = Scale.of(plan.problem(), this);
    long[] lacking = new long[plan.problem().periods()];
    for (int p = 0; p < lacking.length; p++) {
      long used = plan.roundedUse(row, p, p + 1, scale);
      lacking[p] = Math.max(0, used - scale.round(capacity[p]));
    }
    return lacking;
  }

  @Override
  public boolean judgesAll() {
    return true;
  }

  @Override
  public boolean admits(Choice x, Windows windows) {
    Scale scale = windows.scale(this);
    for (int p = x.start(); p < windows.problem().periods(); p++) {
      if (scale.round(x.use(row, p, p + 1)) > scale.round(capacity[p])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Violation> check(Schedule plan) {
    List<Violation> found = new ArrayList<>();
    Scale scale = Scale.of(plan.problem(), this);
    for (int p = 0; p < plan.problem().periods(); p++) {
      double used = plan.use(row, p, p + 1);
      double slack = (plan.users(row, p, p + 1) + 1) * scale.unit() / 2;
      if (plan.roundedUse(row, p, p + 1, scale) > scale.round(capacity[p])
          || used > capacity[p] + slack) {
        found.add(new Violation(name(), p, used, capacity[p], "needs more people than there are"));
      }
    }
    return found;
  }

  @Override
  public List<Usage> explain(Schedule plan) {
    List<Usage> usage = new ArrayList<>();
    for (int p = 0; p < plan.problem().periods(); p++) {
      usage.add(new Usage(p, plan.use(row, p, p + 1), capacity[p]));
    }
    return usage;
  }
}

package dev.quarterdeck.office;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.portfolio.Budget;
import dev.quarterdeck.office.portfolio.Capacities;
import dev.quarterdeck.office.portfolio.Pool;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** What the plan uses of capital and people. */
final class Uses {
  private final Workspace workspace;
  private final Plan plan;
  private final Timeline calendar;
  private final Capacities capacities;
  private final Map<String, Candidate> candidates = new HashMap<>();

  Uses(Workspace workspace, Timeline calendar, PlanProblem problem, Plan plan) {
    this.workspace = workspace;
    this.plan = plan;
    this.calendar = calendar;
    this.capacities = new Capacities(calendar, new Problems());
    problem.candidates().forEach(candidate -> candidates.put(candidate.key(), candidate));
  }

  /** A funded line's use of a row in each period of the plan. */
  double[] of(Funded line, String row) {
    double[] use = new double[calendar.plan()];
    double[] written = option(line).uses().getOrDefault(row, new double[0]);
    for (int t = 0; t < written.length && line.start() + t < use.length; t++) {
      use[line.start() + t] = written[t];
    }
    return use;
  }

  /** The plan's use of a row in each period. */
  double[] total(String row) {
    double[] total = new double[calendar.plan()];
    for (Funded line : plan.funded()) {
      double[] use = of(line, row);
      for (int t = 0; t < total.length; t++) {
        total[t] += use[t];
      }
    }
    return total;
  }

  /** The option a funded line chose. */
  Option option(Funded line) {
    return Objects.requireNonNull(candidates.get(line.candidate())).options().stream()
        .filter(option -> option.key().equals(line.option()))
        .findFirst()
        .orElseThrow();
  }

  List<Decision.BudgetUse> budgets() {
    List<Decision.BudgetUse> uses = new ArrayList<>();
    for (Document<Budget> budget : workspace.list(Portfolio.BUDGET)) {
      uses.add(budget(budget));
    }
    return uses;
  }

  private Decision.BudgetUse budget(Document<Budget> document) {
    List<Bucket> buckets = buckets(document);
    return new Decision.BudgetUse(
        document.name(),
        document.title(),
        document.spec().capital(),
        buckets.stream().map(Bucket::label).toList(),
        buckets.stream().map(bucket -> Round.money(bucket.given())).toList(),
        buckets.stream().map(bucket -> Round.money(bucket.given() + bucket.carriedIn())).toList(),
        buckets.stream().map(bucket -> Round.money(bucket.spent())).toList());
  }

  /**
   * A period or fiscal year of a budget against the plan.
   *
   * @param first its first period
   * @param length in periods
   */
  record Bucket(String label, int first, int length, double given, double carriedIn, double spent) {
    double left() {
      return given + carriedIn - spent;
    }
  }

  /** A budget against the plan, with what each period or fiscal year hands on to the next. */
  List<Bucket> buckets(Document<Budget> document) {
    Budget budget = document.spec();
    double[] spend = total(budget.capital());
    double[] amounts = capacities.amounts(document);
    List<Bucket> buckets = new ArrayList<>();
    int first = 0;
    double carried = 0;
    for (Map.Entry<String, Integer> entry : capacities.buckets(budget).entrySet()) {
      int length = entry.getValue();
      double spent = DoubleStream.of(spend).skip(first).limit(length).sum();
      double given = amounts[buckets.size()];
      buckets.add(new Bucket(entry.getKey(), first, length, given, carried, spent));
      carried = budget.carryOver().value() * Math.max(0, buckets.getLast().left());
      first += length;
    }
    return buckets;
  }

  List<Decision.PoolUse> pools() {
    List<Decision.PoolUse> uses = new ArrayList<>();
    for (Document<Pool> pool : workspace.list(Portfolio.POOL)) {
      List<String> labels = new ArrayList<>();
      List<Double> available = new ArrayList<>();
      List<Double> used = new ArrayList<>();
      double[] fte = capacities.fte(pool);
      double[] load = total(pool.name());
      for (int t = 0; t < calendar.plan(); t++) {
        labels.add(calendar.label(t));
        available.add(Round.share(fte[t]));
        used.add(Round.share(load[t]));
      }
      uses.add(new Decision.PoolUse(pool.name(), pool.title(), labels, available, used));
    }
    return uses;
  }
}

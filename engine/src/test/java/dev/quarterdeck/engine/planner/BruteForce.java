package dev.quarterdeck.engine.planner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every plan there is, tried one by one. Judges the rules by its own arithmetic, straight from
 * their definition: no rows, no model, no {@link PlanCheck}; only the unit of a row is the
 * problem's.
 */
final class BruteForce {
  private static final int THOUSAND = 1000;

  private final PlanProblem problem;
  private final List<Rule> rules;
  private final Map<String, Double> units = new TreeMap<>();
  private final List<Taken> taken = new ArrayList<>();
  private double best = Double.NEGATIVE_INFINITY;
  private Plan bestPlan = Plan.empty();

  private record Taken(Candidate candidate, Option option, int start) {
    int end() {
      return start + option.duration();
    }

    double contribution(String goal) {
      double[] byStart = option.contributions().getOrDefault(goal, new double[0]);
      return byStart.length == 0 ? 0 : byStart[start - option.earliest()];
    }

    double use(String row, int period) {
      double[] use = option.uses().getOrDefault(row, new double[0]);
      int i = period - start;
      return i >= 0 && i < use.length ? use[i] : 0;
    }
  }

  private BruteForce(PlanProblem problem, List<Rule> rules) {
    this.problem = problem;
    this.rules = rules;
  }

  /** Negative infinity where no plan obeys the rules. */
  static double optimum(PlanProblem problem) {
    return under(problem, problem.rules()).best;
  }

  static boolean feasible(PlanProblem problem, List<Rule> rules) {
    return under(problem, rules).best > Double.NEGATIVE_INFINITY;
  }

  private static BruteForce under(PlanProblem problem, List<Rule> rules) {
    BruteForce search = new BruteForce(problem, rules);
    search.from(0, 0);
    return search;
  }

  private void from(int i, double value) {
    if (i == problem.candidates().size()) {
      if (value > best && rules.stream().allMatch(this::holds)) {
        best = value;
        bestPlan =
            new Plan(
                taken.stream()
                    .map(t -> new Funded(t.candidate.key(), t.option.key(), t.start))
                    .toList());
      }
      return;
    }
    from(i + 1, value);
    Candidate candidate = problem.candidates().get(i);
    for (Option option : candidate.options()) {
      for (int s = 0; s < option.values().length; s++) {
        taken.add(new Taken(candidate, option, option.earliest() + s));
        if (rules.stream().allMatch(rule -> !staysBroken(rule) || holds(rule))) {
          from(i + 1, value + option.values()[s]);
        }
        taken.removeLast();
      }
    }
  }

  /** Whether nothing that is taken besides can mend a breach. */
  private static boolean staysBroken(Rule rule) {
    return rule instanceof PoolRule
        || rule instanceof BudgetRule
        || rule instanceof AtMostInFlight
        || rule instanceof Excludes
        || rule instanceof StartWindow;
  }

  private long units(double amount, double unit) {
    return Math.round(amount / unit);
  }

  private double unit(String row) {
    return units.computeIfAbsent(row, r -> Scale.ofRow(problem, r).unit());
  }

  private double unit(Limit limit) {
    return limit.unit() > 0
        ? limit.unit()
        : units.computeIfAbsent("limit " + limit.row(), r -> Scale.of(problem, limit).unit());
  }

  private long used(String row, int from, int to, double unit, Predicate<Taken> which) {
    long sum = 0;
    for (Taken t : taken) {
      double own = 0;
      for (int p = from; p < to; p++) {
        own += t.use(row, p);
      }
      sum += which.test(t) ? units(own, unit) : 0;
    }
    return sum;
  }

  private @Nullable Taken find(String key) {
    return taken.stream().filter(t -> t.candidate.key().equals(key)).findFirst().orElse(null);
  }

  private long count(List<String> keys) {
    return taken.stream().filter(t -> keys.contains(t.candidate.key())).count();
  }

  private boolean holds(Rule rule) {
    return switch (rule) {
      case BudgetRule budget -> budget(budget);
      case PoolRule pool -> pool(pool);
      case Requires r -> {
        Taken one = find(r.candidate());
        Taken other = find(r.prerequisite());
        yield one == null || (other != null && other.end() + r.lag() <= one.start);
      }
      case Excludes r -> count(r.candidates()) <= 1;
      case ExactlyOne r -> count(r.candidates()) == 1;
      case Together r ->
          r.candidates().stream().allMatch(k -> find(k) != null)
              || r.candidates().stream().allMatch(k -> find(k) == null);
      case MandatoryBy r -> {
        Taken one = find(r.candidate());
        yield one != null && one.end() <= r.period() + 1;
      }
      case CategoryBand r -> band(r);
      case GoalFloor r -> floor(r);
      case StartWindow r -> {
        Taken one = find(r.candidate());
        yield one == null || (r.from() <= one.start && one.start <= r.to());
      }
      case AtMostInFlight r -> inFlight(r);
      case KeepPlan r ->
          r.funded().stream()
              .allMatch(f ->
                  taken.stream()
                      .anyMatch(t ->
                          t.candidate.key().equals(f.candidate())
                              && t.option.key().equals(f.option())
                              && t.start == f.start()));
      case ChangeLimit r -> changes(r) <= r.most();
      case RiskFloor r -> {
        double[] totals = totals(r.outcomes());
        java.util.Arrays.sort(totals);
        int worst = Math.max(1, (int) Math.round(r.share() * totals.length));
        double sum = 0;
        for (int s = 0; s < worst; s++) {
          sum += totals[s];
        }
        yield sum >= worst * r.atLeast() - 1e-6;
      }
      case ChanceFloor r -> {
        int met = 0;
        for (double total : totals(r.outcomes())) {
          met += total >= r.atLeast() - 1e-6 ? 1 : 0;
        }
        yield met >= Math.ceil(r.chance() * r.outcomes().count() - 1e-9);
      }
      case Combines r ->
          (find(r.combination()) != null) == (count(r.members()) == r.members().size());
    };
  }

  private double[] totals(Outcomes outcomes) {
    Map<Funded, double[]> amounts = outcomes.amounts();
    double[] totals = new double[outcomes.count()];
    for (Taken t : taken) {
      double[] one = amounts.get(new Funded(t.candidate.key(), t.option.key(), t.start));
      for (int s = 0; one != null && s < totals.length; s++) {
        totals[s] += one[s];
      }
    }
    return totals;
  }

  /** Candidate by candidate: how it is approved, if it is, against how it is taken, if it is. */
  private int changes(ChangeLimit r) {
    int changes = 0;
    for (Candidate candidate : problem.candidates()) {
      String approved = "out";
      for (Funded f : r.approved()) {
        if (f.candidate().equals(candidate.key())) {
          approved = f.option() + " from " + f.start();
        }
      }
      Taken one = find(candidate.key());
      String now = one == null ? "out" : one.option.key() + " from " + one.start;
      changes += approved.equals(now) || isCombination(candidate) ? 0 : 1;
    }
    return changes;
  }

  private boolean isCombination(Candidate candidate) {
    return problem.rules().stream()
        .anyMatch(r -> r instanceof Combines c && c.combination().equals(candidate.key()));
  }

  private boolean budget(BudgetRule r) {
    long carry = 0;
    int to = 0;
    for (int b = 0; to < problem.periods(); b++) {
      int from = to;
      to += b == 0 ? r.buckets().first() : r.buckets().length();
      to = Math.min(problem.periods(), to);
      long left =
          units(r.capacity()[b], unit(r)) + carry - used(r.row(), from, to, unit(r), t -> true);
      if (left < 0) {
        return false;
      }
      BigDecimal share = BigDecimal.valueOf(r.carryOver()).setScale(3, RoundingMode.HALF_UP);
      carry =
          share.multiply(BigDecimal.valueOf(left)).setScale(0, RoundingMode.FLOOR).longValueExact();
    }
    return true;
  }

  private boolean pool(PoolRule r) {
    for (int p = 0; p < problem.periods(); p++) {
      if (used(r.row(), p, p + 1, unit(r), t -> true) > units(r.capacity()[p], unit(r))) {
        return false;
      }
    }
    return true;
  }

  private boolean band(CategoryBand r) {
    long all = used(r.row(), 0, problem.periods(), unit(r.row()), t -> true);
    long ours =
        used(
            r.row(),
            0,
            problem.periods(),
            unit(r.row()),
            t -> r.category().equals(t.candidate.category()));
    return Math.round(r.minShare() * THOUSAND) * all <= THOUSAND * ours
        && THOUSAND * ours <= Math.round(r.maxShare() * THOUSAND) * all;
  }

  private boolean floor(GoalFloor r) {
    double unit =
        units.computeIfAbsent(
            "floor " + r.goal() + r.atLeast(),
            key -> {
              List<Double> amounts = new ArrayList<>(List.of(r.atLeast()));
              problem
                  .candidates()
                  .forEach(c ->
                      c.options()
                          .forEach(o -> {
                            for (double amount :
                                o.contributions().getOrDefault(r.goal(), new double[0])) {
                              amounts.add(amount);
                            }
                          }));
              return Scale.fit(amounts.stream().mapToDouble(a -> a).toArray()).unit();
            });
    long sum = taken.stream().mapToLong(t -> units(t.contribution(r.goal()), unit)).sum();
    return sum >= units(r.atLeast(), unit);
  }

  private boolean inFlight(AtMostInFlight r) {
    for (int p = 0; p < problem.periods(); p++) {
      int period = p;
      long running =
          taken.stream()
              .filter(t -> r.candidates().isEmpty() || r.candidates().contains(t.candidate.key()))
              .filter(t -> t.start <= period && period < t.end())
              .count();
      if (running > r.k()) {
        return false;
      }
    }
    return true;
  }
}

package dev.quarterdeck.engine.planner;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges plans by its own arithmetic, straight from the definition of each rule: no rows, no model,
 * no {@link PlanCheck}, no {@link Scale}.
 */
final class Naive {
  private static final int THOUSAND = 1000;

  private final PlanProblem problem;
  private final Map<Rule, Double> units = new IdentityHashMap<>();

  /** A line of a plan with what the problem says about it. */
  record Taken(Candidate candidate, Option option, int start) {
    String key() {
      return candidate.key();
    }

    int end() {
      return start + option.duration();
    }

    double value() {
      return option.values()[start - option.earliest()];
    }

    Funded line() {
      return new Funded(key(), option.key(), start);
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

  Naive(PlanProblem problem) {
    this.problem = problem;
  }

  /**
   * What the plan takes.
   *
   * @throws IllegalArgumentException if it names a candidate twice or holds what is not on offer
   */
  List<Taken> read(Plan plan) {
    List<Taken> taken = new ArrayList<>();
    for (Funded line : plan.funded()) {
      for (Candidate candidate : problem.candidates()) {
        for (Option option : candidate.options()) {
          int waits = line.start() - option.earliest();
          if (line.candidate().equals(candidate.key())
              && line.option().equals(option.key())
              && 0 <= waits
              && waits < option.values().length) {
            taken.add(new Taken(candidate, option, line.start()));
          }
        }
      }
    }
    if (taken.size() != plan.funded().size()
        || taken.stream().map(Taken::key).distinct().count() != taken.size()) {
      throw new IllegalArgumentException(
          "The plan must hold what is on offer, each candidate once: " + plan);
    }
    return taken;
  }

  /** The names of the rules that a plan breaks. */
  List<String> broken(Plan plan) {
    List<Taken> taken = read(plan);
    return problem.rules().stream().filter(rule -> !holds(rule, taken)).map(Rule::name).toList();
  }

  double value(Plan plan) {
    return read(plan).stream().mapToDouble(Taken::value).sum();
  }

  boolean holds(Rule rule, List<Taken> taken) {
    return switch (rule) {
      case BudgetRule r -> budget(r, taken);
      case PoolRule r -> pool(r, taken);
      case Requires r -> {
        Taken one = find(taken, r.candidate());
        Taken other = find(taken, r.prerequisite());
        yield one == null || (other != null && other.end() + r.lag() <= one.start);
      }
      case Excludes r -> count(taken, r.candidates()) <= 1;
      case ExactlyOne r -> count(taken, r.candidates()) == 1;
      case Together r ->
          r.candidates().stream().allMatch(k -> find(taken, k) != null)
              || r.candidates().stream().allMatch(k -> find(taken, k) == null);
      case MandatoryBy r -> {
        Taken one = find(taken, r.candidate());
        yield one != null && one.end() <= r.period() + 1;
      }
      case CategoryBand r -> band(r, taken);
      case GoalFloor r -> floor(r, taken);
      case StartWindow r -> {
        Taken one = find(taken, r.candidate());
        yield one == null || (r.from() <= one.start && one.start <= r.to());
      }
      case AtMostInFlight r -> mostRunning(r.candidates(), taken) <= r.k();
      case KeepPlan r ->
          r.funded().stream().allMatch(f -> taken.stream().anyMatch(t -> t.line().equals(f)));
      case ChangeLimit r -> changes(r, taken) <= r.most();
      case RiskFloor r -> {
        double[] totals = totals(r.outcomes(), taken);
        Arrays.sort(totals);
        int worst = Math.max(1, (int) Math.round(r.share() * totals.length));
        double sum = 0;
        for (int s = 0; s < worst; s++) {
          sum += totals[s];
        }
        yield sum >= worst * r.atLeast() - 1e-6;
      }
      case ChanceFloor r -> {
        int met = 0;
        for (double total : totals(r.outcomes(), taken)) {
          met += total >= r.atLeast() - 1e-6 ? 1 : 0;
        }
        yield met >= Math.ceil(r.chance() * r.outcomes().count() - 1e-9);
      }
      case Combines r ->
          (find(taken, r.combination()) != null)
              == (count(taken, r.members()) == r.members().size());
    };
  }

  private static @Nullable Taken find(List<Taken> taken, String key) {
    for (Taken t : taken) {
      if (t.key().equals(key)) {
        return t;
      }
    }
    return null;
  }

  private static long count(List<Taken> taken, List<String> keys) {
    return taken.stream().filter(t -> keys.contains(t.key())).count();
  }

  private static long units(double amount, double unit) {
    return Math.round(amount / unit);
  }

  private static long used(
      String row, int from, int to, double unit, List<Taken> taken, Predicate<Taken> which) {
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

  private static double[] totals(Outcomes outcomes, List<Taken> taken) {
    Map<Funded, IntBuffer> inUnits = outcomes.inUnits();
    double[] totals = new double[outcomes.count()];
    for (Taken t : taken) {
      IntBuffer one = inUnits.get(t.line());
      for (int s = 0; one != null && s < totals.length; s++) {
        totals[s] += one.get(s) * outcomes.unit();
      }
    }
    return totals;
  }

  /** Candidate by candidate: how it is approved, if it is, against how it is taken, if it is. */
  int changes(ChangeLimit r, List<Taken> taken) {
    int changes = 0;
    for (Candidate candidate : problem.candidates()) {
      String approved = "out";
      for (Funded f : r.approved()) {
        if (f.candidate().equals(candidate.key())) {
          approved = f.option() + " from " + f.start();
        }
      }
      Taken one = find(taken, candidate.key());
      String now = one == null ? "out" : one.option.key() + " from " + one.start;
      changes += approved.equals(now) || isCombination(candidate) ? 0 : 1;
    }
    return changes;
  }

  private boolean isCombination(Candidate candidate) {
    return problem.rules().stream()
        .anyMatch(r -> r instanceof Combines c && c.combination().equals(candidate.key()));
  }

  private boolean budget(BudgetRule r, List<Taken> taken) {
    double unit = unit(r);
    long carry = 0;
    int to = 0;
    for (int b = 0; to < problem.periods(); b++) {
      int from = to;
      to += b == 0 ? r.buckets().first() : r.buckets().length();
      to = Math.min(problem.periods(), to);
      long left =
          units(r.capacity()[b], unit) + carry - used(r.row(), from, to, unit, taken, t -> true);
      if (left < 0) {
        return false;
      }
      BigDecimal share = BigDecimal.valueOf(r.carryOver()).setScale(3, RoundingMode.HALF_UP);
      carry =
          share.multiply(BigDecimal.valueOf(left)).setScale(0, RoundingMode.FLOOR).longValueExact();
    }
    return true;
  }

  private boolean pool(PoolRule r, List<Taken> taken) {
    double unit = unit(r);
    for (int p = 0; p < problem.periods(); p++) {
      if (used(r.row(), p, p + 1, unit, taken, t -> true) > units(r.capacity()[p], unit)) {
        return false;
      }
    }
    return true;
  }

  private boolean band(CategoryBand r, List<Taken> taken) {
    double unit = units.computeIfAbsent(r, key -> unitOfShares(r.row()));
    long all = used(r.row(), 0, problem.periods(), unit, taken, t -> true);
    long ours =
        used(
            r.row(),
            0,
            problem.periods(),
            unit,
            taken,
            t -> Objects.equals(r.category(), t.candidate.category()));
    return Math.round(r.minShare() * THOUSAND) * all <= THOUSAND * ours
        && THOUSAND * ours <= Math.round(r.maxShare() * THOUSAND) * all;
  }

  private boolean floor(GoalFloor r, List<Taken> taken) {
    double unit =
        units.computeIfAbsent(
            r,
            key -> {
              List<Double> amounts = new ArrayList<>(List.of(r.atLeast()));
              for (Candidate c : problem.candidates()) {
                for (Option o : c.options()) {
                  addAll(amounts, o.contributions().get(r.goal()));
                }
              }
              return fitted(amounts);
            });
    return taken.stream().mapToLong(t -> units(t.contribution(r.goal()), unit)).sum()
        >= units(r.atLeast(), unit);
  }

  /** The most of these that run in one period; of all, if none are named. */
  long mostRunning(List<String> of, List<Taken> taken) {
    long most = 0;
    for (int p = 0; p < problem.periods(); p++) {
      int period = p;
      long running =
          taken.stream()
              .filter(t -> of.isEmpty() || of.contains(t.key()))
              .filter(t -> t.start <= period && period < t.end())
              .count();
      most = Math.max(most, running);
    }
    return most;
  }

  private double unit(Limit limit) {
    if (limit.unit() > 0) {
      return limit.unit();
    }
    return units.computeIfAbsent(
        limit,
        key -> {
          List<Double> amounts = uses(limit.row());
          addAll(amounts, limit.capacity());
          return fitted(amounts);
        });
  }

  /** The unit of the first budget or pool that gives one, such that no use is 100,000 of it. */
  private double unitOfShares(String row) {
    double unit = 0;
    for (Rule rule : problem.rules()) {
      if (unit == 0 && rule instanceof Limit limit && limit.row().equals(row)) {
        unit = limit.unit();
      }
    }
    List<Double> uses = uses(row);
    unit = unit == 0 ? fitted(uses) : unit;
    for (double use : uses) {
      while (use / unit > 1e5) {
        unit *= 10;
      }
    }
    return unit;
  }

  private List<Double> uses(String row) {
    List<Double> uses = new ArrayList<>();
    for (Candidate c : problem.candidates()) {
      for (Option o : c.options()) {
        addAll(uses, o.uses().get(row));
      }
    }
    return uses;
  }

  private static void addAll(List<Double> amounts, double @Nullable [] more) {
    if (more != null) {
      for (double amount : more) {
        amounts.add(amount);
      }
    }
  }

  /**
   * The largest power of ten, of a million at most and a millionth at least, of which all amounts
   * are multiples, below a billion each, to fifteen digits; else the one that leaves the largest
   * amount seven digits.
   */
  private static double fitted(List<Double> amounts) {
    MathContext digits = new MathContext(15);
    BigDecimal largest = BigDecimal.ZERO;
    int power = 6;
    for (double amount : amounts) {
      BigDecimal written = BigDecimal.valueOf(amount).abs().round(digits).stripTrailingZeros();
      if (written.signum() != 0) {
        largest = largest.max(written);
        power = Math.min(power, -written.scale());
      }
    }
    if (largest.signum() == 0) {
      return 1;
    }
    if (power < -6 || largest.compareTo(BigDecimal.ONE.scaleByPowerOfTen(9 + power)) >= 0) {
      power = largest.precision() - largest.scale() - 1 - 6;
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power).doubleValue();
  }
}

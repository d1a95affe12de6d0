package dev.quarterdeck.office;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Joint;
import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Outcomes;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PlanResult;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.portfolio.OutcomeFloors;
import dev.quarterdeck.office.portfolio.Synergies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best plans for less risk than the best of all, or for more and less capital: value against
 * risk, and value against budget.
 *
 * <p>Points are planned in an order in which the rules of each allow what the one before it found,
 * and begin from that; so no point is worth less than one under stricter rules. Together they take
 * about the effort of a plan.
 */
public final class Frontier {
  /** What is moved from point to point. */
  public enum Against {
    RISK,
    BUDGET
  }

  /**
   * A point as a reader sees it; money in the organisation's currency.
   *
   * @param limit against risk, the floor asked for under {@code worst}; against budget, the share
   *     of what the budgets hold
   * @param decided whether it is the plan that was decided
   * @param status proven when no plan at that limit is worth more
   * @param gap to the bound, a share of the value; null when there is none
   * @param value expected NPV
   * @param p10 of the NPV, over outcomes that the plan was not planned with
   * @param worst mean NPV of the worst twentieth of those; may be a little below the floor asked
   *     for, which is one under the outcomes planned with
   * @param capital that the plan takes from budgets
   * @param funded how many initiatives
   * @param joins initiatives funded here and not at the point before
   * @param leaves those funded at the point before and not here
   */
  public record Line(
      double limit,
      boolean decided,
      Status status,
      @Nullable Double gap,
      double value,
      double p10,
      double worst,
      double capital,
      int funded,
      List<String> joins,
      List<String> leaves) {}

  /** Of the NPV's outcomes, the worst whose mean is the measure of risk. */
  private static final double WORST = 0.05;

  /** Of the budgets, least and most. */
  private static final double LEAST = 0.5;

  private static final double MOST = 1.5;

  /** Outcomes to measure plans by, other than those that they were planned with. */
  private static final int SAMPLES = 1 << 15;

  private final Decided decided;
  private final Decide.Planning planning;
  private final PlanSettings settings;
  private final int threads;
  private final Valuation fresh;
  private final List<Synergies.Synergy> synergies;

  Frontier(Decided decided, Decide.Planning planning, PlanSettings settings, int threads) {
    this.decided = decided;
    this.planning = planning;
    this.settings = settings;
    this.threads = threads;
    this.fresh = decided.valuation().afresh(SAMPLES);
    this.synergies = new Synergies(decided.workspace(), fresh).list(decided.problem().rules());
  }

  /**
   * A point.
   *
   * @param limit of risk, the floor under the mean of the worst twentieth of outcomes, in money; of
   *     budgets, the share of what they hold
   * @param decided with the best plan found there
   * @param npv of that plan
   * @param bound no plan there is worth more
   */
  private record Point(double limit, Decided decided, Summary npv, double bound) {
    PlanResult result() {
      return decided.result();
    }

    /** The same plan at another limit. */
    Point at(double other) {
      return new Point(other, decided, npv, bound);
    }

    /** The same with a bound of a problem whose rules allow more. */
    Point under(double other) {
      return new Point(limit, decided, npv, Math.max(result().value(), Math.min(bound, other)));
    }

    double gap() {
      double value = result().value();
      return bound == value ? 0 : (bound - value) / Math.abs(value);
    }

    /** Names of the initiatives that the plan funds. */
    Set<String> funded() {
      Set<String> names = new LinkedHashSet<>();
      decided.funded().forEach(line -> names.add(line.candidate()));
      return names;
    }
  }

  /**
   * The points: against risk from the best plan of all to the safest, against budget from the least
   * to the most.
   *
   * @param count at least 2
   */
  List<Line> lines(Against against, int count, Progress progress) {
    List<Point> points =
        against == Against.RISK ? againstRisk(count, progress) : againstBudget(count, progress);
    List<Line> lines = new ArrayList<>();
    Set<String> before = points.isEmpty() ? Set.of() : points.getFirst().funded();
    for (Point point : points) {
      lines.add(line(point, before));
      before = point.funded();
    }
    return lines;
  }

  private Line line(Point point, Set<String> before) {
    PlanResult result = point.result();
    Set<String> funded = point.funded();
    double gap = point.gap();
    return new Line(
        Round.money(point.limit),
        result.plan().equals(decided.result().plan()),
        gap <= PlanResult.PROVEN_GAP ? Status.PROVEN : Status.FEASIBLE,
        Double.isFinite(gap) ? (Double) Round.share(gap) : null,
        Round.money(result.value()),
        Round.money(point.npv.p10()),
        Round.money(point.npv.cvar5()),
        Round.money(point.decided.capital()),
        funded.size(),
        funded.stream().filter(name -> !before.contains(name)).toList(),
        before.stream().filter(name -> !funded.contains(name)).toList());
  }

  /**
   * From the best plan of all to the safest that was found, by floors under the mean of the worst
   * twentieth of outcomes in even steps.
   *
   * @param count how many points, at least 2
   */
  private List<Point> againstRisk(int count, Progress progress) {
    Outcomes outcomes =
        new OutcomeFloors(decided.workspace(), decided.valuation())
            .worth(List.copyOf(decided.cases().values()), decided.problem().rules(), threads);
    PlanResult best = decided.result();
    RiskFloor measure = new RiskFloor(outcomes, WORST, 0);
    Plan safest =
        new Safest(decided.problem(), measure, settings, planning)
            .from(best.plan(), progress.part("looking for safe plans", 0, 0.2));
    double from = measure.measured(decided.problem(), best.plan());
    double to = measure.measured(decided.problem(), safest);
    List<Asked> asked = new ArrayList<>();
    for (int i = count - 1; i > 0; i--) {
      double floor = from + (to - from) * i / (count - 1);
      // what the safest plan has, but for the rounding of outcomes, must be allowed
      double allowed = floor - outcomes.unit();
      asked.add(
          new Asked(floor, decided.problem().with(new RiskFloor(outcomes, WORST, allowed)), null));
    }
    asked.add(new Asked(from, decided.problem(), best));
    List<Point> points =
        walk(asked, safest, best.bound(), progress.part("planning for less risk", 0.2, 1));
    Collections.reverse(points);
    return points;
  }

  /**
   * With all budgets at half of what they hold, up to half as much again.
   *
   * @param count how many points, at least 2; what the budgets hold is one more unless it is among
   *     them
   */
  private List<Point> againstBudget(int count, Progress progress) {
    List<Asked> asked = new ArrayList<>();
    boolean own = false;
    for (int i = 0; i < count; i++) {
      double share = LEAST + (MOST - LEAST) * i / (count - 1);
      if (share >= 1 && !own) {
        asked.add(new Asked(1, decided.problem(), decided.result()));
        own = true;
      }
      if (share != 1) {
        asked.add(new Asked(share, scaled(share), null));
      }
    }
    return walk(
        asked,
        Plan.empty(),
        Double.POSITIVE_INFINITY,
        progress.part("planning with other budgets", 0, 1));
  }

  /**
   * A problem to plan.
   *
   * @param known its result, where it was planned already
   */
  private record Asked(double limit, PlanProblem problem, @Nullable PlanResult known) {}

  /**
   * Plans one after the other.
   *
   * @param asked each allows what the one before allows
   * @param bound of them all
   */
  private List<Point> walk(List<Asked> asked, Plan start, double bound, Progress progress) {
    PlanSettings each = settings.planOnly(1.0 / asked.size());
    List<Point> points = new ArrayList<>();
    PlanResult last = null;
    for (int i = 0; i < asked.size() && !progress.cancelled(); i++) {
      progress.at("planning point " + (i + 1), i / (double) asked.size());
      Asked one = asked.get(i);
      PlanResult result = one.known;
      boolean better = result != null && last != null && last.value() > result.value();
      if (last != null && (better || result == null && isWorth(last, bound))) {
        result = last; // it obeys these rules too
      }
      if (result == null) {
        Plan from = last == null ? start : last.plan();
        result = planning.plan(one.problem, from, each, progress.quiet());
      }
      if (result.status().hasPlan()) {
        points.add(result == last ? points.getLast().at(one.limit) : point(one.limit, result));
        last = result;
      }
    }
    return bounded(points, bound);
  }

  private Point point(double limit, PlanResult result) {
    Decided with = decided.with(result);
    Joint joint = fresh.joint(with.starts(), threads, Progress.none());
    return new Point(limit, with, Summary.of(with.npv(joint, synergies)), result.bound());
  }

  private static boolean isWorth(PlanResult result, double bound) {
    return bound - result.value() <= PlanResult.PROVEN_GAP * Math.abs(result.value());
  }

  /** With the bounds of those after, which allow more. */
  private static List<Point> bounded(List<Point> points, double bound) {
    List<Point> lowered = new ArrayList<>(points);
    double least = bound;
    for (int i = points.size() - 1; i >= 0; i--) {
      least = Math.min(least, points.get(i).bound());
      lowered.set(i, points.get(i).under(least));
    }
    return lowered;
  }

  private PlanProblem scaled(double share) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : decided.problem().rules()) {
      rules.add(rule instanceof BudgetRule budget ? scaled(budget, share) : rule);
    }
    return decided.problem().under(rules);
  }

  private static BudgetRule scaled(BudgetRule budget, double share) {
    double[] capacity = Arrays.stream(budget.capacity()).map(c -> share * c).toArray();
    return new BudgetRule(
        budget.row(), capacity, budget.buckets(), budget.carryOver(), budget.unit());
  }
}

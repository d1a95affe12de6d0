package dev.quarterdeck.office;

import dev.quarterdeck.office.report.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one decision's plan differs from another's. Money is in the organisation's currency; gains
 * are after less before.
 *
 * @param before of the one
 * @param after of the other
 * @param least what is gained at least in expected NPV, were both plans as good as their bounds
 *     allow at worst: after's value less before's bound; null without a bound
 * @param most the same at best: after's bound less before's value; null without a bound
 * @param lines initiatives that the plans do not treat alike, in the order in which they start
 * @param same how many initiatives both plans fund alike
 * @param goals the chance of each goal in both, and of those that only one has
 */
public record PlanEffect(
    String currency,
    Figures before,
    Figures after,
    @Nullable Double least,
    @Nullable Double most,
    List<Line> lines,
    int same,
    List<Goal> goals) {

  /** A plan in figures; null where there is no plan. */
  public record Figures(
      String status,
      @Nullable Double npv,
      @Nullable Double p10,
      @Nullable Double p90,
      @Nullable Double chanceOfLoss,
      double capital,
      int funded) {
    static Figures of(Decision decision) {
      boolean any = !decision.plan().isEmpty();
      Decision.Npv npv = decision.npv();
      return new Figures(
          decision.status().name().toLowerCase(Locale.ROOT),
          any ? (Double) npv.mean() : null,
          any ? (Double) npv.p10() : null,
          any ? (Double) npv.p90() : null,
          any ? (Double) npv.chanceOfLoss() : null,
          decision.plan().stream().mapToDouble(Decision.PlanLine::capital).sum(),
          decision.plan().size());
    }
  }

  /** What happens to an initiative. */
  public enum Change {
    /** Comes into the plan. */
    IN,
    /** Falls out of it. */
    OUT,
    /** Starts at another time. */
    MOVED,
    /** Is done in another way, and may start at another time. */
    SWITCHED
  }

  /**
   * An initiative that the plans treat otherwise.
   *
   * @param before null where it is not funded
   * @param after null where it is not funded
   * @param why it is funded then, or is not, as the other decision says in English
   * @param reason the same in values; null where that decision is of an older version
   */
  public record Line(
      String initiative,
      String title,
      Change change,
      @Nullable Side before,
      @Nullable Side after,
      String why,
      @Nullable ReasonLine reason) {
    private LocalDate starts() {
      Side side = after != null ? after : before;
      return side == null ? LocalDate.MAX : side.startDate();
    }
  }

  /** How a plan does an initiative. */
  public record Side(
      String option, String start, LocalDate startDate, String finish, double npv, double capital) {
    static Side of(Decision.PlanLine line) {
      return new Side(
          line.option(),
          line.start(),
          line.startDate(),
          line.finish(),
          line.npv().mean(),
          line.capital());
    }
  }

  /** A goal's chance under each plan; null when nothing measures it or it is not there. */
  public record Goal(String goal, String title, @Nullable Double before, @Nullable Double after) {}

  /** What the other decision's plan means against the one's. */
  public static PlanEffect between(Decision one, Decision other) {
    Map<String, Decision.PlanLine> before = plan(one);
    Map<String, Decision.PlanLine> after = plan(other);
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    List<Line> lines = new ArrayList<>();
    for (String initiative : all) {
      Line line = line(before.get(initiative), after.get(initiative), other);
      if (line != null) {
        lines.add(line);
      }
    }
    lines.sort(Comparator.comparing(Line::starts).thenComparing(Line::initiative));
    return new PlanEffect(
        other.currency(),
        Figures.of(one),
        Figures.of(other),
        difference(other.value(), one.bound()),
        difference(other.bound(), one.value()),
        List.copyOf(lines),
        all.size() - lines.size(),
        goals(one, other));
  }

  private static @Nullable Double difference(@Nullable Double of, @Nullable Double less) {
    return of == null || less == null ? null : Round.money(of - less);
  }

  private static Map<String, Decision.PlanLine> plan(Decision decision) {
    Map<String, Decision.PlanLine> plan = new LinkedHashMap<>();
    decision.plan().forEach(line -> plan.put(line.initiative(), line));
    return plan;
  }

  /** Null when both are alike. */
  private static @Nullable Line line(
      Decision.@Nullable PlanLine before, Decision.@Nullable PlanLine after, Decision other) {
    Decision.PlanLine any = after != null ? after : before;
    if (any == null) {
      return null;
    }
    Change change;
    if (before == null) {
      change = Change.IN;
    } else if (after == null) {
      change = Change.OUT;
    } else if (!before.option().equals(after.option())) {
      change = Change.SWITCHED;
    } else if (!before.startDate().equals(after.startDate())) {
      change = Change.MOVED;
    } else {
      return null;
    }
    Said said =
        after == null ? Said.of(other, any.initiative()) : new Said(after.why(), after.reason());
    return new Line(
        any.initiative(),
        any.title(),
        change,
        before == null ? null : Side.of(before),
        after == null ? null : Side.of(after),
        said.why(),
        said.reason());
  }

  /** Why a decision treats an initiative as it does. */
  private record Said(String why, @Nullable ReasonLine reason) {
    static Said of(Decision decision, String initiative) {
      if (decision.plan().isEmpty() && decision.notFunded().isEmpty()) {
        return of(decision, ReasonLine.Cause.NO_PLAN);
      }
      return decision.notFunded().stream()
          .filter(line -> line.initiative().equals(initiative))
          .map(line -> new Said(line.why(), line.reason()))
          .findFirst()
          .orElseGet(() -> of(decision, ReasonLine.Cause.GONE));
    }

    private static Said of(Decision decision, ReasonLine.Cause cause) {
      ReasonLine reason = ReasonLine.of(cause);
      return new Said(new Words(new Format(decision.currency())).of(reason), reason);
    }
  }

  private static List<Goal> goals(Decision one, Decision other) {
    Map<String, Goal> goals = new LinkedHashMap<>();
    one.goals()
        .forEach(goal ->
            goals.put(goal.goal(), new Goal(goal.goal(), goal.title(), goal.chance(), null)));
    for (Decision.GoalChance goal : other.goals()) {
      Goal before = goals.get(goal.goal());
      Double chance = before == null ? null : before.before();
      goals.put(goal.goal(), new Goal(goal.goal(), goal.title(), chance, goal.chance()));
    }
    return List.copyOf(goals.values());
  }
}

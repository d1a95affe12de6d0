package dev.quarterdeck.engine.planner.bytes;

import dev.quarterdeck.engine.planner.AtMostInFlight;
import dev.quarterdeck.engine.planner.Buckets;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.CategoryBand;
import dev.quarterdeck.engine.planner.ChanceFloor;
import dev.quarterdeck.engine.planner.ChangeLimit;
import dev.quarterdeck.engine.planner.Combines;
import dev.quarterdeck.engine.planner.ExactlyOne;
import dev.quarterdeck.engine.planner.Excludes;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.GoalFloor;
import dev.quarterdeck.engine.planner.KeepPlan;
import dev.quarterdeck.engine.planner.Lesson;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.Outcomes;
import dev.quarterdeck.engine.planner.PoolRule;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.StartWindow;
import dev.quarterdeck.engine.planner.Together;
import java.util.List;

/**
 * Rules as bytes: a tag, then the components in their order.
 *
 * <p>A new rule, and a rule that got another component, does not compile until it has its line in
 * {@link #write}; a new tag not until it has its line in {@link #read}.
 */
final class RuleBytes {
  /** Bytes that a line takes at least. */
  static final int LINE = 3 * Integer.BYTES;

  private RuleBytes() {}

  private enum Tag {
    BUDGET,
    POOL,
    REQUIRES,
    EXCLUDES,
    EXACTLY_ONE,
    TOGETHER,
    MANDATORY,
    BAND,
    FLOOR,
    WINDOW,
    IN_FLIGHT,
    KEEP,
    CHANGES,
    SYNERGY,
    WORST,
    CHANCE
  }

  static void write(Writing to, Rule rule) {
    switch (rule) {
      case BudgetRule(String row, double[] capacity, Buckets buckets, double carry, double unit) ->
          buckets(to.one(Tag.BUDGET).text(row).numbers(capacity), buckets)
              .number(carry)
              .number(unit);
      case PoolRule(String row, double[] capacity, double unit) ->
          to.one(Tag.POOL).text(row).numbers(capacity).number(unit);
      case Requires(String candidate, String prerequisite, int lag) ->
          to.one(Tag.REQUIRES).text(candidate).text(prerequisite).whole(lag);
      case Excludes(List<String> candidates) -> to.one(Tag.EXCLUDES).texts(candidates);
      case ExactlyOne(List<String> candidates) -> to.one(Tag.EXACTLY_ONE).texts(candidates);
      case Together(List<String> candidates) -> to.one(Tag.TOGETHER).texts(candidates);
      case MandatoryBy(String candidate, int period) ->
          to.one(Tag.MANDATORY).text(candidate).whole(period);
      case CategoryBand(String category, String row, double min, double max) ->
          to.one(Tag.BAND).text(category).text(row).number(min).number(max);
      case GoalFloor(String goal, double atLeast) -> to.one(Tag.FLOOR).text(goal).number(atLeast);
      case StartWindow(String candidate, int from, int until) ->
          to.one(Tag.WINDOW).text(candidate).whole(from).whole(until);
      case AtMostInFlight(int k, List<String> candidates) ->
          to.one(Tag.IN_FLIGHT).whole(k).texts(candidates);
      case KeepPlan(List<Funded> kept) -> funded(to.one(Tag.KEEP), kept);
      case ChangeLimit(List<Funded> approved, int most) ->
          funded(to.one(Tag.CHANGES), approved).whole(most);
      case Combines(String combination, List<String> members) ->
          to.one(Tag.SYNERGY).text(combination).texts(members);
      case RiskFloor(Outcomes outcomes, double share, double atLeast, List<Lesson> lessons) -> {
        FloorBytes.write(to.one(Tag.WORST), outcomes).number(share).number(atLeast);
        FloorBytes.write(to, lessons);
      }
      case ChanceFloor(
              String of,
              Outcomes outcomes,
              double chance,
              double atLeast,
              List<Lesson> lessons) -> {
        FloorBytes.write(to.one(Tag.CHANCE).text(of), outcomes).number(chance).number(atLeast);
        FloorBytes.write(to, lessons);
      }
    }
  }

  static Rule read(Reading from) {
    return switch (from.one(Tag.class)) {
      case BUDGET ->
          new BudgetRule(from.text(), from.numbers(), buckets(from), from.number(), from.number());
      case POOL -> new PoolRule(from.text(), from.numbers(), from.number());
      case REQUIRES -> new Requires(from.text(), from.text(), from.whole());
      case EXCLUDES -> new Excludes(from.texts());
      case EXACTLY_ONE -> new ExactlyOne(from.texts());
      case TOGETHER -> new Together(from.texts());
      case MANDATORY -> new MandatoryBy(from.text(), from.whole());
      case BAND -> new CategoryBand(from.text(), from.text(), from.number(), from.number());
      case FLOOR -> new GoalFloor(from.text(), from.number());
      case WINDOW -> new StartWindow(from.text(), from.whole(), from.whole());
      case IN_FLIGHT -> new AtMostInFlight(from.whole(), from.texts());
      case KEEP -> new KeepPlan(funded(from));
      case CHANGES -> new ChangeLimit(funded(from), from.whole());
      case SYNERGY -> new Combines(from.text(), from.texts());
      case WORST ->
          new RiskFloor(
              FloorBytes.outcomes(from), from.number(), from.number(), FloorBytes.lessons(from));
      case CHANCE ->
          new ChanceFloor(
              from.text(),
              FloorBytes.outcomes(from),
              from.number(),
              from.number(),
              FloorBytes.lessons(from));
    };
  }

  private static Writing buckets(Writing to, Buckets buckets) {
    return to.whole(buckets.first()).whole(buckets.length());
  }

  private static Buckets buckets(Reading from) {
    return new Buckets(from.whole(), from.whole());
  }

  static Writing funded(Writing to, List<Funded> lines) {
    return to.list(lines, line -> funded(to, line));
  }

  static List<Funded> funded(Reading from) {
    return from.list(LINE, () -> line(from));
  }

  static void funded(Writing to, Funded line) {
    to.text(line.candidate()).text(line.option()).whole(line.start());
  }

  static Funded line(Reading from) {
    return new Funded(from.text(), from.text(), from.whole());
  }
}

package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.chance.Estimate;
import dev.quarterdeck.office.goals.Figure;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.RefTo;
import dev.quarterdeck.office.workspace.Share;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stated limit on the plan, or what initiatives are worth together; exactly one of its forms is
 * written.
 */
public record RuleSpec(
    @Doc("Why the rule is there") @Nullable String description,
    @Doc("False: kept, but not applied") @Default("true") boolean enabled,
    @Doc("No more than this many in delivery at once") @Nullable AtMostInFlight atMostInFlight,
    @Doc("All of them or none") @RefTo("Initiative") List<Ref> together,
    @Doc("At most one of them") @RefTo("Initiative") List<Ref> excludes,
    @Doc("A category's share of a type of capital") @Nullable CategoryBand categoryBand,
    @Doc("The least the plan must add to a key result, in expectation or with some chance")
        @Nullable GoalFloor goalFloor,
    @Doc("The least the plan must be worth in its worst outcomes, on average")
        @Nullable WorstOutcomes worstOutcomes,
    @Doc("When one initiative may start") @Nullable StartWindow startWindow,
    @Doc("Parts of an approved plan that stay as they are") List<Kept> keepPlan,
    @Doc("How much of an approved plan may change") @Nullable ChangeLimit changeLimit,
    @Doc("What initiatives are worth together beyond the sum of each") @Nullable Synergy synergy) {

  /** A limit on work in progress. */
  public record AtMostInFlight(
      @Doc(value = "How many", min = 0, max = 10000) int count,
      @Doc("Only initiatives of this category; all when left out") @Nullable String category) {}

  /** A band for a category's share of what is spent from a type of capital over the plan. */
  public record CategoryBand(
      @Doc("The category") String category,
      @Doc("The type of capital") String capital,
      @Doc("Not less") @Default("0 %") Share min,
      @Doc("Not more") @Default("100 %") Share max) {}

  /** A floor under the contribution to a key result. */
  public record GoalFloor(
      @Doc("The goal") @RefTo("Goal") Ref goal,
      @Doc("Name of its key result") String keyResult,
      @Doc("In the key result's unit, from its baseline towards its target") Figure atLeast,
      @Doc(
              value = "How likely that must be; left out: it must be so in expectation",
              example = "80 %")
          @Nullable Share chance) {}

  /** A floor under the mean NPV of the plan's worst outcomes (conditional value at risk). */
  public record WorstOutcomes(
      @Doc(value = "Which share of all outcomes the worst ones are", example = "10 %")
          @Default("5 %")
          Share share,
      @Doc(value = "Mean net present value of them", example = "-2M") Figure atLeast) {}

  /** A window for an initiative's start. */
  public record StartWindow(
      @Doc("The initiative") @RefTo("Initiative") Ref initiative,
      @Doc("Not before") @Nullable LocalDate from,
      @Doc("Not after") @Nullable LocalDate to) {}

  /**
   * A limit on how far the plan may differ from an approved one: an initiative that is dropped,
   * moved, done in another option or newly funded is one change.
   */
  public record ChangeLimit(
      @Doc(value = "How many initiatives may change", min = 0, max = 10000) int most,
      @Doc("All lines of the approved plan; left out: those of the ApprovedPlan document")
          List<Kept> plan) {}

  /** More, or less, than the sum of its parts: counted when the plan funds all of them. */
  public record Synergy(
      @Doc("Two initiatives or more") @RefTo("Initiative") List<Ref> of,
      @Doc(
              value =
                  "Net present value at the timeline's start, after tax, independent of all else; "
                      + "negative when they are worth less together",
              example = "200k..500k")
          Estimate value) {}

  /** One line of an approved plan. */
  public record Kept(
      @Doc("The initiative") @RefTo("Initiative") Ref initiative,
      @Doc("Its option") @Default("standard") String option,
      @Doc("First day of the period in which it starts") LocalDate start) {}
}

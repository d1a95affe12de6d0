package dev.quarterdeck.office.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a board reads it, section by section in the order of the page. Texts are finished
 * sentences, numbers carry their unit, and {@code null} always means "not known or not valued",
 * never zero.
 */
public record ReportView(
    Answer answer,
    Choice choice,
    Worth worth,
    Schedule schedule,
    Assumptions assumptions,
    List<Note> problems) {

  /**
   * The answer in one sentence and a few figures.
   *
   * @param organization title of the organisation
   * @param currency code of every amount of money in this view, as {@code "EUR"}
   * @param context what the page is about: "Plan 2027 Q1 to 2029 Q4"
   * @param sentence the answer: "Fund 14 of 24 initiatives for 18.6 M EUR."
   * @param detail what to expect of it, in one more sentence
   * @param figures about five
   */
  public record Answer(
      String organization,
      String currency,
      String context,
      String sentence,
      String detail,
      List<KeyFigure> figures,
      Proof proof) {}

  /**
   * One figure of the top row.
   *
   * @param note range, comparison or what the figure is measured against
   * @param used share of a limit that is used, drawn as a bar, 0..1; null where there is no limit
   */
  public record KeyFigure(String label, Figure figure, String note, @Nullable Double used) {}

  /**
   * How good the plan is: no plan under these rules is worth more than the bound.
   *
   * @param status "proven best", "feasible": one or two words
   * @param gap (bound - value) / value, as a share
   * @param certificate the bound that anyone recomputes from the prices; null if none was found
   * @param certificateGap the same as gap, to that bound, which is looser
   * @param sentence says the same in words, names a heuristic one
   */
  public record Proof(
      String status,
      Figure value,
      Figure bound,
      Figure gap,
      @Nullable Figure certificate,
      @Nullable Figure certificateGap,
      String sentence) {}

  /** Every candidate is in exactly one of the first two lists. */
  public record Choice(List<Funded> funded, List<NotFunded> notFunded, List<Synergy> synergies) {}

  /**
   * What initiatives are worth together beyond the sum of each.
   *
   * @param initiatives their titles in a row, as "Shop and Depot"
   * @param counted whether the plan funds all of them
   */
  public record Synergy(String title, String initiatives, Value value, boolean counted) {}

  /**
   * Who a row is about.
   *
   * @param name the document's name, unique
   * @param category free word, as "grow"; empty if none
   */
  public record Initiative(String name, String title, String category, @Nullable String owner) {}

  /**
   * Net present value of one initiative.
   *
   * @param p10 and p90: null when it is a point estimate, which the page then says
   * @param chanceOfLoss share of outcomes with NPV below 0
   */
  public record Value(
      Figure mean, @Nullable Figure p10, @Nullable Figure p90, @Nullable Figure chanceOfLoss) {}

  /**
   * A funded initiative.
   *
   * @param option name or title of the chosen option
   * @param startPeriod label of the period, as "2027 Q1"
   * @param ends last day of delivery
   * @param capital over the planned periods, all types
   * @param capitalByType capital type to amount
   * @param peopleBySkill skill to FTE times periods
   * @param needed why it must be funded, whatever it is worth by itself; may be empty
   * @param reason why it is funded: "Earns 2.06 EUR per EUR of capital."
   */
  public record Funded(
      Initiative initiative,
      String option,
      String startPeriod,
      LocalDate starts,
      LocalDate ends,
      Figure capital,
      Map<String, Figure> capitalByType,
      Map<String, Figure> peopleBySkill,
      Value npv,
      String needed,
      String reason) {}

  /**
   * A candidate that is left out.
   *
   * @param capital asked for by its cheapest-to-turn or best option; null if it has no costs
   * @param npv null when the initiative is not valued
   * @param needs the least that would get it in; null if not examined
   * @param turn what forcing it in would cost, and in how many other plans it is; null if not
   *     examined
   */
  public record NotFunded(
      Initiative initiative,
      @Nullable Figure capital,
      @Nullable Value npv,
      String reason,
      @Nullable String needs,
      @Nullable String turn) {}

  /**
   * What the plan is worth: its distribution, the goals, and what else could have been done with
   * the same means.
   */
  public record Worth(
      Distribution distribution,
      Returns returns,
      List<GoalChance> goals,
      List<Floor> floors,
      List<Ranking> rankings,
      List<Step> steps,
      Knowing knowing) {}

  /**
   * What it is worth to know more before committing.
   *
   * @param quantities what is worth most to know, largest first
   * @param pilots what could be run to learn, in the workspace's order
   * @param stages options with gates, in the workspace's order
   */
  public record Knowing(List<Quantity> quantities, List<Pilot> pilots, List<Staged> stages) {}

  /**
   * An option that is decided anew at gates.
   *
   * @param way which option, from when, and whether the plan funds it
   * @param committing expected NPV of going through with everything
   * @param staged expected NPV of deciding anew at each gate
   * @param gain the difference
   * @param gates what is done at them, in words
   */
  public record Staged(
      Initiative initiative,
      String way,
      Figure committing,
      Figure staged,
      Figure gain,
      String gates) {}

  /**
   * What it is worth to know one quantity.
   *
   * @param of the initiative whose own it is; empty for a driver
   * @param changes titles of the initiatives that would be chosen otherwise
   */
  public record Quantity(String name, String of, Figure gain, String changes) {}

  /**
   * A way to learn.
   *
   * @param known when its results can be used
   * @param verdict in words
   */
  public record Pilot(
      Initiative initiative, String known, Figure cost, Figure gain, Figure net, String verdict) {}

  /**
   * Simulated NPV of the whole plan.
   *
   * @param bins ascending, without holes
   * @param samples number of simulated outcomes
   * @param stdError of the mean, as money; null when not known
   * @param worst mean of the worst 5 % of outcomes
   */
  public record Distribution(
      List<Bin> bins,
      Figure mean,
      @Nullable Figure stdError,
      Figure p10,
      Figure p50,
      Figure p90,
      Figure chanceOfLoss,
      Figure worst,
      int samples) {}

  /**
   * What the plan returns.
   *
   * @param samples number of simulated outcomes that were measured
   * @param lines measure by measure; empty without a plan
   */
  public record Returns(int samples, List<Return> lines) {}

  /**
   * What the plan returns by one measure.
   *
   * @param formula how it is computed, in a line
   * @param expected of the expected flows; null where it has no value or several
   * @param p10 over the outcomes in which it has one value; null like p50 and p90 when there is
   *     none
   * @param note share of outcomes in which it has none or several; may be empty
   */
  public record Return(
      String measure,
      String formula,
      @Nullable Figure expected,
      @Nullable Figure p10,
      @Nullable Figure p50,
      @Nullable Figure p90,
      String note) {}

  /** Share of the outcomes in [from, to), money; the last bin includes its upper end. */
  public record Bin(double from, double to, double share) {}

  /**
   * Chance that a key result reaches its target in time, taken alone.
   *
   * @param target text of what counts as reached: "12 M EUR per year by 31 Dec 2029"
   * @param chance null when no funded initiative contributes
   * @param all chance that all key results of its goal reach theirs; null where it is the only one
   * @param results how many its goal has
   * @param expected mean contribution of the plan; null when not known
   * @param note what would help, or why there is no chance; may be empty
   * @param from the funded initiatives that contribute, the most first
   */
  public record GoalChance(
      String goal,
      String keyResult,
      String target,
      @Nullable Figure chance,
      @Nullable Figure all,
      int results,
      @Nullable Figure expected,
      String note,
      List<Contributor> from) {
    /** {@code both} or {@code all 3} key results of the goal. */
    public String together() {
      return results == 2 ? "both" : "all " + results;
    }
  }

  /** What a funded initiative is expected to add to a key result. */
  public record Contributor(Initiative initiative, Figure expected) {}

  /**
   * A floor under what the plan may bring, held against outcomes it was not planned with.
   *
   * @param what is measured: "Mean NPV of the worst 5 % of outcomes"
   * @param holds whether fresh is at least what is asked for, but for sampling
   */
  public record Floor(
      String title, String what, Figure asked, Figure planned, Figure fresh, boolean holds) {}

  /**
   * A usual way to choose, repaired until it breaks no rule.
   *
   * @param name "by ROI"
   * @param value NPV of what it would fund; null when no feasible plan came of it
   * @param behind how much less than the plan it is worth: plan - ranking; null like value
   * @param funded number of initiatives
   */
  public record Ranking(
      String name, @Nullable Figure value, @Nullable Figure behind, int funded, String note) {}

  /**
   * What one step more of a limit would buy.
   *
   * @param what "1 M EUR more capex in 2027"
   * @param change of expected NPV
   * @param proven whether the change is exact; else it is between the best plans found
   */
  public record Step(String what, Figure change, boolean proven) {}

  /**
   * When it happens, and what it uses; all lists over periods are as long as {@code
   * timeline.periods}.
   */
  public record Schedule(
      Timeline timeline, List<Bar> bars, List<BudgetUse> budgets, List<PoolUse> pools) {}

  /** The columns. {@code word} is "quarter" or "year". */
  public record Timeline(String word, List<Period> periods) {}

  /**
   * One column.
   *
   * @param label full: "2027 Q1"
   * @param group heading over neighbours with the same group: "2027"; empty when periods are years
   * @param mark label below the group: "Q1", or "2027" when periods are years
   */
  public record Period(String label, String group, String mark, LocalDate starts, LocalDate ends) {}

  /**
   * Delivery of one funded initiative, in the order to be drawn.
   *
   * @param first index of the first period, from 0
   * @param length in periods, at least 1; may reach beyond the last column
   * @param capital the bar's label
   */
  public record Bar(Initiative initiative, int first, int length, Figure capital, String note) {}

  /**
   * One capital type against its budget.
   *
   * @param spent per period
   * @param buckets the budget's own periods, ascending
   */
  public record BudgetUse(String capital, List<Figure> spent, List<Bucket> buckets) {}

  /**
   * A budget period: from {@code first}, {@code length} planned periods.
   *
   * @param carriedIn unspent money of the bucket before
   * @param left budget + carriedIn - spent
   */
  public record Bucket(
      String label,
      int first,
      int length,
      Figure budget,
      Figure carriedIn,
      Figure spent,
      Figure left) {}

  /** One skill: load per period. */
  public record PoolUse(String skill, List<Load> loads) {}

  /** People used of those there are, in FTE. */
  public record Load(Figure used, Figure capacity) {

    /** Used part of the capacity, as a share; 0 when there is neither use nor capacity. */
    public double share() {
      return used.value() == 0 ? 0 : used.value() / capacity.value();
    }
  }

  /** What the numbers rest on. */
  public record Assumptions(
      List<Fact> facts, List<Driver> drivers, List<Reference> references, Provenance provenance) {}

  /** "Discounting", "8 % a year, nominal, mid of period", "set in Organization". */
  public record Fact(String label, String value, String note) {}

  /**
   * An uncertain quantity.
   *
   * @param written the estimate as the workspace has it
   * @param usedBy titles or a count of those who share it; may be empty
   */
  public record Driver(
      String title, String written, Figure p10, Figure mean, Figure p90, String usedBy) {}

  /**
   * A reference class that corrects estimates.
   *
   * @param n past cases
   * @param effect "cost x 1.27, duration x 1.24 (means)"
   * @param source publication or file
   * @param warning "Small: under 30 cases."; empty if none
   */
  public record Reference(
      String title, int n, String effect, String source, String usedBy, String warning) {}

  /** All it takes to get the same bytes again. */
  public record Provenance(String version, long seed, String inputsHash, String verify) {}

  /**
   * A problem in an input. {@code severity} is "error", "warning" or "note"; {@code place} is
   * file:line:column.
   */
  public record Note(String severity, String place, String message, @Nullable String maybe) {}
}

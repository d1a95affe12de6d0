package dev.quarterdeck.office;

import dev.quarterdeck.engine.chance.Summary;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to fund, in which form, from when, and how good that plan is: the content of {@code
 * decision.json}. Money is in the organisation's currency, rounded to its hundredth; chances and
 * shares are 0 to 1.
 */
public record Decision(
    @Doc("Name and version of this form") String schema,
    @Doc("Version of Quarterdeck that decided") String version,
    @Doc("Seed of simulation and planner") long seed,
    @Doc("Samples of the simulation") int samples,
    @Doc("How samples were drawn") String method,
    @Doc("Work allowed for the plan, about seconds on one core") double effort,
    @Doc("SHA-256 of the workspace as read") String inputsHash,
    @Doc("Whose decision it is") String organization,
    @Doc("ISO code of every amount") String currency,
    @Doc("Scenario applied; left out for none") @Nullable String scenario,
    @Doc("proven: no plan is worth more; feasible; infeasible: no plan obeys the rules; undecided")
        Status status,
    @Doc("Expected NPV of the plan, re-added independently") double value,
    @Doc("No plan under the rules is worth more") @Nullable Double bound,
    @Doc("(bound - value) / |value|") @Nullable Double gap,
    @Doc("The bound that anyone recomputes from the prices") @Nullable Double certificate,
    @Doc("Distribution of the plan's NPV") Npv npv,
    @Doc("What else the plan returns, measure by measure; empty without a plan")
        List<MeasureLine> measures,
    @Doc("What is funded, in which form, from when") List<PlanLine> plan,
    @Doc("What is not, and why") List<NotFunded> notFunded,
    @Doc("What initiatives are worth together beyond the sum of each") List<SynergyLine> synergies,
    @Doc("Budgets against the plan") List<BudgetUse> budgets,
    @Doc("Pools against the plan, in full-time equivalents") List<PoolUse> pools,
    @Doc("Chance of each goal") List<GoalChance> goals,
    @Doc("Floors under what the plan may bring, held against fresh outcomes")
        List<FloorLine> floors,
    @Doc("The usual rankings under the same rules") List<RankingLine> rankings,
    @Doc("Price of each rule's limit, by which the certificate is recomputed")
        List<PriceLine> prices,
    @Doc("What a step more of the dearest limits would bring, planned again") List<StepLine> steps,
    @Doc("What it is worth to know more before committing; left out without a plan")
        @Nullable Information information,
    @Doc("Rules that cannot all hold; empty unless infeasible") List<String> contradiction,
    @Doc("Problems found in the inputs") List<ProblemLine> problems) {

  /** Name and version of this form. */
  public static final String SCHEMA = "quarterdeck.dev/decision/v1";

  /** A distribution of NPV with the standard error of its mean. */
  public record Npv(
      double mean,
      double p10,
      double p50,
      double p90,
      double stdError,
      double chanceOfLoss,
      double cvar5,
      List<Bar> histogram) {
    static Npv of(Summary summary) {
      return new Npv(
          Round.money(summary.mean()),
          Round.money(summary.p10()),
          Round.money(summary.p50()),
          Round.money(summary.p90()),
          Round.money(summary.stdError()),
          Round.share(summary.pNegative()),
          Round.money(summary.cvar5()),
          Bar.all(summary.histogram()));
    }
  }

  /** A bar of a histogram: the share of samples between two amounts. */
  public record Bar(double from, double to, double share) {
    static List<Bar> all(Summary.Histogram histogram) {
      int samples = histogram.counts().stream().mapToInt(Integer::intValue).sum();
      List<Bar> bars = new ArrayList<>();
      for (int b = 0; b < histogram.counts().size(); b++) {
        double from = histogram.from() + b * histogram.width();
        bars.add(
            new Bar(
                Round.money(from),
                Round.money(from + histogram.width()),
                Round.share(histogram.counts().get(b) / (double) samples)));
      }
      return bars;
    }
  }

  /**
   * A measure of all the plan's money together.
   *
   * @param unit money, money/year, ratio, share/year or years
   * @param expected of the expected flows; left out where it has no value or several
   * @param samples how many were measured, each by itself
   * @param p10 over the samples in which it has one value; left out when there is none
   * @param none share of samples in which it has no value, such as a payback that never comes
   * @param several share of samples in which it has more than one
   */
  public record MeasureLine(
      String measure,
      String unit,
      @Nullable Double expected,
      int samples,
      @Nullable Double p10,
      @Nullable Double p50,
      @Nullable Double p90,
      double none,
      double several) {}

  /** An initiative's NPV in figures. */
  public record Value(double mean, double stdError, double p10, double p90, double chanceOfLoss) {
    static Value of(Summary npv) {
      return new Value(
          Round.money(npv.mean()),
          Round.money(npv.stdError()),
          Round.money(npv.p10()),
          Round.money(npv.p90()),
          Round.share(npv.pNegative()));
    }
  }

  /**
   * A funded initiative.
   *
   * @param start first period, as the organisation names it
   * @param finish last period of delivery
   * @param why it is funded and why then, in English
   * @param reason the same in values; left out by older versions
   */
  public record PlanLine(
      String initiative,
      String title,
      @Nullable String category,
      String option,
      String start,
      LocalDate startDate,
      String finish,
      LocalDate finishDate,
      Value npv,
      double capital,
      List<Amount> capitalByType,
      List<Amount> people,
      @Nullable Robustness robustness,
      String why,
      @Nullable ReasonLine reason) {}

  /** A named amount: money by type of capital, or person-periods by pool. */
  public record Amount(String name, double amount) {}

  /**
   * An initiative left out.
   *
   * @param npv its expected NPV at its best start, were there no rules; null when it has none
   * @param capital expected spend within the plan at that start
   * @param reducedProfit what is left of its value at the prices of what it uses; null where prices
   *     did not decide
   * @param why it is left out, in English
   * @param turn what forcing it in would cost, in English; null where that was not worked out
   * @param reason both in values; left out by older versions
   * @param remedy what would get it in; null where that was not examined
   */
  public record NotFunded(
      String initiative,
      String title,
      @Nullable String category,
      @Nullable Value npv,
      @Nullable Double capital,
      @Nullable Double reducedProfit,
      String why,
      @Nullable String turn,
      @Nullable ReasonLine reason,
      @Nullable RemedyLine remedy,
      @Nullable Robustness robustness) {}

  /**
   * A synergy. What the plan counts is part of its value and of the distribution of its NPV; other
   * measures, which need dated flows, and the figures of single initiatives leave it out.
   *
   * @param rule name of the Rule that states it
   * @param value beyond the sum of what each initiative is worth; below 0 when they are worth less
   * @param counted whether the plan funds all of the initiatives
   */
  public record SynergyLine(
      String rule, String title, List<String> initiatives, Value value, boolean counted) {}

  /**
   * What it is worth to know more, at the plan's prices: the sum over initiatives of what each
   * would gain by choosing anew. An estimate from above, as what they would choose may not fit
   * together.
   *
   * @param perfect of knowing everything (EVPI)
   * @param uncertainties of knowing one quantity at once (EVPPI), the ten largest that are clear
   * @param pilots of what each pilot would show, and when
   * @param stages of going through options stage by stage, without prices
   */
  public record Information(
      Gain perfect,
      List<Uncertainty> uncertainties,
      List<PilotLine> pilots,
      List<StagedLine> stages) {}

  /** An expected gain in money with the standard error of its estimate. */
  public record Gain(double value, double stdError) {
    static Gain of(dev.quarterdeck.engine.chance.information.Gain gain) {
      return new Gain(Round.money(gain.value()), Round.money(gain.stdError()));
    }
  }

  /**
   * What an option with gates is worth when it is decided anew at each, given what is known by
   * then. The plan's value counts none of it.
   *
   * @param planned whether the plan funds this option
   * @param start first period, as planned or, of an option that is not, where stages are worth most
   * @param worth expected NPV stage by stage; not worth starting when below 0
   * @param overCommitting how much more that is than to commit to everything at the start
   */
  public record StagedLine(
      String initiative,
      String title,
      String option,
      boolean planned,
      String start,
      Gain worth,
      Gain overCommitting,
      List<GateLine> gates) {}

  /**
   * What is done at a gate.
   *
   * @param when the period at whose end it is decided
   * @param reached share of outcomes that get there
   * @param stops share of those that reach it and are stopped
   * @param switches share of those that reach it and go on as another option
   * @param switchTo that option; left out when there is none
   */
  public record GateLine(
      String gate,
      String when,
      double reached,
      double stops,
      double switches,
      @Nullable String switchTo) {}

  /**
   * What it is worth to know one quantity.
   *
   * @param quantity a driver's name, or initiative/name
   * @param driver whether it is a driver
   * @param title of a driver; null of what is an initiative's own
   * @param changes the initiatives that would be chosen otherwise, largest gain first
   */
  public record Uncertainty(
      String quantity, boolean driver, @Nullable String title, Gain gain, List<Part> changes) {}

  /** What one initiative gains by choosing anew. */
  public record Part(String initiative, Gain gain) {}

  /**
   * What a pilot is worth.
   *
   * @param funded whether the plan funds it
   * @param resolves the quantities it tells of
   * @param known first period in which its results can be used; what starts earlier does without
   * @param cost its own expected NPV, turned round, and what it would pay for what it uses
   * @param gain what choosing by its results is expected to gain
   * @param net gain less cost
   */
  public record PilotLine(
      String initiative,
      String title,
      boolean funded,
      List<String> resolves,
      String known,
      double cost,
      Gain gain,
      double net,
      List<Part> changes) {}

  /**
   * A budget against the plan, by period or fiscal year.
   *
   * @param title left out by older versions
   * @param given what each period brings itself; left out by older versions
   * @param available that and what the periods before hand on
   */
  public record BudgetUse(
      String budget,
      @Nullable String title,
      String capital,
      List<String> periods,
      @Nullable List<Double> given,
      List<Double> available,
      List<Double> used) {}

  /**
   * A pool against the plan, by period, in full-time equivalents.
   *
   * @param title left out by older versions
   */
  public record PoolUse(
      String pool,
      @Nullable String title,
      List<String> periods,
      List<Double> available,
      List<Double> used) {
    String shown() {
      return title == null ? pool : title;
    }
  }

  /** The chance that every key result of a goal is met; null when nothing measures it. */
  public record GoalChance(
      String goal, String title, @Nullable Double chance, List<KeyResultChance> keyResults) {}

  /**
   * A key result's level at its date under the plan.
   *
   * @param from what funded initiatives are expected to add to the baseline, the most first
   */
  public record KeyResultChance(
      String keyResult,
      String title,
      @Nullable String unit,
      LocalDate by,
      double baseline,
      double target,
      double expected,
      double p10,
      double p90,
      double chance,
      List<Contributor> from) {}

  /** What a funded initiative is expected to add to a key result, in its unit. */
  public record Contributor(String initiative, String title, double expected) {}

  /** A usual ranking, filled in its order under the same rules, and what its plan is worth. */
  public record RankingLine(
      String name, double value, boolean feasible, double shortfall, List<String> funded) {}

  /**
   * What one more unit of a rule's limit would be worth: the certificate's price, with all its
   * digits.
   *
   * @param rule position of the rule in the plan problem
   * @param row position of the rule's row
   */
  public record PriceLine(int rule, int row, String name, String period, double price) {}

  /**
   * What a step more of a limit would bring; the price says the same for small steps and fractions
   * of initiatives.
   *
   * @param limit name of the rule, as in the prices
   * @param title of the budget or pool; left out by older versions
   * @param step in money or full-time equivalents
   * @param gain of the plan's expected NPV, everything else planned anew
   * @param proven whether that is exact; else both plans are the best that were found
   */
  public record StepLine(
      String limit,
      @Nullable String title,
      String period,
      String unit,
      double step,
      double gain,
      boolean proven) {}

  /** A problem found in the inputs. */
  public record ProblemLine(
      String severity, String file, int line, int column, String message, @Nullable String maybe) {
    /** A problem as a reader sees it. */
    public static ProblemLine of(Problem problem) {
      return new ProblemLine(
          problem.severity().name().toLowerCase(Locale.ROOT),
          problem.place().file(),
          problem.place().line(),
          problem.place().column(),
          problem.message(),
          problem.maybe());
    }
  }
}

package dev.quarterdeck.office.goals;

import dev.quarterdeck.engine.chance.Copula;
import dev.quarterdeck.engine.finance.Basis;
import dev.quarterdeck.engine.finance.Discounting;
import dev.quarterdeck.engine.finance.Period;
import dev.quarterdeck.engine.finance.Timing;
import dev.quarterdeck.office.workspace.Default;
import dev.quarterdeck.office.workspace.Doc;
import dev.quarterdeck.office.workspace.Share;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conventions every number of a workspace follows; exactly one document of a workspace. */
public record Organization(
    @Doc(value = "ISO code of the currency of every amount", example = "EUR", pattern = "[A-Z]{3}")
        String currency,
    @Doc(value = "Month in which the fiscal year begins", min = 1, max = 12) @Default("1")
        int fiscalYearStartsIn,
    @Doc("The periods of plan and appraisal") Periods timeline,
    @Doc("How later money is weighed against money now") Rate discounting,
    @Doc("Whether amounts include inflation, and of which year") Prices prices,
    @Doc("How the plan is worked out") @Default("{}") Planning planning,
    @Doc("Kinds of benefit counted in the value; all when left out") List<BenefitKind> benefitKinds,
    @Doc("Tax on cash flows; none when left out") @Nullable Tax tax,
    @Doc(value = "Samples of the simulation, a power of two", min = 512, max = 1048576)
        @Default("16384")
        int samples,
    @Doc(
            value =
                "How correlated drivers move together: gaussian, or student(ν) when their extremes"
                    + " come together more often; the fewer degrees of freedom ν, 2 to 30, the more",
            example = "student(4)")
        @Default("gaussian")
        Copula copula,
    @Doc("Seed of the simulation and the planner") @Default("1") long seed) {

  /** What a benefit is: money, or a value that is no money. */
  public enum BenefitKind {
    CASH,
    CASHABLE,
    NON_CASH,
    PUBLIC_VALUE;

    /** Whether the benefit reaches the books, and so is taxed. */
    public boolean isMoney() {
      return this == CASH || this == CASHABLE;
    }
  }

  /** The timeline as written. */
  public record Periods(
      @Doc("Length of a period") Period period,
      @Doc(value = "First day of the first period, a first of a month", example = "2027-01-01")
          LocalDate starts,
      @Doc(value = "Periods in which initiatives may start", min = 1, max = 400) int plan,
      @Doc(value = "Periods over which flows are valued", min = 1, max = 800) int appraisal) {}

  /** The discount rate and its conventions. */
  public record Rate(
      @Doc(value = "Per year", example = "8 %") Share rate,
      @Doc("Real (without inflation) or nominal; must be the basis of the prices") Basis basis,
      @Doc("When in a period its money moves") @Default("mid") Timing timing,
      @Doc("Lower rates for later years") List<Step> declining) {}

  /** A later, usually lower, rate. */
  public record Step(
      @Doc(value = "From after this many years", min = 1, max = 1000) int afterYears,
      @Doc(value = "Per year", example = "3 %") Share rate) {}

  /** The price basis of all amounts. */
  public record Prices(
      @Doc("Real (prices of one year) or nominal") Basis basis,
      @Doc(value = "The year whose prices they are", min = 1900, max = 2200) int year) {}

  /** How the plan is worked out. */
  public record Planning(
      @Doc(
              value =
                  "Money is planned in whole steps of this; fitted to the amounts when left out",
              example = "1k")
          @Nullable Figure moneyUnit,
      @Doc(
              value = "People are planned in whole steps of this; fitted when left out",
              example = "0.1")
          @Nullable Figure peopleUnit,
      @Doc(value = "Work to spend on the plan at most, about seconds", min = 0.1, max = 100000)
          @Default("60")
          double effort) {}

  /** Corporate tax with straight-line depreciation of capital. */
  public record Tax(
      @Doc(value = "Per cent of taxable flow", example = "22 %") Share rate,
      @Doc(value = "Years over which capital is written off", min = 0, max = 50) @Default("5")
          int depreciationYears,
      @Doc("Types of capital that are written off rather than expensed; capex when left out")
          List<String> writtenOff) {

    /** Whether capital of a type is written off over years rather than expensed at once. */
    public boolean writesOff(@Nullable String capital) {
      List<String> types = writtenOff.isEmpty() ? List.of("capex") : writtenOff;
      return depreciationYears > 0 && capital != null && types.contains(capital);
    }
  }

  /** The periods with their calendar. */
  public Timeline calendar() {
    return new Timeline(
        timeline.period, timeline.starts, timeline.plan, timeline.appraisal, fiscalYearStartsIn);
  }

  /** The rule by which flows are discounted. */
  public Discounting discount() {
    List<Discounting.Step> steps =
        discounting.declining.stream()
            .map(step -> new Discounting.Step(step.afterYears, step.rate.value()))
            .toList();
    return new Discounting(discounting.rate.value(), discounting.basis, discounting.timing, steps);
  }

  /** Whether benefits of a kind count in the value. */
  public boolean counts(BenefitKind kind) {
    return benefitKinds.isEmpty() || benefitKinds.contains(kind);
  }
}

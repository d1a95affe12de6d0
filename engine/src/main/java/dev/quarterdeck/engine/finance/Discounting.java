package dev.quarterdeck.engine.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of money at a later time is worth today.
 *
 * <p>The factor at {@code t} years is {@code (1 + rate)^-t}; after each {@link Step} further years
 * are discounted at the step's rate: {@code (1 + rate)^-s × (1 + rate2)^-(t - s)}. Parts of a year
 * use the same yearly rate, so a quarter's factor is the fourth root of a year's.
 *
 * <p>A class rather than a record, as it keeps the factors it made last: thousands of samples of
 * one case are measured with the same ones, and each takes a power.
 */
public final class Discounting {
  private final double rate;
  private final Basis basis;
  private final Timing timing;
  private final List<Step> declining;
  private volatile @Nullable Made made;

  /** Factors of the first periods. */
  private record Made(Period period, double[] factors) {}

  /**
   * From a time on, another rate.
   *
   * @param afterYears whole years after which {@code rate} applies, above 0
   * @param rate yearly, as a share; above -1
   */
  public record Step(int afterYears, double rate) {
    public Step {
      requireRate(rate);
    }
  }

  /**
   * A way to discount.
   *
   * @param rate yearly, as a share: 0.08 is 8 %; above -1
   * @param basis whether inflation is left out of the rate (real) or in it (nominal)
   * @param timing when in a period its money moves
   * @param declining lower rates for the far future, later steps after earlier ones; empty for one
   *     rate throughout
   * @throws IllegalArgumentException when a rate is not above -100 % or the steps are not in order
   */
  public Discounting(double rate, Basis basis, Timing timing, List<Step> declining) {
    requireRate(rate);
    this.rate = rate;
    this.basis = basis;
    this.timing = timing;
    this.declining = List.copyOf(declining);
    int before = 0;
    for (Step step : this.declining) {
      if (step.afterYears <= before) {
        throw new IllegalArgumentException(
            "The declining rates must come in order of afterYears, each above the one before, but "
                + step.afterYears
                + " follows "
                + before
                + ". Maybe sort them.");
      }
      before = step.afterYears;
    }
  }

  /** One rate throughout, money moving mid-period. */
  public static Discounting of(double rate, Basis basis) {
    return of(rate, basis, Timing.MID);
  }

  /** One rate throughout. */
  public static Discounting of(double rate, Basis basis, Timing timing) {
    return new Discounting(rate, basis, timing, List.of());
  }

  /**
   * The United Kingdom's social time preference rate: 3.5 % real, 3.0 % after 30 years and 2.5 %
   * after 75, year 0 undiscounted.
   *
   * <p>Source: HM Treasury, The Green Book (2022), annex 6, table 7.
   */
  public static Discounting greenBook() {
    return new Discounting(
        0.035, Basis.REAL, Timing.START, List.of(new Step(30, 0.03), new Step(75, 0.025)));
  }

  /** Yearly, as a share. */
  public double rate() {
    return rate;
  }

  /** Whether inflation is left out of the rate or in it. */
  public Basis basis() {
    return basis;
  }

  /** When in a period its money moves. */
  public Timing timing() {
    return timing;
  }

  /** Lower rates for the far future. */
  public List<Step> declining() {
    return declining;
  }

  /** The factor by which money of period {@code index} (from 0) is multiplied. */
  public double factor(Period period, int index) {
    return factorAt(timing.years(period, index));
  }

  /** The factors of periods 0 to {@code count - 1}. */
  public double[] factors(Period period, int count) {
    Made known = made;
    if (known == null || known.period != period || known.factors.length < count) {
      double[] factors = new double[count];
      for (int i = 0; i < count; i++) {
        factors[i] = factor(period, i);
      }
      known = new Made(period, factors);
      made = known;
    }
    return Arrays.copyOf(known.factors, count);
  }

  /**
   * How the factors come about, in a line: {@code (1 + 0.08)^−years, years = (quarter + 0.5) ÷ 4}.
   */
  public String formula(Period period) {
    StringBuilder text = new StringBuilder("(1 + " + written(rate) + ")^−years");
    for (Step step : declining) {
      text.append(", the years after ")
          .append(step.afterYears)
          .append(" at ")
          .append(written(step.rate));
    }
    return text.append(", years = ").append(timing.formula(period)).toString();
  }

  /** A rate to eight digits, without trailing zeros. */
  static String written(double rate) {
    if (!Double.isFinite(rate)) {
      return String.valueOf(rate);
    }
    return new BigDecimal(rate).round(new MathContext(8)).stripTrailingZeros().toPlainString();
  }

  private double factorAt(double years) {
    double factor = 1;
    double from = 0;
    double current = rate;
    for (Step step : declining) {
      if (years <= step.afterYears) {
        break;
      }
      factor *= StrictMath.pow(1 + current, from - step.afterYears);
      from = step.afterYears;
      current = step.rate;
    }
    return factor * StrictMath.pow(1 + current, from - years);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Discounting that
        && rate == that.rate
        && basis == that.basis
        && timing == that.timing
        && declining.equals(that.declining);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rate, basis, timing, declining);
  }

  @Override
  public String toString() {
    return "Discounting[rate=%s, basis=%s, timing=%s, declining=%s]"
        .formatted(rate, basis, timing, declining);
  }

  private static void requireRate(double rate) {
    if (!(rate > -1) || !Double.isFinite(rate)) {
      throw new IllegalArgumentException(
          "The discount rate (" + rate + ") must be a share above -1. Maybe 0.08 for 8 %.");
    }
  }
}

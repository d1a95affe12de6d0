package dev.quarterdeck.office.goals;

import dev.quarterdeck.engine.finance.Period;
import java.time.LocalDate;

/**
 * The organisation's periods: which there are, what they are called, and where a date falls.
 *
 * <p>Time is measured in calendar months and shares of a month, so a quarter is a quarter whether
 * it has 90 or 92 days.
 *
 * @param period length of one period
 * @param starts first day of period 0, a first of a month
 * @param plan number of periods in which initiatives may start and budgets and pools apply
 * @param appraisal number of periods over which flows are valued; at least {@code plan}
 * @param fiscalYearStartsIn month (1-12) in which the fiscal year begins
 */
public record Timeline(
    Period period, LocalDate starts, int plan, int appraisal, int fiscalYearStartsIn) {

  /** Months in one period: 3 or 12. */
  public int monthsPerPeriod() {
    return 12 / period.perYear();
  }

  /** First day of a period; negative numbers are periods before the first. */
  public LocalDate startOf(int index) {
    return starts.plusMonths((long) index * monthsPerPeriod());
  }

  /** Last day of a period. */
  public LocalDate endOf(int index) {
    return startOf(index + 1).minusDays(1);
  }

  /**
   * Where the beginning of a day falls, in periods from the start; may be negative or fractional.
   */
  public double position(LocalDate date) {
    return months(date) / monthsPerPeriod();
  }

  /** The period that contains a date; may lie outside the timeline. */
  public int indexOf(LocalDate date) {
    return (int) Math.floor(position(date));
  }

  private double months(LocalDate date) {
    long whole =
        (date.getYear() - starts.getYear()) * 12L + date.getMonthValue() - starts.getMonthValue();
    return whole + (date.getDayOfMonth() - starts.getDayOfMonth()) / (double) date.lengthOfMonth();
  }

  /** The fiscal year in which a period begins, named by the calendar year in which it ends. */
  public int fiscalYear(int index) {
    LocalDate date = startOf(index);
    boolean ahead = fiscalYearStartsIn > 1 && date.getMonthValue() >= fiscalYearStartsIn;
    return date.getYear() + (ahead ? 1 : 0);
  }

  /**
   * {@code 2027 Q1}, {@code 2027} or, where the fiscal year is not the calendar's, {@code
   * FY2027/28}.
   */
  public String label(int index) {
    LocalDate date = startOf(index);
    if (period == Period.QUARTER) {
      return date.getYear() + " Q" + ((date.getMonthValue() + 2) / 3);
    }
    return date.getMonthValue() == 1
        ? String.valueOf(date.getYear())
        : "%d/%02d".formatted(date.getYear(), (date.getYear() + 1) % 100);
  }
}

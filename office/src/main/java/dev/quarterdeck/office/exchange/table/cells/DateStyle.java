package dev.quarterdeck.office.exchange.table.cells;

import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How a table writes days.
 *
 * @param order of day and month where both are numbers
 * @param fiscalYearStartsIn month, 1 to 12, for {@code FY2015/16}
 * @param formats further ways to write a day, tried before the built-in ones
 */
public record DateStyle(Order order, int fiscalYearStartsIn, List<DateTimeFormatter> formats) {

  /** Which of two numbers is the day. */
  public enum Order {
    DAY_MONTH,
    MONTH_DAY,
    /** Taken from the numbers; {@code 03/04/2015} is then ambiguous. */
    AUTO
  }

  /** Which day of a month, quarter or year is meant where the cell names no day. */
  public enum Edge {
    FIRST,
    LAST
  }
}

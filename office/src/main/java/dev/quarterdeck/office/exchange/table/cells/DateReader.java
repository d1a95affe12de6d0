package dev.quarterdeck.office.exchange.table.cells;

import dev.quarterdeck.office.exchange.table.cells.DateStyle.Edge;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day: {@code 2015-04-01}, {@code 31/03/2015}, {@code 31 March 2015}, a spreadsheet's
 * serial number, and a month, quarter or year by its first or last day. A day that does not exist,
 * and one that can be read in two ways, is refused.
 *
 * @param style what holds where the cell does not say
 * @param edge which day of a longer period is meant
 */
public record DateReader(DateStyle style, Edge edge) {
  private static final int LONGEST = 60;
  private static final int FIRST_YEAR = 1901;
  private static final int LAST_YEAR = 2199;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final String TIME =
      "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp][Mm])?(?: ?Z| ?UTC| ?GMT| ?[+-]\\d{2}:?\\d{2})?)?";
  private static final String WEEKDAY = "(?:\\p{L}{2,9}\\.?,? )?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})" + TIME);
  private static final Pattern COMPACT = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile(WEEKDAY + "(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
  private static final Pattern DAY_NAME =
      Pattern.compile(
          WEEKDAY
              + "(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[- /]?(\\p{L}{3,9})\\.?,?[- /]?'?(\\d{4}|\\d{2})"
              + TIME);
  private static final Pattern NAME_DAY =
      Pattern.compile(
          WEEKDAY + "(\\p{L}{3,9})\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-)(\\d{4})" + TIME);
  private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?.*");

  /**
   * What the cell says.
   *
   * @throws IllegalArgumentException when it is no day, no day that exists, or can be read in two
   *     ways
   */
  public Read<LocalDate> read(Cell cell) {
    String line = cell.line();
    var repairs = new Repairs();
    if (line.length() > LONGEST) {
      throw unreadable();
    }
    try {
      LocalDate day = find(line, repairs);
      return Read.of(inRange(day == null ? period(line, repairs) : day), repairs);
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException(
          "must be a day that exists. Maybe day and month are swapped", impossible);
    }
  }

  private @Nullable LocalDate find(String line, Repairs repairs) {
    LocalDate own = byOwnFormat(line);
    if (own != null) {
      return own;
    }
    for (var form : forms().entrySet()) {
      var match = form.getKey().matcher(line);
      if (match.matches()) {
        return form.getValue().day(match.toMatchResult(), repairs);
      }
    }
    return null;
  }

  private Map<Pattern, Form> forms() {
    return Map.of(
        YEAR_FIRST, (m, r) -> LocalDate.of(number(m, 1), number(m, 3), number(m, 4)),
        COMPACT, (m, r) -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3)),
        YEAR_LAST, this::yearLast,
        DAY_NAME, (m, r) -> LocalDate.of(year(m.group(3), r), Months.of(m.group(2)), number(m, 1)),
        NAME_DAY, (m, r) -> LocalDate.of(number(m, 3), Months.of(m.group(1)), number(m, 2)),
        SERIAL, (m, r) -> serial(number(m, 1), r));
  }

  private @Nullable LocalDate byOwnFormat(String line) {
    for (DateTimeFormatter format : style.formats()) {
      try {
        return LocalDate.parse(line, format);
      } catch (DateTimeParseException other) {
        // another format may fit
      }
    }
    return null;
  }

  private LocalDate yearLast(MatchResult match, Repairs repairs) {
    int first = number(match, 1);
    int second = number(match, 3);
    int year = year(match.group(4), repairs);
    boolean dots = match.group(2).equals(".");
    return switch (style.order()) {
      case DAY_MONTH -> LocalDate.of(year, second, first);
      case MONTH_DAY ->
          dots ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
      case AUTO -> {
        if (dots || first > 12 || first == second) {
          yield LocalDate.of(year, second, first);
        }
        if (second > 12) {
          yield LocalDate.of(year, first, second);
        }
        throw new IllegalArgumentException(
            "is ambiguous: "
                + first
                + " or "
                + second
                + " may be the month. Maybe set dates.order to day-month or month-day");
      }
    };
  }

  private LocalDate period(String line, Repairs repairs) {
    if (CLOCK.matcher(line).matches()) {
      throw new IllegalArgumentException("must be a day, but is a time of day");
    }
    Period period = new PeriodReader(style.fiscalYearStartsIn()).find(line);
    if (period == null) {
      throw unreadable();
    }
    LocalDate day = edge == Edge.FIRST ? period.first() : period.last();
    repairs.add("the " + (edge == Edge.FIRST ? "first" : "last") + " day of it, " + day);
    return day;
  }

  private static LocalDate serial(int days, Repairs repairs) {
    LocalDate day = SERIAL_ZERO.plusDays(days);
    repairs.add("a spreadsheet's day number, " + day);
    return day;
  }

  private static LocalDate inRange(LocalDate day) {
    if (day.getYear() < FIRST_YEAR) {
      throw new IllegalArgumentException(
          "must be a day after 1900. Maybe a time of day, which spreadsheets date to 1899 or 1900");
    }
    if (day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("must be a day before the year 2200");
    }
    return day;
  }

  private static int year(String text, Repairs repairs) {
    int year = Integer.parseInt(text);
    if (text.length() == 4) {
      return year;
    }
    int full = year < 70 ? 2000 + year : 1900 + year;
    repairs.add("two-digit year taken as " + full);
    return full;
  }

  static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "must be a day such as 2015-04-01 or 1 April 2015. Maybe add its form to dates.formats, or"
            + " the text to notValued");
  }

  /** One way to write a day. */
  private interface Form {
    LocalDate day(MatchResult match, Repairs repairs);
  }
}

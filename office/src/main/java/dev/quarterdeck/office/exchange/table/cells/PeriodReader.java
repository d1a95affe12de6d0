package dev.quarterdeck.office.exchange.table.cells;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a month, quarter, half or year: {@code Mar 2015}, {@code 2015-03}, {@code Q3 2016}, {@code
 * FY2015/16}, {@code Q1 2015/16}, {@code 2015}.
 *
 * @param fiscalYearStartsIn month, 1 to 12
 */
record PeriodReader(int fiscalYearStartsIn) {
  private static final String FISCAL = "(?i:FY ?|)(\\d{4}|\\d{2}) ?[-/–] ?(\\d{4}|\\d{2})";
  private static final Pattern YEAR = Pattern.compile("((?:19|20|21)\\d{2})");
  private static final Pattern NAMED_MONTH =
      Pattern.compile("(\\p{L}{3,9})\\.?,?[- /]?'?(\\d{4}|\\d{2})");
  private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})[- /](\\p{L}{3,9})\\.?");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
  private static final Pattern PART_YEAR = Pattern.compile("(?i)([QH])([1-4])[ -/]?(\\d{4})");
  private static final Pattern YEAR_PART = Pattern.compile("(?i)(\\d{4})[ -/]?([QH])([1-4])");
  private static final Pattern FISCAL_YEAR = Pattern.compile(FISCAL);
  private static final Pattern FISCAL_PART = Pattern.compile("(?i:Q)([1-4]),? " + FISCAL);
  private static final Pattern PART_FISCAL = Pattern.compile(FISCAL + "[ -](?i:Q)([1-4])");
  private static final Pattern ENDING = Pattern.compile("(?i:FY) ?(\\d{4}|\\d{2})");

  /**
   * The period, or null when the text is none.
   *
   * @throws IllegalArgumentException when the text can be read in two ways
   */
  @Nullable Period find(String line) {
    Period calendar = calendar(line);
    Period fiscal = fiscal(line);
    if (calendar != null && fiscal != null) {
      throw new IllegalArgumentException(
          "is ambiguous: a month or a fiscal year. Maybe write FY" + line + " or name the month");
    }
    return calendar == null ? fiscal : calendar;
  }

  private static @Nullable Period calendar(String line) {
    MatchResult m = match(YEAR, line);
    if (m != null) {
      return Period.of(DateReader.number(m, 1), 1, 12);
    }
    m = match(PART_YEAR, line);
    if (m != null) {
      return part(DateReader.number(m, 3), m.group(1), DateReader.number(m, 2));
    }
    m = match(YEAR_PART, line);
    return m != null
        ? part(DateReader.number(m, 1), m.group(2), DateReader.number(m, 3))
        : month(line);
  }

  private static @Nullable Period month(String line) {
    MatchResult m = match(YEAR_MONTH, line);
    if (m != null) {
      int month = DateReader.number(m, 2);
      return month > 12 ? null : Period.of(DateReader.number(m, 1), month, 1);
    }
    m = match(MONTH_YEAR, line);
    if (m != null) {
      return Period.of(DateReader.number(m, 2), DateReader.number(m, 1), 1);
    }
    m = match(YEAR_NAMED, line);
    if (m != null) {
      return Period.of(DateReader.number(m, 1), Months.of(m.group(2)), 1);
    }
    m = match(NAMED_MONTH, line);
    return m == null || m.group(1).equalsIgnoreCase("FY")
        ? null
        : Period.of(full(m.group(2)), Months.of(m.group(1)), 1);
  }

  private @Nullable Period fiscal(String line) {
    MatchResult m = match(FISCAL_YEAR, line);
    if (m != null) {
      return follows(m, 1) ? Period.of(full(m.group(1)), fiscalYearStartsIn, 12) : null;
    }
    m = match(FISCAL_PART, line);
    if (m != null) {
      return follows(m, 2) ? quarter(full(m.group(2)), DateReader.number(m, 1)) : null;
    }
    m = match(PART_FISCAL, line);
    if (m != null) {
      return follows(m, 1) ? quarter(full(m.group(1)), DateReader.number(m, 3)) : null;
    }
    m = match(ENDING, line);
    int back = fiscalYearStartsIn == 1 ? 0 : 1;
    return m == null ? null : Period.of(full(m.group(1)) - back, fiscalYearStartsIn, 12);
  }

  private Period quarter(int year, int quarter) {
    int months = fiscalYearStartsIn - 1 + 3 * (quarter - 1);
    return Period.of(year + months / 12, months % 12 + 1, 3);
  }

  private static Period part(int year, String letter, int number) {
    boolean half = letter.equalsIgnoreCase("H");
    return Period.of(year, half ? 6 * (number - 1) + 1 : 3 * (number - 1) + 1, half ? 6 : 3);
  }

  private static boolean follows(MatchResult match, int group) {
    return full(match.group(group + 1)) == full(match.group(group)) + 1;
  }

  private static int full(String year) {
    int number = Integer.parseInt(year);
    return year.length() == 4 ? number : number < 70 ? 2000 + number : 1900 + number;
  }

  private static @Nullable MatchResult match(Pattern pattern, String line) {
    var matcher = pattern.matcher(line);
    return matcher.matches() ? matcher.toMatchResult() : null;
  }
}

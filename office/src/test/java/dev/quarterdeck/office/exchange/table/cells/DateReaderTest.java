package dev.quarterdeck.office.exchange.table.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateReaderTest {
  /** cell | order | first day | last day | part of the repair; the fiscal year starts in April */
  static Stream<List<String>> days() {
    return Rows.of(
        """
        2015-04-01                | auto      | 2015-04-01 | 2015-04-01 |
        2015-4-1                  | auto      | 2015-04-01 | 2015-04-01 |
        2015/04/01                | auto      | 2015-04-01 | 2015-04-01 |
        2015.04.01                | auto      | 2015-04-01 | 2015-04-01 |
        20150401                  | auto      | 2015-04-01 | 2015-04-01 |
        2011-01-10T00:00:00Z      | auto      | 2011-01-10 | 2011-01-10 |
        2011-01-10 00:00          | auto      | 2011-01-10 | 2011-01-10 |
        2011-01-10T23:59:59.9+02:00 | auto    | 2011-01-10 | 2011-01-10 |
        31/03/2015                | auto      | 2015-03-31 | 2015-03-31 |
        03/31/2015                | auto      | 2015-03-31 | 2015-03-31 |
        31-03-2015                | auto      | 2015-03-31 | 2015-03-31 |
        31.03.2015                | auto      | 2015-03-31 | 2015-03-31 |
        3.4.2015                  | auto      | 2015-04-03 | 2015-04-03 |
        3.4.2015                  | month-day | 2015-04-03 | 2015-04-03 |
        04/04/2015                | auto      | 2015-04-04 | 2015-04-04 |
        03/04/2015                | day-month | 2015-04-03 | 2015-04-03 |
        03/04/2015                | month-day | 2015-03-04 | 2015-03-04 |
        03/04/2015 10:30 AM       | month-day | 2015-03-04 | 2015-03-04 |
        31/03/15                  | auto      | 2015-03-31 | 2015-03-31 | taken as 2015
        31/03/98                  | auto      | 1998-03-31 | 1998-03-31 | taken as 1998
        31 March 2015             | auto      | 2015-03-31 | 2015-03-31 |
        31st March 2015           | auto      | 2015-03-31 | 2015-03-31 |
        Tue 31 Mar 2015           | auto      | 2015-03-31 | 2015-03-31 |
        Tuesday, 31 March 2015    | auto      | 2015-03-31 | 2015-03-31 |
        31-Mar-2015               | auto      | 2015-03-31 | 2015-03-31 |
        31-Mar-15                 | auto      | 2015-03-31 | 2015-03-31 | taken as 2015
        31Mar2015                 | auto      | 2015-03-31 | 2015-03-31 |
        March 31, 2015            | auto      | 2015-03-31 | 2015-03-31 |
        Mar 31st 2015             | auto      | 2015-03-31 | 2015-03-31 |
        1. maj 2015               | auto      | 2015-05-01 | 2015-05-01 |
        24. Dezember 2015         | auto      | 2015-12-24 | 2015-12-24 |
        29 Feb 2016               | auto      | 2016-02-29 | 2016-02-29 |
        42095                     | auto      | 2015-04-01 | 2015-04-01 | day number
        42095.75                  | auto      | 2015-04-01 | 2015-04-01 | day number
        Mar 2015                  | auto      | 2015-03-01 | 2015-03-31 | day of it
        March, 2015               | auto      | 2015-03-01 | 2015-03-31 | day of it
        Mar-15                    | auto      | 2015-03-01 | 2015-03-31 | day of it
        2015-03                   | auto      | 2015-03-01 | 2015-03-31 | day of it
        2015 March                | auto      | 2015-03-01 | 2015-03-31 | day of it
        03/2015                   | auto      | 2015-03-01 | 2015-03-31 | day of it
        Feb 2016                  | auto      | 2016-02-01 | 2016-02-29 | day of it
        Q3 2016                   | auto      | 2016-07-01 | 2016-09-30 | day of it
        2016 Q3                   | auto      | 2016-07-01 | 2016-09-30 | day of it
        2016-Q4                   | auto      | 2016-10-01 | 2016-12-31 | day of it
        H2 2016                   | auto      | 2016-07-01 | 2016-12-31 | day of it
        FY2015/16                 | auto      | 2015-04-01 | 2016-03-31 | day of it
        FY 2015-2016              | auto      | 2015-04-01 | 2016-03-31 | day of it
        FY15/16                   | auto      | 2015-04-01 | 2016-03-31 | day of it
        2015/16                   | auto      | 2015-04-01 | 2016-03-31 | day of it
        FY2016                    | auto      | 2015-04-01 | 2016-03-31 | day of it
        Q4 2015/16                | auto      | 2016-01-01 | 2016-03-31 | day of it
        2015/16 Q1                | auto      | 2015-04-01 | 2015-06-30 | day of it
        2015                      | auto      | 2015-01-01 | 2015-12-31 | day of it
        """);
  }

  /** cell | part of the reason */
  static Stream<List<String>> refused() {
    return Rows.of(
        """
        03/04/2015            | ambiguous
        2011/12               | ambiguous
        1899-12-31T10:22:25Z  | time of day
        1899-12-30            | time of day
        1900-01-00            | exists
        10:22                 | time of day
        10:22:25              | time of day
        2015-02-30            | exists
        31/02/2015            | exists
        29 Feb 2015           | exists
        2015-13-01            | exists
        32/01/2015            | exists
        00/00/0000            | exists
        13/2015               | exists
        31 Foo 2015           | no month
        Marsh 2015            | no month
        2015/17               | must be a day
        2216-04-01            | before the year 2200
        99999                 | must be a day
        next spring           | must be a day
        1                     | must be a day
        £5                    | must be a day
        2015-04-01 or later   | must be a day
        """);
  }

  @ParameterizedTest
  @MethodSource("days")
  void aDayIsReadAndALongerPeriodByItsFirstOrLastDay(List<String> row) {
    Cell cell = Cell.text(row.getFirst());
    var first = reader(row.get(1), DateStyle.Edge.FIRST).read(cell);
    var last = reader(row.get(1), DateStyle.Edge.LAST).read(cell);
    assertThat(first.value()).hasToString(row.get(2));
    assertThat(last.value()).hasToString(row.get(3));
    if (row.get(4).isEmpty()) {
      assertThat(first.repair()).isNull();
    } else {
      assertThat(first.repair()).contains(row.get(4));
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoDayOrTwoIsRefusedWithTheReason(List<String> row) {
    assertThatThrownBy(() -> reader("auto", DateStyle.Edge.FIRST).read(Cell.text(row.getFirst())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(row.get(1));
  }

  private static DateReader reader(String order, DateStyle.Edge edge) {
    var named = DateStyle.Order.valueOf(order.replace('-', '_').toUpperCase(Locale.ROOT));
    return new DateReader(new DateStyle(named, 4, List.of()), edge);
  }
}

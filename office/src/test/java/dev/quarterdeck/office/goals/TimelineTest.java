package dev.quarterdeck.office.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.finance.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline quarters =
      new Timeline(Period.QUARTER, LocalDate.of(2027, 1, 1), 12, 40, 1);
  private final Timeline fiscalYears =
      new Timeline(Period.YEAR, LocalDate.of(2015, 4, 1), 20, 40, 4);

  @Test
  void aFirstOfAMonthLiesAWholeNumberOfMonthsIn() {
    assertThat(quarters.position(LocalDate.of(2027, 1, 1))).isEqualTo(0);
    assertThat(quarters.position(LocalDate.of(2028, 4, 1))).isEqualTo(5);
    assertThat(quarters.position(LocalDate.of(2026, 10, 1))).isEqualTo(-1);
  }

  @Test
  void aDayWithinAMonthCountsByItsShareOfThatMonth() {
    assertThat(quarters.position(LocalDate.of(2027, 2, 15))).isEqualTo(1.5 / 3);
  }

  @Test
  void periodsAreNamedByCalendarAndFiscalYear() {
    assertThat(quarters.label(5)).isEqualTo("2028 Q2");
    assertThat(fiscalYears.label(0)).isEqualTo("2015/16");
    assertThat(fiscalYears.fiscalYear(0)).isEqualTo(2016);
    assertThat(quarters.fiscalYear(3)).isEqualTo(2027);
  }

  @Test
  void aPeriodEndsTheDayBeforeTheNextBegins() {
    assertThat(quarters.endOf(0)).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(fiscalYears.endOf(1)).isEqualTo(LocalDate.of(2017, 3, 31));
  }
}

package dev.quarterdeck.office.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusiestYearTest {
  @TempDir Path folder;

  private Settings settings(String rows) {
    return Objects.requireNonNull(new Fixture(folder).run(Fixture.HEAD + rows).settings());
  }

  @Test
  void isTheYearInWhichAllTogetherSpendMostByTheDay() {
    BusiestYear busiest =
        settings(
                """
                a,A,x,01/01/2027,31/12/2028,731,900,
                b,B,x,01/01/2028,31/12/2028,366,900,
                c,C,x,01/01/2029,31/12/2029,500,900,
                """)
            .busiest();
    assertThat(busiest.year()).isEqualTo(2028);
    assertThat(busiest.amount()).isCloseTo(732e6, within(1e-3));
  }

  @Test
  void aPlanOfMoreThanFifteenYearsIsMadeByTheYear() {
    assertThat(settings("a,A,x,01/02/2027,31/12/2041,5,9,\n").lines())
        .containsExactly(
            "currency: EUR",
            "timeline: {period: quarter, starts: 2027-01-01, plan: 60, appraisal: 100}");
    assertThat(settings("a,A,x,01/02/2027,31/01/2042,5,9,\n").lines())
        .containsExactly(
            "currency: EUR",
            "timeline: {period: year, starts: 2027-01-01, plan: 16, appraisal: 26}");
  }
}

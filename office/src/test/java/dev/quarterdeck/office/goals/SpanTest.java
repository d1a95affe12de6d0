package dev.quarterdeck.office.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "10 years, 10 years, 2037-01-31",
    "1 year, 1 year, 2028-01-31",
    "4 quarters, 1 year, 2028-01-31",
    "5 quarters, 15 months, 2028-04-30",
    "1 month, 1 month, 2027-02-28",
    "1.5 years, 18 months, 2028-07-31",
    "0 months, 0 years, 2027-01-31",
  })
  void aSpanIsWrittenShortestAndAddsToADay(String text, String written, LocalDate after) {
    Span span = Span.parse(text);
    assertThat(span.text()).isEqualTo(written);
    assertThat(Span.parse(span.text())).isEqualTo(span);
    assertThat(span.after(LocalDate.of(2027, 1, 31))).isEqualTo(after);
  }
}

package dev.quarterdeck.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

  private final Format format = new Format("EUR");

  @ParameterizedTest
  @CsvSource({
    "0, 0 EUR",
    "-0.4, 0 EUR",
    "7.5, 8 EUR",
    "999.4, 999 EUR",
    "999.5, 1.00 k EUR",
    "1000000, 1.00 M EUR",
    "9996000, 10.0 M EUR",
    "1234, 1.23 k EUR",
    "1235000, 1.24 M EUR",
    "920000, 920 k EUR",
    "999499, 999 k EUR",
    "999500, 1.00 M EUR",
    "14210000, 14.2 M EUR",
    "-1900000, \u22121.90 M EUR",
    "915000000, 915 M EUR",
    "2500000000, 2.50 bn EUR",
    "12345000000000, 12 345 bn EUR"
  })
  void moneyHasThreeDigitsItsScaleAndItsCurrency(double value, String text) {
    assertThat(format.money(value).text().replace(Format.NBSP, ' ')).isEqualTo(text);
    assertThat(format.money(value).text()).doesNotContain(" ");
    assertThat(format.money(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"410000, +410 k EUR", "-700000, \u2212700 k EUR", "0, 0 EUR", "0.2, 0 EUR"})
  void aChangeShowsItsSign(double value, String text) {
    assertThat(format.change(value).text().replace(Format.NBSP, ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, < 1 %",
    "0.004, < 1 %",
    "0.0149, 1 %",
    "0.774, 77 %",
    "0.99, 99 %",
    "0.9999, > 99 %",
    "1, > 99 %"
  })
  void aChanceIsNeverNoneOrCertain(double share, String text) {
    assertThat(Format.chance(share).text().replace(Format.NBSP, ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0137, 1.4 %",
    "0.42, 42 %",
    "0, 0 %",
    "0.05, 5 %",
    "-0.212, \u221221 %",
    "1, 100 %"
  })
  void aShareShowsADecimalWhereItMatters(double share, String text) {
    assertThat(Format.percent(share).text().replace(Format.NBSP, ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "14.23, 14.2 months",
    "0.0123, 0.0123 months",
    "129000, 129 000 months",
    "1234.5, 1235 months",
    "34, 34 months"
  })
  void aQuantityHasThreeDigitsAndItsUnit(double value, String text) {
    assertThat(Format.quantity(value, "months").text().replace(Format.NBSP, ' ')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5961, share of contacts, 59.6 % of contacts",
    "0.58, share of contacts, 58 % of contacts",
    "0.157, share, 15.7 %",
    "3.1, shares sold, 3.10 shares sold"
  })
  void aShareOfSomethingIsPercentOfIt(double value, String unit, String text) {
    assertThat(Format.quantity(value, unit).text().replace(Format.NBSP, ' ')).isEqualTo(text);
  }

  @Test
  void textsDoNotDependOnTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("da-DK"));
      assertThat(Format.date(LocalDate.of(2027, 5, 1))).isEqualTo("1\u00a0May\u00a02027");
      assertThat(format.money(1.5e6).text()).isEqualTo("1.50\u00a0M\u00a0EUR");
      assertThat(Format.people(3.5).text()).isEqualTo("3.5\u00a0FTE");
    } finally {
      Locale.setDefault(before);
    }
  }
}

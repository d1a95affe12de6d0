package dev.quarterdeck.office.exchange.table.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyReaderTest {
  /** cell | scale | currency | decimal | amount as documents write it | part of the repair */
  static Stream<List<String>> amounts() {
    return Rows.of(
        """
        240               | m   | GBP | point | 240M          |
        240.0             | m   | GBP | point | 240M          |
        30.66             | m   | GBP | point | 30.66M        |
        £278              | m   | GBP | point | 278M          |
        £32,614           | m   | GBP | point | 32614M        |
        £1,234.5m         |     |     | auto  | 1234.5M       |
        £1,234.5m         | m   | GBP | point | 1234.5M       |
        (1,234)           |     |     | point | -1234         |
        (£1,234.50)       |     | GBP | auto  | -1234.50      |
        £(12.5)           | m   | GBP | auto  | -12.5M        |
        1.234,56 €        |     |     | auto  | 1234.56       |
        1.234,56 €        |     | EUR | point | 1234.56       | decimal comma
        1,234.56          |     |     | comma | 1234.56       | decimal point
        1.234             |     |     | comma | 1234          |
        1.234             | m   |     | point | 1.234M        |
        1,234             |     |     | point | 1234          |
        1,234             |     |     | comma | 1.234         |
        USD 3bn           |     |     | auto  | 3bn           |
        USD 3bn           | m   | USD | auto  | 3bn           | own unit
        12 k              |     |     | auto  | 12k           |
        12k               |     |     | auto  | 12k           |
        1,2               |     |     | auto  | 1.2           |
        1,2 mio. kr.      |     | DKK | auto  | 1.2M          |
        kr 12.500,00      |     | DKK | comma | 12500         |
        12.500,- kr       |     | DKK | comma | 12500         |
        5.-               |     | CHF | auto  | 5             |
        -12.500,-         |     | DKK | comma | -12500        |
        DKK 1.234.567     |     | DKK | auto  | 1234567       |
        1,234,567         |     |     | auto  | 1234567       |
        1,234,567.89      |     |     | auto  | 1234567.89    |
        1.234.567,89      |     |     | auto  | 1234567.89    |
        1 234 567         |     |     | auto  | 1234567       |
        1 234 567,89      |     |     | auto  | 1234567.89    |
        1'234'567.50      |     | CHF | auto  | 1234567.5     |
        CHF 1’234.50      |     | CHF | auto  | 1234.5        |
        12,34,567         |     | INR | point | 1234567       |
        12,34,567.5       |     | INR | auto  | 1234567.5     |
        """);
  }

  /** The same columns; signs, words and marks around the number. */
  static Stream<List<String>> signsAndWords() {
    return Rows.of(
        """
        -5                |     |     | auto  | -5            |
        −5                |     |     | auto  | -5            |
        5-                |     |     | auto  | -5            |
        -£5m              |     |     | auto  | -5M           |
        £-5m              |     |     | auto  | -5M           |
        + 5               |     |     | auto  | 5             |
        .5                | m   |     | auto  | 0.5M          |
        0,5               | m   |     | auto  | 0.5M          |
        0.179             | m   | USD | auto  | 0.179M        |
        1.8205            | m   | USD | auto  | 1.8205M       |
        1234.567          |     |     | auto  | 1234.567      |
        2.00E-06          | m   | USD | point | 0.000002M     |
        1.5e6             |     |     | auto  | 1500000       |
        1.01E+09          |     |     | auto  | 1010000000    |
        $5                |     | CAD | auto  | 5             |
        US$ 5             |     | USD | auto  | 5             |
        5 EUR             |     |     | auto  | 5             |
        5 euro            |     | EUR | auto  | 5             |
        EUR5.5M           |     | EUR | auto  | 5.5M          |
        £m 12.5           |     | GBP | auto  | 12.5M         |
        3 million         |     |     | auto  | 3M            |
        3 Mrd. €          |     | EUR | auto  | 3bn           |
        3 mia. kr         |     | DKK | auto  | 3bn           |
        2.5 billion USD   |     | USD | auto  | 2.5bn         |
        45 thousand       |     |     | auto  | 45k           |
        450 TSD           |     |     | auto  | 450k          |
        1,234*            |     |     | point | 1234          | footnote
        1,234 [1]         |     |     | point | 1234          | footnote
        12¹               |     |     | auto  | 12            | footnote
        c. 500            | m   |     | auto  | 500M          | 'c.' left out
        ~500              | m   |     | auto  | 500M          | '~' left out
        approx. £500m     |     |     | auto  | 500M          | left out
        '1234             |     |     | auto  | 1234          | text mark
        ="1234"           |     |     | auto  | 1234          | text mark
        0                 | m   |     | auto  | 0             |
        0.00              | m   |     | auto  | 0             |
        007               |     |     | auto  | 7             |
        """);
  }

  /** cell | scale | currency | decimal | part of the reason */
  static Stream<List<String>> refused() {
    return Rows.of(
        """
        1,234             |   |     | auto  | ambiguous
        1.234             |   |     | auto  | ambiguous
        £1,234            |   |     | auto  | ambiguous
        999.999 kr        |   |     | auto  | ambiguous
        1,2               |   |     | point | no known order
        12,34             |   |     | point | no known order
        1.2               |   |     | comma | no known order
        0,500             |   |     | point | must be
        1,23,4            |   |     | auto  | no known order
        12 34             |   |     | auto  | no known order
        1.2.3             |   |     | auto  | no known order
        1,234,56          |   |     | auto  | no known order
        1.234.5           |   |     | auto  | no known order
        1 234,567,8       |   |     | auto  | no known order
        $5                | m | GBP | auto  | must be in GBP, but is in USD
        5 EUR             | m | GBP | auto  | must be in GBP, but is in EUR
        £5 USD            |   |     | auto  | two
        5 m bn            |   |     | auto  | two
        80-120            |   |     | auto  | one amount
        80..120           |   |     | auto  | no known order
        12 of 15          |   |     | auto  | one amount
        12%               |   |     | auto  | '%'
        12 FTE            |   |     | auto  | 'FTE'
        5 per year        |   |     | auto  | 'per'
        --5               |   |     | auto  | one sign
        (-5)              |   |     | auto  | one sign
        (5                |   |     | auto  | one sign
        5)                |   |     | auto  | one sign
        abc               |   |     | auto  | one amount
        £                 |   |     | auto  | one amount
        1O0               |   |     | auto  | one amount
        1e400             |   |     | auto  | 30 digits
        1234567890123456789012345678901 | | | auto | 30 digits
        """);
  }

  @ParameterizedTest
  @MethodSource({"amounts", "signsAndWords"})
  void anAmountIsReadToTheLastDigit(List<String> row) {
    var read = reader(row).read(Cell.text(row.getFirst()));
    var expected = row.get(4).replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    assertThat(read.value().text()).isEqualTo(expected);
    if (row.get(5).isEmpty()) {
      assertThat(read.repair()).isNull();
    } else {
      assertThat(read.repair()).contains(row.get(5));
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoAmountOrTwoIsRefusedWithTheReason(List<String> row) {
    assertThatThrownBy(() -> reader(row).read(Cell.text(row.getFirst())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(row.get(4));
  }

  private static MoneyReader reader(List<String> row) {
    Scale scale = Scale.find(row.get(1));
    return new MoneyReader(
        new MoneyStyle(
            scale == null ? Scale.ONE : scale,
            row.get(2).isEmpty() ? null : row.get(2),
            Decimal.valueOf(row.get(3).toUpperCase(java.util.Locale.ROOT))));
  }
}

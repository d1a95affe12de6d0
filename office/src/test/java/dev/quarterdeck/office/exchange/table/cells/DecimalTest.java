package dev.quarterdeck.office.exchange.table.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.5 ; 1,234        | POINT
          1,234.50 ; 800      | POINT
          2.500,75 ; 800      | COMMA
          12,5 ; 1.234        | COMMA
          12.5 ; 12,5         | AUTO
          1,234 ; 800         | AUTO
          2.500,75 ; 1,250    | COMMA
          2,5 ; 1,250 ; 3,100 | AUTO
          £2.5 ; 1.250 ; 3.10 | POINT
          £2.5 ; 1.250 ; 3.100 | AUTO
          2,5 ; 0,7 ; 1,250   | COMMA
          £2.5 ; 0.7 ; £1.250 | POINT
          """)
  void theCellsThatCanBeReadInOneWayDecideUnlessMoreOthersSpeakAgainst(
      String cells, Decimal shown) {
    assertThat(Decimal.shownBy(List.of(cells.split(" ; ")))).isEqualTo(shown);
  }
}

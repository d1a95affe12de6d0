package dev.quarterdeck.office.exchange.table.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "DCMS_0008_1516-Q4|DCMS_0008_1516-Q4|",
        "656|656|",
        "007|007|",
        "1E5|1E5|",
        " A 1\u00a0|A 1|white space",
        "'00123|00123|text mark",
        "=\"00123\"|00123|text mark",
        "656.0|656|decimal number",
        "1.23456789E+08|123456789|decimal number",
        "1.5|1.5|",
      })
  void whatASpreadsheetDidIsUndoneWhereNothingWasLost(String raw, String id, String repair) {
    var read = IdReader.read(Cell.text(raw));
    assertThat(read.value()).isEqualTo(id);
    if (repair == null) {
      assertThat(read.repair()).isNull();
    } else {
      assertThat(read.repair()).contains(repair);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01E+09", "3.22E+08", "1E+12", "1.23457E+11"})
  void aRoundedIdentifierIsRefusedBecauseItsDigitsAreLost(String raw) {
    assertThat(IdReader.rounded(raw)).isTrue();
    assertThatThrownBy(() -> IdReader.read(Cell.text(raw)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rounded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void anEmptyIdentifierIsRefused(String raw) {
    assertThatThrownBy(() -> IdReader.read(Cell.text(raw)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 250 characters");
  }
}

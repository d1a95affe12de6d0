package dev.quarterdeck.office.exchange.table.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotValuedTest {
  private final NotValued texts = NotValued.with(List.of("the project is not .*"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NA",
        "N/A",
        "n.a.",
        "n/a",
        "-",
        "–",
        "--",
        "#",
        "#N/A",
        "#REF!",
        "TBC",
        "tbd",
        "*",
        "Exempt under Section 43 of the Freedom of Information Act 2000",
        "Exempt - Under Section 43",
        "Early planning GMPP project \r\n\r\n(The project has not yet passed SOC)",
        "not available",
        "The project is not in a position to provide this.",
      })
  void aTextThatSaysThatThereIsNoValueIsKnown(String text) {
    assertThat(texts.in(Cell.text(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "£0", "-5", "nation", "NAB", "1", "exemption", "Tbilisi"})
  void aValueIsNotTakenForNone(String text) {
    assertThat(texts.in(Cell.text(text))).isFalse();
  }
}

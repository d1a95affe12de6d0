package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120k                   | 120000     | ONCE    |
          -1.5M EUR              | -1500000   | ONCE    | EUR
          £80k per month         | 80000      | MONTH   | GBP
          €-3                    | -3         | ONCE    | EUR
          2.4bn DKK/year         | 2400000000 | YEAR    | DKK
          8 %                    | 0.08       | ONCE    |
          0.1M                   | 100000     | ONCE    |
          80 MXN                 | 80         | ONCE    | MXN
          5MUSD per quarter      | 5000000    | QUARTER | USD
          1e3                    | 1000       | ONCE    |
          40 K per years         | 40000      | YEAR    |
          """)
  void aNumberHasScaleCurrencyAndTime(String text, double value, Quantity.Per per, String code) {
    assertThat(Quantity.parse(text))
        .isEqualTo(new Quantity(Formula.of(new Estimate.Point(value)), per, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EUR 80k..150k per year         | YEAR    | EUR
          80k..150k EUR/year             | YEAR    | EUR
          0..150k                        | ONCE    |
          €80k / €100k / €150k per month | MONTH   | EUR
          pert(80k, 100k, 150k) DKK      | ONCE    | DKK
          discrete(10: 30%, 20: 70%)     | ONCE    |
          lognormal(80k, 150k)/quarter   | QUARTER |
          """)
  void anEstimateStandsAlone(String text, Quantity.Per per, String currency) {
    Quantity quantity = Quantity.parse(text);

    assertThat(quantity.amount().estimate()).isNotNull();
    assertThat(quantity.amount().names()).isEmpty();
    assertThat(quantity.per()).isEqualTo(per);
    assertThat(quantity.currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          visits * uplift * basket * margin per year | (((visits * uplift) * basket) * margin)
          3 * 40k                                    | (3.0 * 40000.0)
          visits * 3 %                               | (visits * 0.03)
          -(a - b) / 1.5M                            | ((0.0 - (a - b)) / 1500000.0)
          a < 5k ? min(a, b, c) : max(a, -2)         | ((a < 5000.0) ? ((a min b) min c) : (a max -2.0))
          3 / 2 * a                                  | ((3.0 / 2.0) * a)
          """)
  void aFormulaIsReadAsCel(String text, String tree) {
    assertThat(Quantity.parse(text).amount()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          80..150k               | Maybe 80k..150k
          80k-150k               | Maybe 80k..150k
          80k to 150k            | Maybe 80k..150k
          80k–150k               | Maybe 80k..150k
          80k...150k             | Maybe 80k..150k
          100k / 150k            | 80k..150k
          150k..80k              | Maybe 80k..150k
          80k..80k               | Maybe 80k
          80m                    | Maybe 80M
          2 billion              | Maybe 2bn
          1,500                  | Maybe 1500, or 1.500
          1..2 * a               | inside a formula
          80k EUR..90k USD       | one currency
          80 ZZZ                 | currency code
          pert(1, 2)             | Maybe pert(80k, 100k, 150k)
          gamma(1, 2)            | pert, triangular
          discrete(1: 30%, 2: 60%)| 100 %
          uniform(3, 1)          | must be below
          a % b                  | is not known
          a && b                 | is not known
          a < b                  | not a number
          a ? b : c              | not a comparison
          exp(a)                 | must be one of
          a.b                    | names without a point
          "x"                    | Maybe
          [1, 2]                 | brackets
          true                   | not a number
          a +                    | Maybe
          3x * a                 | k, M, bn or %
          per month              | begin with an amount
          .                      | Maybe
          """)
  void aWrongTextIsNamedWithAdvice(String text, String part) {
    assertThatThrownBy(() -> Quantity.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  @Test
  void noTextWhateverItsLengthOrDepthEndsOtherwiseThanInAMessage() {
    List<String> pieces = pieces();
    var random = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < 4_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(1, 14); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      read += reads(text.toString());
    }
    assertThat(read).isBetween(50, 3_000);
    for (String piece : pieces) {
      for (int times : new int[] {10, 40, 150, 900, 100_000}) {
        reads(piece.repeat(times));
        reads("a" + (piece + "a").repeat(times));
        reads(piece.repeat(times) + "1" + ")".repeat(times));
      }
    }
  }

  /** What a grammar of amounts is made of, and what it is not. */
  private static List<String> pieces() {
    return List.of(
        "80k",
        "..",
        "/",
        " ",
        "(",
        ")",
        "*",
        "-",
        "visits",
        "pert",
        ",",
        ":",
        "%",
        "EUR",
        "€",
        "?",
        "per",
        "year",
        "1e",
        "9e99",
        ".",
        "<",
        "min(",
        "discrete(",
        "metalog(",
        "\"",
        "[",
        "{",
        "–",
        "\u0000",
        "\uD83D\uDE00",
        "a.b",
        "in",
        "bn",
        "M",
        "==",
        "&&",
        "!",
        "\\",
        "`",
        "\n");
  }

  private static int reads(String text) {
    try {
      Quantity.parse(text);
      return 1;
    } catch (IllegalArgumentException expected) {
      assertThat(expected.getMessage()).isNotBlank();
      return 0;
    }
  }
}

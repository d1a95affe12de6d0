package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader gives what the full parser gives, or leaves the text to it. */
class BlockYamlTest {
  private static final String YAML =
      """
      ---
      # a comment
      kind: Ship   # of the line
      metadata:
        name: s-1
        title: "A: b # c"
        description: 'it, [is] so'
      spec:
        weight: -1.5

        cargo:
          - name: x y
            tonnes: 2 # two
            # between
          - name: grün
        with:
        - ship:a
        - team:b
        empty:
        seats:
          first: 1
      """;

  @Test
  void blockMapsAndListsAreRead() {
    assertThat(BlockYaml.read(YAML, Limits.standard())).isEqualTo(full(YAML)).isNotNull();
    String windows = YAML.replace("\n", "\r\n");
    assertThat(BlockYaml.read(windows, Limits.standard())).isEqualTo(full(windows)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\n  c",
        "a: {b: c}",
        "a: |\n  b",
        "a: &x b",
        "a: b: c",
        "a: \"b\\n\"",
        "a: 'b''c'",
        "a:\n    b: 1\n  c: 2",
        "- - a",
        "-\n  a",
        "a",
        "? a",
        "a: b\n- c",
        "a:\tb",
        "a: 😀",
        "%Y"
      })
  void whatIsNotSimpleIsLeftToTheFullParser(String yaml) {
    assertThat(BlockYaml.read(yaml, Limits.standard())).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsReadEqualsTheFullParse(long seed) {
    Random random = new Random(seed);
    String bits = "\n\n   ::--#[]{}&*!|>'\"%@`,?.<~0a/\rÄ";
    int read = 0;
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder(YAML);
      for (int k = random.nextInt(2); k >= 0; k--) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(6));
        text.replace(at, to, String.valueOf(bits.charAt(random.nextInt(bits.length()))));
      }
      Node fast = BlockYaml.read(text.toString(), Limits.standard());
      if (fast != null) {
        read++;
        assertThat(fast).as("%s", text).isEqualTo(full(text.toString()));
      }
    }
    assertThat(read).isGreaterThan(1000);
  }

  private static Object full(String text) {
    try {
      Node node = YamlTree.parseAny(text, Limits.standard());
      return node == null ? "nothing" : node;
    } catch (BadText e) {
      return e.message();
    }
  }
}

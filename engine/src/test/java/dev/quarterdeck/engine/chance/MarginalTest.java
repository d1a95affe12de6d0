package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginalTest {
  private static final Tables TABLES = new Tables();

  /** Largest error of a marginal on evenly spread words and words far out in the tails. */
  private static double error(Estimate estimate) {
    var block = new Block(Kernels.plain(), 0);
    Marginal marginal = Marginal.of(estimate, TABLES);
    double[] values = new double[Block.LENGTH];
    var random = new SplittableRandom(5);
    double largest = 0;
    for (int round = 0; round < 40; round++) {
      block.at(0, 0, Block.LENGTH);
      for (int i = 0; i < Block.LENGTH; i++) {
        int word = random.nextInt() >>> (round < 20 ? 0 : random.nextInt(22));
        block.words[i] = (i & 1) == 0 ? word : ~word;
      }
      marginal.fill(block, values);
      for (int i = 0; i < Block.LENGTH; i++) {
        int word = block.words[i];
        double tail = ((word ^ word >> 31) | 1) * 0x1p-32;
        double u = word < 0 ? 1 - tail : tail;
        largest = Math.max(largest, Math.abs(values[i] - estimate.quantile(u)));
      }
    }
    return largest;
  }

  @Test
  void normalQuantilesAreWithinOneMillionth() {
    assertThat(error(new Estimate.Normal(0, 1))).isLessThan(1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01", "0.03", "0.05", "0.1", "0.2", "0.31", "0.42", "0.5", "0.66", "0.77", "0.9", "0.98",
    "0.999"
  })
  void pertQuantilesAreWithinOneHundredThousandthOfTheRange(double mode) {
    assertThat(error(new Pert(0, mode, 1))).isLessThan(1e-5);
    assertThat(error(new Pert(-200, -200 + 500 * mode, 300))).isLessThan(500e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "'uniform(3, 5)', 1e-9",
    "'triangular(0, 0.3, 1)', 1e-5",
    "'discrete(1: 20 %, 5: 50 %, 7: 30 %)', 0",
    "80 / 100 / 150, 2e-4",
    "0.5..2, 1e-4"
  })
  void otherQuantilesAreAsExact(String text, double most) {
    assertThat(error(Estimate.parse(text))).isLessThanOrEqualTo(most);
  }

  /** Tails of a normal given as a word keep their digits. */
  @Test
  void scoresComeBackAsTheirWords() {
    Scores scores = Family.Normal.of().scores();
    double[] z = {-6, -3.3, -1, -1e-3, 0, 0.4, 2.2, 5};
    int[] words = new int[z.length];
    scores.words(z, words, z.length);
    for (int i = 0; i < z.length; i++) {
      double u = (Integer.toUnsignedLong(words[i]) + 0.5) * 0x1p-32;
      double truth = Gauss.probability(z[i]);
      double tail = Math.min(truth, 1 - truth);
      assertThat(Math.abs(u - truth)).isLessThan(1e-6 * tail + 0x1p-32);
    }
  }
}

package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of 16 replicates with 20 samples each: the lowest 5 % are the lowest 16. */
class SummaryTest {
  private static double[] column(double value) {
    double[] column = new double[320];
    Arrays.fill(column, value);
    return column;
  }

  @Test
  void aShareIsNotSaidToBeBetterKnownThanOneSample() {
    Summary never = Summary.of(column(3));
    assertThat(never.pNegative()).isZero();
    assertThat(never.pNegativeError()).isEqualTo(1 / 320.0);

    double[] once = column(3);
    once[7] = -1;
    Summary one = Summary.of(once);
    assertThat(one.pNegative()).isEqualTo(1 / 320.0);
    assertThat(one.pNegativeError()).isEqualTo(1 / 320.0, within(1e-15));
  }

  /** One replicate has all of the tail: 16 samples at −16 below an edge of 4. */
  @Test
  void theErrorOfTheTailIsThatOfShortfallsBelowItsEdge() {
    double[] column = column(4);
    Arrays.fill(column, 40, 56, -16);
    Summary summary = Summary.of(column);
    assertThat(summary.cvar5()).isEqualTo(-16);
    double shortfall = 16 * 20 / 20.0 / 0.05;
    assertThat(summary.cvar5Error()).isEqualTo(shortfall / 16, within(1e-9));
  }

  /** Every replicate has one of the tail's 16 samples: the shortfalls are all alike. */
  @Test
  void anEvenTailHasNoError() {
    double[] column = column(4);
    for (int r = 0; r < 16; r++) {
      column[20 * r + r] = -16;
    }
    assertThat(Summary.of(column).cvar5Error()).isEqualTo(0, within(1e-9));
  }
}

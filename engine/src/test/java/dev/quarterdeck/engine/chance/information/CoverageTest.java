package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Uniforms.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.chance.Gauss;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Error bars of 15 degrees of freedom hold the truth about as often as they say. */
class CoverageTest {
  private static final int SEEDS = 200;
  private static final int SAMPLES = 4096;

  /** Student's t, 15 degrees of freedom, 95 % two-sided. */
  private static final double T = 2.131;

  @Test
  void errorBarsOfEvpiHoldTheTruth() {
    double spread = Math.sqrt(26);
    covers(u -> Information.perfect(linear(u)), spread * TextbookTest.loss(1 / spread));
  }

  @Test
  void errorBarsOfAStrongQuantityHoldTheTruth() {
    covers(u -> known(linear(u), Signal.of(u[0])), 4 * TextbookTest.loss(1 / 4.0));
  }

  @Test
  void errorBarsOfAnImperfectPilotHoldTheTruth() {
    double spread = 4 * Math.sqrt(0.7);
    covers(
        u -> known(linear(u), Signal.resolving(u[0], 0.7, u[2])),
        spread * TextbookTest.loss(1 / spread));
  }

  @Test
  void errorBarsOfTwoQuantitiesTogetherHoldTheTruth() {
    double spread = Math.sqrt(26);
    covers(
        u -> Information.of(linear(u), Knowledge.of(List.of(Signal.of(u[0]), Signal.of(u[1])))),
        spread * TextbookTest.loss(1 / spread));
  }

  @Test
  void errorBarsOfAVarianceShareHoldTheTruth() {
    covers(
        u -> Sensitivity.of(worth(u), List.of(Bins.of(Signal.of(u[1])))).getFirst().share(),
        10.0 / 26);
  }

  private static void covers(Function<double[][], Gain> estimate, double truth) {
    int held = 0;
    double bias = 0;
    double error = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Gain gain = estimate.apply(Uniforms.of(seed, 3, SAMPLES));
      held += Math.abs(gain.value() - truth) <= T * gain.stdError() ? 1 : 0;
      bias += (gain.value() - truth) / SEEDS;
      error += gain.stdError() / SEEDS;
    }
    assertThat(held).isBetween(180, 200);
    assertThat(Math.abs(bias)).isLessThan(0.5 * error);
  }

  private static double[] worth(double[][] u) {
    return column(u, x -> 1 + 4 * Gauss.quantile(x[0]) + Math.sqrt(10) * Gauss.quantile(x[1]));
  }

  private static Alternatives linear(double[][] u) {
    return Alternatives.orNothing("nothing", Map.of("go", worth(u)));
  }

  private static Gain known(Alternatives decision, Signal signal) {
    return Information.of(decision, Knowledge.of(signal));
  }
}

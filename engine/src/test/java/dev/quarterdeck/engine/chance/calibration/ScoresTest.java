package dev.quarterdeck.engine.chance.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

  /** Width 10 and a fifth allowed outside: each unit outside costs 2 ÷ 0.2 = 10. */
  @ParameterizedTest
  @CsvSource({"15, 10", "10, 10", "20, 10", "22, 30", "7, 40"})
  void theIntervalScoreIsTheWidthAndTenTimesTheMiss(double actual, double score) {
    assertThat(Scores.interval(10, 20, 0.2, actual)).isEqualTo(score, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.9, 15, 4.5", "0.9, 5, 0.5", "0.5, 15, 2.5", "0.1, 5, 4.5", "0.1, 10, 0"})
  void thePinballLossWeighsEachSideByItsLevel(double level, double actual, double loss) {
    assertThat(Scores.pinball(level, 10, actual)).isEqualTo(loss, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theIntervalScoreIsTenTimesTheLossesOfItsEnds(long seed) {
    var random = new SplittableRandom(seed);
    double low = random.nextDouble(-5, 5);
    double high = low + random.nextDouble(5);
    double actual = random.nextDouble(-10, 15);
    assertThat(Scores.interval(low, high, 0.2, actual))
        .isEqualTo(
            10 * (Scores.pinball(0.1, low, actual) + Scores.pinball(0.9, high, actual)),
            within(1e-9));
  }

  /** Of all ranges, the one that is true to the uniform distribution scores best on its actuals. */
  @Test
  void theTrueRangeScoresBest() {
    assertThat(mean(0.1, 0.9)).isLessThan(mean(0.2, 0.8)).isLessThan(mean(0.02, 0.98));
  }

  private static double mean(double low, double high) {
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += Scores.interval(low, high, 0.2, (i + 0.5) / 1000);
    }
    return sum / 1000;
  }

  @Test
  void anIntervalThatFallsIsRefused() {
    assertThatThrownBy(() -> Scores.interval(2, 1, 0.2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scores.interval(1, 2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

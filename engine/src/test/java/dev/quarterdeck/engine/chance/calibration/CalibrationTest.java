package dev.quarterdeck.engine.chance.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.calibration.Level.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
  private static final int SEEDS = 200;

  /** Four forecasts 10..20: one actual below, two inside, one at the upper end. */
  @Test
  void countsAndScoresAreThoseByHand() {
    List<Forecast> cases =
        List.of(
            Forecast.triplet(10, 10, 20, 9),
            Forecast.triplet(10, 10, 20, 12),
            Forecast.triplet(10, 10, 20, 20),
            Forecast.triplet(10, 10, 20, 10));

    Calibration found = Calibration.of(cases, 1);

    assertThat(found.levels()).extracting(one -> one.below().count()).containsExactly(1, 1, 3);
    assertThat(found.levels()).extracting(one -> one.upTo().count()).containsExactly(2, 2, 4);
    Interval interval = Objects.requireNonNull(found.interval());
    assertThat(interval.inside().count()).isEqualTo(3);
    assertThat(interval.stated()).isEqualTo(0.8, within(1e-12));
    assertThat(interval.score()).isEqualTo((4 * 10 + 10) / 4.0 / 10, within(1e-12));
    assertThat(interval.width()).isEqualTo(1, within(1e-12));
    assertThat(found.levels().getFirst().pinball())
        .isEqualTo((0.9 + 0.2 + 1 + 0) / 4 / 10, within(1e-12));
    assertThat(found.small()).isTrue();
    assertThat(found.pit()).isNull();
  }

  /**
   * 95 % intervals miss the truth once in twenty. Of 200 groups that is 10, and 2.6 times the
   * binomial standard deviation of 3.1 more is 18.
   */
  @Test
  void calibratedEstimatorsAreAcceptedAtTheNominalRate() {
    List<Calibration> found =
        LongStream.range(0, SEEDS)
            .mapToObj(seed -> Calibration.of(Estimators.ranges(100, 1, 1, seed), seed))
            .toList();

    for (int level = 0; level < 3; level++) {
      int at = level;
      long refused =
          found.stream().filter(one -> one.levels().get(at).verdict() != Verdict.AGREES).count();
      assertThat(refused).as("level %s", level).isBetween(1L, 18L);
    }
    assertThat(found.stream().filter(one -> pit(one).pValue() <= 0.05)).hasSizeBetween(2, 18);
    assertThat(found.stream().filter(one -> !around(one, 1))).hasSizeBetween(2, 20);
  }

  /** Half as many standard deviations again: P10..P90 hold 61 % instead of 80 %. */
  @Test
  void overconfidentEstimatorsAreDetected() {
    List<Calibration> found =
        LongStream.range(0, SEEDS)
            .mapToObj(seed -> Calibration.of(Estimators.ranges(100, 1.5, 1, seed), seed))
            .toList();

    assertThat(found.stream().filter(one -> pit(one).pValue() <= 0.05)).hasSizeGreaterThan(180);
    assertThat(found.stream().filter(one -> one.levels().getLast().verdict() == Verdict.TOO_LOW))
        .hasSizeGreaterThan(150);
    assertThat(found.stream().filter(one -> one.levels().getFirst().verdict() == Verdict.TOO_HIGH))
        .hasSizeGreaterThan(150);
    double power = found.stream().mapToDouble(one -> pit(one).power()).average().orElse(0);
    double noticed =
        found.stream().filter(one -> pit(one).pValue() <= 0.05).count() / (double) SEEDS;
    assertThat(power).isEqualTo(noticed, within(0.06));
  }

  @Test
  void optimistsAreToldByHowMuchTheyAreOff() {
    Calibration found = Calibration.of(Estimators.ranges(400, 1, 1.3, 7), 7);

    assertThat(around(found, 1.3)).isTrue();
    assertThat(around(found, 1)).isFalse();
    assertThat(found.levels().get(1).verdict()).isEqualTo(Verdict.TOO_LOW);
  }

  /** The factor that is advised leads to forecasts that are right, on cases it has not seen. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theFactorOfALevelMakesItAgree(long seed) {
    List<Forecast> past = Estimators.ranges(2000, 1.6, 1.2, seed);
    double factor = Objects.requireNonNull(Calibration.of(past, 1).levels().getLast().factor());
    List<Forecast> next = Estimators.ranges(2000, 1.6, 1.2, seed + 100);

    long covered =
        next.stream()
            .filter(one -> one.actual() <= factor * one.quantiles().getLast().value())
            .count();
    assertThat(covered / 2000.0).isEqualTo(0.9, within(0.03));
  }

  @Test
  void actualsEqualToTheForecastAgreeWithEveryLevelBetween() {
    List<Forecast> cases = IntStream.range(0, 50).mapToObj(i -> Forecast.point(10, 10)).toList();
    Level level = Calibration.of(cases, 1).levels().getFirst();

    assertThat(level.below().share()).isZero();
    assertThat(level.upTo().share()).isEqualTo(1);
    assertThat(level.verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void aFactorNeedsEnoughCasesForItsLevel() {
    assertThat(Calibration.of(Estimators.ranges(8, 1, 1, 1), 1).levels().getLast().factor())
        .isNull();
    assertThat(Calibration.of(Estimators.ranges(9, 1, 1, 1), 1).levels().getLast().factor())
        .isNotNull();
  }

  @Test
  void amountsThatAreNotPositiveHaveNoRatios() {
    Calibration found =
        Calibration.of(List.of(Forecast.range(-5, 5, 1), Forecast.range(-1, 3, -2)), 1);
    assertThat(found.bias()).isNull();
    assertThat(found.levels().getFirst().factor()).isNull();
    assertThat(Objects.requireNonNull(found.interval()).score()).isNull();
  }

  @Test
  void forecastsOfDifferentLevelsAreNotMixed() {
    assertThatThrownBy(
            () -> Calibration.of(List.of(Forecast.point(1, 1), Forecast.range(1, 2, 1)), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same quantiles");
    assertThatThrownBy(() -> Forecast.range(2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlaceIsTheProbabilityOfNoMoreThanTheActual() {
    assertThat(Forecast.range(10, 90, 10).place(0.5)).isEqualTo(0.1, within(1e-12));
    assertThat(Forecast.range(10, 90, 30).place(0.5)).isEqualTo(0.5, within(1e-12));
    assertThat(Forecast.range(-10, 10, 0).place(0.5)).isEqualTo(0.5, within(1e-12));
    assertThat(Forecast.triplet(10, 20, 90, 90).place(0.5)).isEqualTo(0.9, within(1e-12));
    assertThat(Forecast.triplet(10, 20, 90, 20).place(0.5)).isEqualTo(0.5, within(1e-12));
    assertThat(Forecast.range(10, 10, 10).place(0.5)).isEqualTo(0.5, within(1e-12));
    assertThat(Forecast.range(10, 10, 11).place(0.5)).isEqualTo(0.95, within(1e-12));
    assertThat(Forecast.range(10, 90, 0).place(0.5)).isZero();
  }

  private static Pit pit(Calibration one) {
    return Objects.requireNonNull(one.pit());
  }

  private static boolean around(Calibration one, double truth) {
    Bias bias = Objects.requireNonNull(one.bias());
    return bias.low() <= truth && truth <= bias.high();
  }
}

package dev.quarterdeck.engine.chance.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PitTest {

  /** Bars of 2, 2, 2 and 14 of 20: (3 · 3² + 9²) / 5 = 21.6. */
  @Test
  void theStatisticIsPearsons() {
    List<Double> places =
        IntStream.range(0, 20).mapToObj(i -> i < 6 ? i / 2 * 0.25 + 0.1 : 0.9).toList();
    Pit pit = Pit.of(places, 1);

    assertThat(pit.counts()).containsExactly(2, 2, 2, 14);
    assertThat(pit.statistic()).isEqualTo(21.6, within(1e-12));
    assertThat(pit.pValue()).isLessThan(0.005);
  }

  /** X² of 10 bars at 16.919 has p = 0.05 (chi-squared table, 9 degrees of freedom). */
  @Test
  void withManyCasesThePValueIsThatOfTheTable() {
    double[] shares = {0.145, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.055};
    int[] counts = IntStream.range(0, 10).map(i -> (int) Math.round(4000 * shares[i])).toArray();
    List<Double> places =
        IntStream.range(0, 10)
            .boxed()
            .flatMap(bar -> IntStream.range(0, counts[bar]).mapToObj(i -> bar / 10.0 + 0.05))
            .toList();
    assertThat(Pit.of(places, 1).pValue()).isLessThan(0.002);

    List<Double> milder =
        IntStream.range(0, 10)
            .boxed()
            .flatMap(bar ->
                IntStream.range(0, bar == 0 ? 458 : bar == 9 ? 342 : 400)
                    .mapToObj(i -> bar / 10.0 + 0.05))
            .toList();
    Pit pit = Pit.of(milder, 1);
    assertThat(pit.statistic()).isEqualTo(2 * 58 * 58 / 400.0, within(1e-9));
    assertThat(pit.pValue()).isEqualTo(0.0509, within(0.015));
  }

  @Test
  void fewCasesNoticeLittleAndSaySo() {
    assertThat(power(10)).isLessThan(0.2);
    assertThat(power(50)).isBetween(0.3, 0.75);
    assertThat(power(300)).isGreaterThan(0.98);
  }

  private static double power(int n) {
    return Pit.of(IntStream.range(0, n).mapToObj(i -> (i + 0.5) / n).toList(), 3).power();
  }

  @Test
  void tooFewCasesAndPlacesOutsideAreRefused() {
    assertThatThrownBy(() -> Pit.of(List.of(0.5), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 10");
    assertThatThrownBy(() -> Pit.of(IntStream.range(0, 10).mapToObj(i -> 1.5).toList(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

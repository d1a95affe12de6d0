package dev.quarterdeck.engine.chance.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.Ratios.Past;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HindcastTest {

  private static List<Past> heavyTailed(int n) {
    var random = new SplittableRandom(n);
    return IntStream.range(0, n)
        .mapToObj(i -> new Past(3, 3 / random.nextDouble(0.001, 1)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100, 145, 400})
  void distinctMultipliersAreCoveredAsStatedHoweverHeavyTheirTail(int n) {
    Hindcast hindcast = Hindcast.of(heavyTailed(n), 200, 5);

    assertThat(hindcast.mean()).isEqualTo(0.8, within(3.5 * hindcast.noiseOfMean()));
    assertThat(hindcast.spread()).isEqualTo(hindcast.noise(), within(0.2 * hindcast.noise()));
    assertThat(hindcast.meanBelow()).isEqualTo(hindcast.mean());
  }

  @Test
  void tiesAreSeenOnBothSides() {
    List<Past> ties = IntStream.range(0, 100).mapToObj(i -> new Past(1, i < 95 ? 1 : 2)).toList();
    Hindcast hindcast = Hindcast.of(ties, 20, 1);

    assertThat(hindcast.mean()).isGreaterThan(0.9);
    assertThat(hindcast.meanBelow()).isZero();
    assertThat(hindcast.within()).isZero();
  }

  @Test
  void theSameSeedGivesTheSameSplitsAndAnotherOthers() {
    List<Past> past = heavyTailed(60);
    assertThat(Hindcast.of(past, 8, 1)).isEqualTo(Hindcast.of(past, 8, 1));
    assertThat(Hindcast.of(past, 8, 1).shares()).isNotEqualTo(Hindcast.of(past, 8, 2).shares());
  }

  @Test
  void oneSplitHasNoSpread() {
    assertThatThrownBy(() -> Hindcast.of(heavyTailed(60), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

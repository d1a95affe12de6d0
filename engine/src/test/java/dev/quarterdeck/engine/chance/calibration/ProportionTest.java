package dev.quarterdeck.engine.chance.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsWilsons(int count, int n, double low, double high) {
    Proportion share = Proportion.of(count, n);
    assertThat(share.low()).isEqualTo(low, within(5e-5));
    assertThat(share.high()).isEqualTo(high, within(5e-5));
  }

  @Test
  void ofNothingEveryShareIsPossible() {
    Proportion share = Proportion.of(0, 0);
    assertThat(share.share()).isNaN();
    assertThat(share.allows(0)).isTrue();
    assertThat(share.allows(1)).isTrue();
  }

  @Test
  void moreThanAllIsRefused() {
    assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}

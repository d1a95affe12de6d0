package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
  /** Values from SciPy 1.11's norm, beta and triang. */
  @Test
  void quantilesAgreeWithAnIndependentLibrary() {
    assertThat(Gauss.quantile(0.9)).isEqualTo(1.2815515655446004, within(1e-15));
    assertThat(Gauss.quantile(0.975)).isEqualTo(1.959963984540054, within(1e-15));
    assertThat(Gauss.quantile(0.001)).isEqualTo(-3.090232306167813, within(1e-14));
    assertThat(Gauss.quantile(1e-12)).isEqualTo(-7.034483825301132, within(1e-13));
    assertThat(Gauss.probability(-1.5)).isEqualTo(0.06680720126885807, within(1e-16));
    assertThat(Gauss.probability(-5)).isEqualTo(2.866515718791933e-7, within(1e-20));
    assertThat(new Estimate.Triangular(0, 1, 4).quantile(0.5))
        .isEqualTo(4 - Math.sqrt(6), within(1e-14));
  }

  @Test
  void theBetaOfAPertIsInvertedExactly() {
    for (double mode : new double[] {0, 0.1, 0.25, 0.5, 0.9, 1}) {
      Beta shape = new Pert(0, mode, 1).shape();
      for (double p : new double[] {1e-9, 1e-4, 0.05, 0.3, 0.5, 0.7, 0.95, 0.9999}) {
        assertThat(shape.probability(shape.quantile(p)) / p).isEqualTo(1, within(1e-11));
      }
    }
    assertThat(new Beta(1, 5).quantile(0.5)).isEqualTo(1 - Math.pow(0.5, 0.2), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80k..150k",
        "-5..5",
        "80 / 100 / 150",
        "pert(0, 2, 10)",
        "triangular(0, 2, 10)",
        "uniform(1, 3)",
        "normal(5, 2)",
        "lognormal(2, 9)",
        "discrete(10: 30%, 20: 70%)",
        "metalog(5%: 3, 50%: 8, 95%: 20)",
        "metalog(1%: 0, 10%: 2, 50%: 8, 90%: 15, 99%: 21)"
      })
  void theMeanIsTheIntegralOfTheQuantiles(String text) {
    Estimate estimate = Estimate.parse(text);
    double sum = 0;
    double last = Double.NEGATIVE_INFINITY;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double x = estimate.quantile((i + 0.5) / n);
      assertThat(x).isGreaterThanOrEqualTo(last);
      last = x;
      sum += x;
    }
    assertThat(sum / n).isEqualTo(estimate.mean(), within(2e-4 * Math.abs(last)));
    assertThat(estimate.times(3).quantile(0.3) / estimate.quantile(0.3))
        .isEqualTo(3, within(1e-12));
  }

  @Test
  void anEstimateMeetsTheQuantilesItIsMadeFrom() {
    assertThat(Estimate.parse("80k..150k").quantile(0.1)).isEqualTo(80_000, within(1e-6));
    assertThat(Estimate.parse("80k..150k").quantile(0.9)).isEqualTo(150_000, within(1e-6));
    assertThat(Estimate.parse("-5..7").quantile(0.9)).isEqualTo(7, within(1e-12));
    Estimate triplet = Estimate.parse("80 / 100 / 150");
    assertThat(triplet.quantile(0.1)).isEqualTo(80, within(1e-10));
    assertThat(triplet.quantile(0.5)).isEqualTo(100, within(1e-10));
    assertThat(triplet.quantile(0.9)).isEqualTo(150, within(1e-10));
    Map<Double, Double> points = Map.of(0.01, 0.0, 0.1, 2.0, 0.5, 8.0, 0.9, 15.0, 0.99, 21.0);
    Estimate through = Metalog.through(new TreeMap<>(points));
    points.forEach((p, x) -> assertThat(through.quantile(p)).isEqualTo(x, within(1e-9)));
  }

  @Test
  void anInfeasibleTripletSaysWhereTheMiddleMayLie() {
    assertThatThrownBy(() -> Estimate.parse("80 / 81 / 150"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("91.6")
        .hasMessageContaining("138.3");
    assertThatThrownBy(() -> Estimate.parse("metalog(10%: 3, 20%: 9, 30%: 9.1, 90%: 9.2)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rises everywhere");
    assertThatThrownBy(() -> new Metalog(List.of(0.0, -1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

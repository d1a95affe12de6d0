package dev.quarterdeck.engine.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.finance.Rates.Range;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class F03_RatesTest {
  private static final Offset<Double> NEAR = within(1e-12);

  @Test
  void flowsOfOneSignHaveNoRate() {
    assertThat(irr(100, 50, 25).values()).isEmpty();
    assertThat(irr(0, 0).values()).isEmpty();
    assertThat(irr().values()).isEmpty();
  }

  @Test
  void threeRatesAreAllFound() {
    Rates rates = irr(times(times(times(new double[] {1}, 1.1), 1.2), 0.5));
    assertThat(rates.values()).hasSize(3);
    assertThat(rates.values().get(0)).isCloseTo(-0.5, NEAR);
    assertThat(rates.values().get(1)).isCloseTo(0.1, NEAR);
    assertThat(rates.values().get(2)).isCloseTo(0.2, NEAR);
  }

  @Test
  void aDoubleRateIsFoundOnce() {
    assertThat(irr(-100, 220, -121).values()).singleElement().satisfies(F03_RatesTest::isTen);
    assertThat(irr(-0.1, 0.22, -0.121).values()).singleElement().satisfies(F03_RatesTest::isTen);
    assertThat(irr(-100, 220, -121.0001).values()).isEmpty();
    assertThat(irr(-100, 220, -120.9999).values()).hasSize(2);
  }

  @Test
  void tripleAndFourfoldRatesAreFoundOnce() {
    assertThat(irr(-1, 3, -3, 1).values()).singleElement().satisfies(F03_RatesTest::isNought);
    assertThat(irr(-1, 4, -6, 4, -1).values()).singleElement().satisfies(F03_RatesTest::isNought);
  }

  @Test
  void tenRatesSideBySideAreAllFound() {
    double[] flows = {1};
    for (int i = 1; i <= 10; i++) {
      flows = times(flows, 0.5 * i);
    }
    Rates rates = irr(flows);
    assertThat(rates.values()).hasSize(10);
    for (int i = 1; i <= 10; i++) {
      assertThat(rates.values().get(i - 1)).isCloseTo(0.5 * i - 1, within(1e-8));
    }
  }

  @Test
  void whatDoublesCannotDecideIsSaid() {
    double[] twelvefold = {1};
    for (int i = 0; i < 12; i++) {
      twelvefold = times(twelvefold, 1);
    }
    Rates rates = irr(twelvefold);
    assertThat(rates.values()).isEmpty();
    assertThat(rates.undecided()).anyMatch(cell -> cell.above() <= 0 && 0 <= cell.below());
  }

  @Test
  void aRateOfExactlyNoughtIsFound() {
    assertThat(irr(-100, 50, 50).values())
        .singleElement()
        .satisfies(r -> assertThat(r).isCloseTo(0, NEAR));
  }

  @Test
  void quartersGiveTheEffectiveYearlyRate() {
    Rates rates = Irr.rates(new double[] {-100, 102}, Period.QUARTER, Range.USUAL);
    assertThat(rates.values().getFirst()).isCloseTo(Math.pow(1.02, 4) - 1, NEAR);
  }

  @Test
  void theRangeIsOpenAndMayBeWidened() {
    assertThat(irr(-1, 21).values()).isEmpty();
    Range wide = new Range(-0.99999, 30);
    assertThat(Irr.rates(new double[] {-1, 21}, Period.YEAR, wide).values().getFirst())
        .isCloseTo(20, within(1e-11));
  }

  @Test
  void aHundredAndTwentyPeriodsAreSearchedInFull() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      double[] flows = random.doubles(120, -1000, 1000).toArray();
      Rates rates = irr(flows);
      assertThat(rates.undecided()).isEmpty();
      rates.values().forEach(r -> assertThat(Residual.of(flows, r)).isLessThan(1e-10));
      assertThat(rates.values().size() % 2)
          .as("roots have the parity of the signs at the ends")
          .isEqualTo(Residual.sign(flows, -0.99) == Residual.sign(flows, 10) ? 0 : 1);
    }
  }

  static Rates irr(double... flows) {
    return Irr.rates(flows, Period.YEAR, Range.USUAL);
  }

  private static void isTen(double rate) {
    assertThat(rate).isCloseTo(0.1, within(1e-7));
  }

  private static void isNought(double rate) {
    assertThat(rate).isCloseTo(0, within(1e-3));
  }

  /** One more root: multiplies the polynomial in 1 + r by (1 + r − root). */
  private static double[] times(double[] flows, double root) {
    double[] product = new double[flows.length + 1];
    for (int i = 0; i < flows.length; i++) {
      product[i] += flows[i];
      product[i + 1] -= root * flows[i];
    }
    return product;
  }
}

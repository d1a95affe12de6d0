package dev.quarterdeck.engine.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all flows, on seeded random ones. */
class F05_PropertiesTest {
  @Test
  void theNumberOfRatesIsTheExactOneOnReinvestmentCases() {
    Random random = new Random(20_270_101);
    int[] seen = new int[13];
    for (int round = 0; round < 4_000; round++) {
      long[] flows = reinvestment(random);
      Rates rates = F03_RatesTest.irr(Arrays.stream(flows).asDoubleStream().toArray());
      int exact = new Sturm(flows).count(1, 1100);
      assertThat(rates.values()).as(Arrays.toString(flows)).hasSize(exact);
      assertThat(rates.undecided()).isEmpty();
      seen[exact]++;
    }
    assertThat(seen[0]).isPositive();
    assertThat(seen[2] + seen[3]).as("cases with several rates").isGreaterThan(100);
  }

  @Test
  void npvAtEveryIrrIsZero() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      double[] flows = Arrays.stream(reinvestment(random)).asDoubleStream().toArray();
      for (double rate : F03_RatesTest.irr(flows).values()) {
        assertThat(Residual.of(flows, rate)).as(Arrays.toString(flows)).isLessThan(1e-10);
      }
    }
  }

  @Test
  void npvAddsAndScales() {
    Random random = new Random(12);
    Npv npv = new Npv();
    for (int round = 0; round < 200; round++) {
      CaseFlows a = flows(random);
      CaseFlows b = flows(random);
      Discounting at = Discounting.of(random.nextDouble() - 0.3, Basis.REAL);
      double sum = one(npv, a, at) + one(npv, b, at);
      double size = 1e-12 * (1 + one(new TotalCostOfOwnership(), a, at) * 10);
      CaseFlows minusB = CaseFlows.of(Period.QUARTER, Basis.REAL, b.benefits(), b.costs());
      assertThat(one(npv, a.against(minusB), at)).isCloseTo(sum, within(size));
      CaseFlows triple =
          CaseFlows.of(Period.QUARTER, Basis.REAL, times3(a.costs()), times3(a.benefits()));
      assertThat(one(npv, triple, at)).isCloseTo(3 * one(npv, a, at), within(size));
    }
  }

  @Test
  void theStepsOfEveryExplanationComeToTheValue() {
    Random random = new Random(13);
    int answered = 0;
    for (int round = 0; round < 100; round++) {
      CaseFlows flows = flows(random).withSunk(99);
      Discounting at = Discounting.of(random.nextDouble() / 4, Basis.REAL);
      for (Measure measure : Measures.all()) {
        Measured value = measure.compute(flows, at);
        Explanation explained = measure.explain(flows, at);
        assertThat(explained.result()).isEqualTo(value);
        assertThat(explained.total())
            .as(measure.name())
            .isCloseTo(explained.comesTo(), within(1e-7));
        if (!value.values().isEmpty() && !(measure instanceof Irr)) {
          assertThat(explained.comesTo()).isEqualTo(value.values().getFirst());
          answered++;
        }
      }
    }
    assertThat(answered).isGreaterThan(600);
  }

  private static long[] reinvestment(Random random) {
    long[] flows = new long[3 + random.nextInt(10)];
    for (int i = 0; i < flows.length; i++) {
      flows[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(-200, 201);
    }
    flows[0] = -1 - random.nextInt(200);
    return flows;
  }

  private static CaseFlows flows(Random random) {
    double[] costs = random.doubles(12, 0, 100).toArray();
    double[] benefits = random.doubles(12, 0, 130).toArray();
    return CaseFlows.of(Period.QUARTER, Basis.REAL, costs, benefits);
  }

  private static double[] times3(double[] row) {
    return Arrays.stream(row).map(x -> 3 * x).toArray();
  }

  private static double one(Measure measure, CaseFlows flows, Discounting at) {
    List<Double> values = measure.compute(flows, at).values();
    return values.getFirst();
  }
}

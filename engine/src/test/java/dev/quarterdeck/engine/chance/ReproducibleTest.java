package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReproducibleTest {

  /** Ten cases over two correlated drivers; every third shares its pad with the one before. */
  private static Model model(Sampling sampling, boolean backwards) {
    List<Case> cases = new ArrayList<>();
    for (int c = 0; c < 10; c++) {
      List<Line> lines =
          List.of(
              new Line("cost", Quantity.parse("80k..150k").amount(), Side.COST),
              new Line("gain", Quantity.parse("visits * uplift * margin").amount(), Side.BENEFIT));
      List<Event> events =
          List.of(Event.fail("f", 0.1, 0.8), Event.delay("d", 0.4, Estimate.parse("1..3")));
      var correction =
          new Correction(Estimate.parse("1..1.5"), Estimate.parse("1..2"), new Estimate.Point(0.9));
      Map<String, Estimate> locals = Map.of("uplift", Estimate.parse("pert(1, 2, 5)"));
      cases.add(new Case("case" + c, "pad" + c / 3, locals, lines, events, correction, 4, 3));
    }
    List<Driver> drivers =
        new ArrayList<>(
            List.of(
                new Driver("visits", Estimate.parse("800..1500")),
                new Driver("margin", Estimate.parse("10 / 12 / 20"))));
    if (backwards) {
      cases = cases.reversed();
      drivers = drivers.reversed();
    }
    var correlation = new Correlation("visits", "margin", 0.5);
    return new Model(
        9, 1024, sampling, drivers, List.of(correlation), new Copula.Gaussian(), cases);
  }

  private static Pick pick(int c) {
    double[][] weight = {{-1, -1.1, -1.2, -1.3}, {5 + c, 4, 3, 2.5}};
    return new Pick("case" + c, new double[][][] {weight});
  }

  private static List<Object> results(Model model, int threads) {
    Simulation simulation = Simulation.of(model);
    Moments moments = simulation.moments(threads, Progress.none());
    List<Object> results = new ArrayList<>();
    List<Pick> picks = new ArrayList<>();
    for (int c = 0; c < 10; c++) {
      results.add(moments.mean("case" + c, pick(c).weight()[0]));
      picks.add(pick(c));
    }
    Joint joint = simulation.joint(List.of("npv"), picks, threads, Progress.none());
    results.add(joint.summary("npv"));
    for (double value : joint.total("npv")) {
      results.add(value);
    }
    return results;
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void threadsAndOrderDoNotChangeOneBit(Sampling sampling) {
    List<Object> expected = results(model(sampling, false), 1);
    for (int threads : new int[] {2, 3, 7}) {
      assertThat(results(model(sampling, false), threads)).isEqualTo(expected);
    }
    assertThat(results(model(sampling, true), 2)).isEqualTo(expected);
  }

  @Test
  void aColumnOfOnePickAgreesWithItsMean() {
    Simulation simulation = Simulation.of(model(Sampling.SOBOL, false));
    Pick pick = pick(4);
    Joint joint = simulation.joint(List.of("npv"), List.of(pick), 2, Progress.none());
    double sum = 0;
    for (double value : joint.column(pick, "npv")) {
      sum += value / 1024;
    }
    Mean mean = simulation.moments(1, Progress.none()).mean("case4", pick.weight()[0]);

    assertThat(joint.column(pick, "npv")).containsExactly(joint.total("npv"));
    assertThat(sum / mean.mean()).isBetween(1 - 1e-12, 1 + 1e-12);
  }
}

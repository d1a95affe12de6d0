package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private static final int CASES = 20;
  private static final List<Pick> PICKS = picks();
  private static final Simulation SIMULATION = Simulation.of(model());

  private static List<Pick> picks() {
    List<Pick> picks = new ArrayList<>();
    for (int c = 0; c < CASES; c++) {
      picks.add(new Pick("case" + c, new double[][][] {{{-1}, {5}}}));
    }
    return picks;
  }

  private static Model model() {
    List<Case> cases = new ArrayList<>();
    for (int c = 0; c < CASES; c++) {
      List<Line> lines =
          List.of(
              new Line("cost", Quantity.parse("80..150").amount(), Side.COST),
              new Line("gain", Quantity.parse("demand").amount(), Side.BENEFIT));
      cases.add(new Case("case" + c, "pad" + c, Map.of(), lines, List.of(), null, 4, 0));
    }
    var demand = new Driver("demand", Estimate.parse("10..40"));
    return new Model(
        3, 1 << 14, Sampling.SOBOL, List.of(demand), List.of(), new Copula.Gaussian(), cases);
  }

  private static Scenarios scenarios(int count) {
    return SIMULATION.scenarios(PICKS, count, 2, Progress.none());
  }

  @Test
  void scenariosHaveTheMeansOfAllSamples() {
    Scenarios scenarios = scenarios(64);
    Moments moments = SIMULATION.moments(1, Progress.none());
    for (int k = 0; k < CASES; k++) {
      double mean = Arrays.stream(scenarios.values()[k]).average().orElseThrow();
      double all = moments.mean("case" + k, PICKS.get(k).weight()[0]).mean();
      assertThat(mean).isEqualTo(all, within(1e-9 * Math.abs(all)));
    }
  }

  @Test
  void moreScenariosAreNearerToAllSamples() {
    assertThat(scenarios(512).error()).isLessThan(scenarios(16).error());
    assertThat(scenarios(512).error()).isLessThan(0.1);
  }

  /** The error stated for random halves holds, give or take a factor, for the whole portfolio. */
  @Test
  void theStatedErrorIsThatOfPortfoliosNotChosenBy() {
    Scenarios scenarios = scenarios(256);
    double[] total = new double[256];
    for (double[] pick : scenarios.values()) {
      for (int i = 0; i < total.length; i++) {
        total[i] += pick[i];
      }
    }
    Arrays.sort(total);
    Joint joint = SIMULATION.joint(List.of("npv"), PICKS, 2, Progress.none());
    double[] all = joint.total("npv");
    double mean = Arrays.stream(all).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(all).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    double off = Math.abs(Summary.tail(total) - joint.summary("npv").cvar5()) / deviation;

    assertThat(scenarios.error()).isPositive();
    assertThat(off).isLessThan(4 * scenarios.error());
  }

  @Test
  void theNumberOfScenariosMustBeAPowerOfTwoThatThereIs() {
    for (int count : new int[] {0, 4, 48, 2048}) {
      assertThatThrownBy(() -> scenarios(count)).hasMessageContaining("must be a power of two");
    }
  }
}

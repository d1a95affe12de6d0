package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Uniforms.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.chance.Gauss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PilotAdviceTest {
  private static final int SAMPLES = 16_384;
  private final double[][] u = Uniforms.of(1, 4, SAMPLES);

  /** Two initiatives with a spread of 4 by 'price', one by its own 'uplift'; means 3, 2 and 1. */
  private List<Stake> stakes() {
    return List.of(
        stake("alpha", 3, 0, "price"),
        stake("beta", 2, 0, "price"),
        stake("gamma", 1, 1, "uplift"));
  }

  private Stake stake(String name, double mean, int quantity, String uses) {
    double[] value = column(u, x -> mean + 4 * Gauss.quantile(x[quantity]));
    Way way = new Way("standard", 0, value, new double[] {2});
    return new Stake(name, List.of(way), Set.of(uses));
  }

  @Test
  void aPilotIsWorthWhatEachInitiativeGainsNetOfPrices() {
    double[] prices = {1};
    Pilot price = new Pilot("survey", Map.of("price", Signal.of(u[0])), 0.75, 0);
    PilotAdvice advice = PilotAdvice.of(List.of(price), stakes(), prices).getFirst();
    double alpha = 4 * TextbookTest.loss(1 / 4.0);
    double beta = 4 * TextbookTest.loss(0);
    assertThat(advice.gain().value()).isCloseTo(alpha + beta, within(0.06));
    assertThat(advice.net().value()).isEqualTo(advice.gain().value() - 0.75);
    assertThat(advice.parts())
        .extracting(PilotAdvice.Part::initiative)
        .containsExactly("beta", "alpha");
    assertThat(advice.net().isClear()).isTrue();
  }

  @Test
  void errorsOfInitiativesThatMoveTogetherAddUp() {
    Pilot price = Pilot.perfect("price", Signal.of(u[0]));
    PilotAdvice advice = PilotAdvice.of(List.of(price), stakes(), new double[] {0.5}).getFirst();
    double apart = advice.parts().stream().mapToDouble(part -> part.gain().stdError()).sum();
    assertThat(advice.gain().stdError()).isLessThanOrEqualTo(apart * (1 + 1e-9));
    assertThat(PilotAdvice.perfect(stakes(), new double[] {0.5}).value())
        .isGreaterThan(advice.gain().value());
  }

  @Test
  void whatAPilotDoesNotTouchGainsNothing() {
    Pilot other = Pilot.perfect("weather", Signal.of(u[2]));
    PilotAdvice advice = PilotAdvice.of(List.of(other), stakes(), new double[1]).getFirst();
    assertThat(advice).isEqualTo(new PilotAdvice("weather", Gain.NONE, Gain.NONE, List.of()));
  }

  @Test
  void severalSignalsTellMoreThanEachAlone() {
    double[] value = column(u, x -> 4 * Gauss.quantile(x[0]) + 3 * Gauss.quantile(x[1]));
    Stake stake =
        new Stake(
            "both", List.of(new Way("go", 0, value, new double[0])), Set.of("price", "uplift"));
    Map<String, Signal> signals = new LinkedHashMap<>();
    signals.put("price", Signal.resolving(u[0], 0.5, u[2]));
    signals.put("uplift", Signal.resolving(u[1], 0.8, u[3]));
    Pilot pilot = new Pilot("field trial", signals, 0, 0);
    PilotAdvice advice = PilotAdvice.of(List.of(pilot), List.of(stake), new double[0]).getFirst();
    double spread = Math.sqrt(16 * 0.5 + 9 * 0.8);
    assertThat(advice.gain().value()).isCloseTo(spread * TextbookTest.loss(0), within(0.06));
  }

  /** Starting now is worth 3, in three periods 2: who waits loses 1 and gains what he learns. */
  @Test
  void whatStartsBeforeTheResultsAreKnownIsDecidedWithoutThem() {
    double[] now = column(u, x -> 3 + 4 * Gauss.quantile(x[0]));
    double[] later = column(u, x -> 2 + 4 * Gauss.quantile(x[0]));
    Stake stake =
        new Stake(
            "alpha",
            List.of(
                new Way("now", 0, now, new double[0]), new Way("later", 3, later, new double[0])),
            Set.of("price"));
    double waiting = 2 + 4 * TextbookTest.loss(2 / 4.0) - 3;

    assertThat(gain(stake, 0)).isCloseTo(4 * TextbookTest.loss(3 / 4.0), within(0.06));
    assertThat(waiting).isNegative();
    assertThat(gain(stake, 3)).isZero();
    assertThat(gain(stake, 4)).isZero();

    double[] little = column(u, x -> 2.9 + 4 * Gauss.quantile(x[0]));
    Stake patient =
        new Stake(
            "alpha",
            List.of(
                new Way("now", 0, now, new double[0]), new Way("later", 3, little, new double[0])),
            Set.of("price"));
    assertThat(gain(patient, 3)).isCloseTo(2.9 + 4 * TextbookTest.loss(2.9 / 4) - 3, within(0.06));
  }

  private double gain(Stake stake, int known) {
    Pilot pilot = new Pilot("survey", Map.of("price", Signal.of(u[0])), 0, known);
    return PilotAdvice.of(List.of(pilot), List.of(stake), new double[0]).getFirst().gain().value();
  }
}

package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final double FAIR_NOW = -100 + 120 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);

  private static Decide.Outcome decide(String amounts) {
    Decide.Outcome outcome =
        new Decide(1).decide(workspace(ORGANIZATION, GOOD, FAIR, budget(amounts)), Progress.none());
    assertThat(outcome.problems()).isEmpty();
    return outcome;
  }

  @Test
  void aStepThatMakesRoomBringsWhatMovesIn() {
    Decide.Outcome outcome = decide("[195, 0, 0]");
    Decision decision = outcome.decision(1, Progress.none());

    assertThat(decision.plan()).extracting(Decision.PlanLine::initiative).containsExactly("good");
    assertThat(decision.steps())
        .first()
        .satisfies(step -> {
          assertThat(step.limit()).isEqualTo("budget capex");
          assertThat(step.period()).isEqualTo("2027");
          assertThat(step.unit()).isEqualTo("money");
          assertThat(step.step()).isEqualTo(5);
          assertThat(step.gain()).isCloseTo(FAIR_NOW, within(0.01));
          assertThat(step.proven()).isTrue();
        });
    byte[] page =
        Views.of(Objects.requireNonNull(outcome.decided()), decision).get(DecisionFolder.REPORT);
    assertThat(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8))
        .contains("more of capital in 2027", "planned again, proven");
  }

  @Test
  void aPriceIsNoPromise() {
    Decision decision = decide("[150, 0, 0]").decision(1, Progress.none());

    assertThat(decision.prices()).isNotEmpty();
    assertThat(decision.steps()).first().satisfies(step -> assertThat(step.gain()).isZero());
  }

  @Test
  void aLimitThatDoesNotBindHasNoStep() {
    assertThat(decide("[1000, 0, 0]").decision(1, Progress.none()).steps()).isEmpty();
  }
}

package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.decide;
import static dev.quarterdeck.office.Samples.funded;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SynergyTest {
  private static final double FACTORS = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;
  private static final double GOOD_NOW = -100 + 200 * FACTORS;
  private static final double FAIR_NOW = -100 + 120 * FACTORS;
  private static final double POOR_NOW = -100 + 10 * FACTORS;

  private static String synergy(String value, String... of) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Rule
    metadata: {name: one-platform, title: One platform}
    spec: {synergy: {of: [initiative:%s], value: %s}}
    """
        .formatted(String.join(", initiative:", of), value);
  }

  @Test
  void whatIsLostAloneIsFundedForWhatItBringsTogether() {
    Decision decision = decide(workspace(ORGANIZATION, GOOD, POOR, synergy("200", "good", "poor")));

    assertThat(funded(decision)).containsExactly("good", "poor");
    assertThat(decision.value()).isCloseTo(GOOD_NOW + POOR_NOW + 200, within(0.005));
    assertThat(decision.npv().mean()).isCloseTo(decision.value(), within(0.01));
    assertThat(decision.notFunded()).isEmpty();
    assertThat(decision.synergies())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.rule()).isEqualTo("one-platform");
          assertThat(line.title()).isEqualTo("One platform");
          assertThat(line.initiatives()).containsExactly("good", "poor");
          assertThat(line.value().mean()).isEqualTo(200);
          assertThat(line.counted()).isTrue();
        });
    assertThat(decision.plan().getFirst().why()).contains("together with poor 200\u00a0EUR more");
    assertThat(decision.rankings()).allMatch(ranked -> ranked.funded().size() < 2);
  }

  @Test
  void whatIsWorthLessTogetherIsNotFundedTogether() {
    Decision decision =
        decide(workspace(ORGANIZATION, GOOD, FAIR, synergy("-500", "good", "fair")));

    assertThat(funded(decision)).containsExactly("good");
    assertThat(decision.value()).isCloseTo(GOOD_NOW, within(0.005));
    assertThat(decision.notFunded())
        .extracting(Decision.NotFunded::initiative)
        .containsExactly("fair");
    assertThat(decision.synergies()).noneMatch(Decision.SynergyLine::counted);
  }

  @Test
  void anUncertainSynergyIsUncertainInThePlan() {
    Decision decision =
        decide(workspace(ORGANIZATION, GOOD, FAIR, synergy("'uniform(100, 300)'", "good", "fair")));

    assertThat(decision.value()).isCloseTo(GOOD_NOW + FAIR_NOW + 200, within(0.5));
    assertThat(decision.npv().mean()).isCloseTo(decision.value(), within(0.01));
    assertThat(decision.npv().p90() - decision.npv().p10()).isCloseTo(160, within(2.0));
  }

  @Test
  void aBudgetThatHoldsOneOfThemLeavesTheSynergyOut() {
    Decision decision =
        decide(
            workspace(
                ORGANIZATION, GOOD, FAIR, budget("[100, 0, 0]"), synergy("50", "good", "fair")));

    assertThat(funded(decision)).containsExactly("good");
    assertThat(decision.synergies()).noneMatch(Decision.SynergyLine::counted);
  }

  @Test
  void aSynergyIsVerifiedAndOneThatIsDeniedIsFound() {
    Workspace inputs = workspace(ORGANIZATION, GOOD, POOR, synergy("150..250", "good", "poor"));
    String written = DecisionJson.write(decide(inputs));
    var verify = new Verify(1);

    assertThat(verify.verify(DecisionJson.read(written), inputs, Progress.none())).isEmpty();
    String denied = written.replace("\"counted\" : true", "\"counted\" : false");
    assertThat(verify.verify(DecisionJson.read(denied), inputs, Progress.none()))
        .extracting(Verify.Finding::path)
        .contains("/plan", "/value", "/synergies/0/counted");
  }

  @Test
  void theReportShowsItBesideTheInitiatives() {
    Workspace inputs = workspace(ORGANIZATION, GOOD, POOR, synergy("200", "good", "poor"));
    Decide.Outcome outcome = new Decide(1).decide(inputs, Progress.none());
    byte[] page =
        Views.of(Objects.requireNonNull(outcome.decided()), outcome.decision(1, Progress.none()))
            .get(DecisionFolder.REPORT);

    assertThat(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8))
        .contains("Fund 2 of 2 initiatives")
        .contains("One platform", "good and poor", "counted")
        .doesNotContain("rule:one-platform");
  }

  @Test
  void aSynergyOfOneIsAnError() {
    assertThat(Decide.check(workspace(ORGANIZATION, GOOD, synergy("5", "good", "good"))))
        .extracting(Problem::message)
        .containsExactly("The synergy 'one-platform' must be of two initiatives or more");
  }
}

package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Gauss;
import org.junit.jupiter.api.Test;

/** A network costs 250 and brings a demand that is normal with mean 100 and deviation 40. */
class KnowingTest {
  private static final String EXACT = ORGANIZATION.replace("samples: 512", "samples: 65536");
  private static final String DEMAND =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Driver
      metadata: {name: demand, title: "How many ask"}
      spec: {estimate: "normal(100, 40)"}
      """;
  private static final String NETWORK = initiative("network", "250", "demand per year");

  /** Three years of demand when it starts in the first year, two when it starts in the second. */
  private static final double NOW = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

  private static final double LATER = 1 / 1.21 + 1 / 1.331;

  /** A survey costs 10, takes a year and tells what the demand is. */
  private static String survey(String resolves) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Initiative
    metadata: {name: survey, title: Ask the customers}
    spec:
      resolves: [%s]
      options:
        - name: standard
          duration: 1 year
          costs: [{name: survey, amount: 10}]
    """
        .formatted(resolves);
  }

  /** Unit normal loss: E[max(0, z − x)] (Raiffa and Schlaifer 1961). */
  private static double loss(double x) {
    return Gauss.density(x) - x * Gauss.probability(-x);
  }

  private static double worth(double mean, double deviation) {
    return deviation * loss(-mean / deviation) - Math.max(0, mean);
  }

  private static Decision decide(String... documents) {
    var outcome = new Decide(1).decide(workspace(documents), Progress.none());
    return outcome.decision(1, Progress.none());
  }

  private static Decision.Information information(String... documents) {
    return requireNonNull(decide(documents).information());
  }

  @Test
  void knowingADriverAtOnceIsWorthTheLossOfANormalDecision() {
    Decision.Information information = information(EXACT, DEMAND, NETWORK);
    double truth = worth(-250 + 100 * NOW, 40 * NOW);

    assertThat(information.uncertainties())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.quantity()).isEqualTo("demand");
          assertThat(one.driver()).isTrue();
          assertThat(one.title()).isEqualTo("How many ask");
          assertThat(one.gain().value()).isCloseTo(truth, within(0.02 * truth));
          assertThat(one.changes()).extracting(Decision.Part::initiative).contains("network");
        });
    assertThat(information.perfect().value()).isCloseTo(truth, within(0.02 * truth));
  }

  @Test
  void aPilotTellsOnlyThoseThatStartAfterIt() {
    Decision.PilotLine pilot =
        information(EXACT, DEMAND, NETWORK, survey("demand")).pilots().getFirst();
    double truth = worth(-250 / 1.1 + 100 * LATER, 40 * LATER);

    assertThat(pilot.known()).isEqualTo("2028");
    assertThat(pilot.cost()).isCloseTo(10, within(1e-6));
    assertThat(pilot.gain().value()).isCloseTo(truth, within(0.05 * truth));
    assertThat(pilot.net()).isCloseTo(pilot.gain().value() - 10, within(0.011));
    assertThat(pilot.funded()).isFalse();
    assertThat(pilot.resolves()).containsExactly("demand");
  }

  @Test
  void aPilotThatTellsLessIsWorthLess() {
    String half = "{quantity: demand, accuracy: 50 %}";
    double gain = gain(survey(half));
    double truth = worth(-250 / 1.1 + 100 * LATER, 40 * LATER * Math.sqrt(0.5));

    assertThat(gain).isCloseTo(truth, within(0.1 * truth)).isLessThan(gain(survey("demand")));
  }

  /** Whoever requires the pilot pays for it in the plan's prices, but not in its own advice. */
  @Test
  void aPilotThatOthersRequireStillCostsWhatItCosts() {
    String requires = NETWORK.replace("spec:\n", "spec:\n  requires: [initiative:survey]\n");
    Decision.PilotLine pilot =
        information(EXACT, DEMAND, requires, survey("demand")).pilots().getFirst();
    double truth = worth(-250 / 1.1 + 100 * LATER, 40 * LATER);

    assertThat(pilot.cost()).isCloseTo(10, within(1e-6));
    assertThat(pilot.gain().value()).isCloseTo(truth, within(0.05 * truth));
  }

  @Test
  void whatIsCertainIsNotWorthKnowing() {
    Decision.Information information = information(EXACT, GOOD, FAIR, budget("100"));

    assertThat(information.perfect().value()).isCloseTo(0, within(0.01));
    assertThat(information.uncertainties()).isEmpty();
    assertThat(information.pilots()).isEmpty();
  }

  @Test
  void withoutAPlanThereIsNothingToKnowItFor() {
    String must = GOOD.replace("spec:\n", "spec:\n  mandatoryBy: 2027-12-31\n");

    assertThat(decide(ORGANIZATION, must, budget("50")).information()).isNull();
  }

  private static double gain(String survey) {
    return information(EXACT, DEMAND, NETWORK, survey).pilots().getFirst().gain().value();
  }
}

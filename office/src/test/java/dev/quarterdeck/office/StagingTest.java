package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.workspace;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Gauss;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A venture spends 100 in each of two years and then brings a demand in the two that are left. To
 * stop after the first year costs 10.
 */
class StagingTest {
  private static final String EXACT = ORGANIZATION.replace("samples: 512", "samples: 65536");
  private static final double SECOND = 1 / 1.1;
  private static final double LIVE = 1 / 1.21 + 1 / 1.331;

  private static String demand(String estimate) {
    return """
    kind: Driver
    metadata: {name: demand}
    spec: {estimate: "%s"}
    """
        .formatted(estimate);
  }

  private static String venture(String gates) {
    return """
    kind: Initiative
    metadata: {name: venture, title: A venture}
    spec:
      starts: {latest: 2027-12-31}
      options:
        - name: standard
          duration: 2 years
          costs: [{name: build, amount: 200, capital: opex}]
          benefits: [{name: gain, amount: demand per year}]
          gates: %s
    """
        .formatted(gates);
  }

  private static final String REVIEW = "[{name: review, after: 1 year, knows: [demand], stop: 10}]";

  private static List<Decision.StagedLine> stages(String... documents) {
    Decision decision =
        new Decide(1).decide(workspace(documents), Progress.none()).decision(1, Progress.none());
    return requireNonNull(decision.information()).stages();
  }

  private static double value(double demand) {
    return -100 - 100 * SECOND + demand * LIVE;
  }

  @Test
  void aVentureIsStoppedWhereItsDemandIsLow() {
    List<Decision.StagedLine> stages =
        stages(EXACT, demand("discrete(20: 50 %, 200: 50 %)"), venture(REVIEW), GOOD);
    assertThat(stages).hasSize(1);
    Decision.StagedLine staged = stages.getFirst();
    double stopped = -100 - 10 * SECOND;
    assertThat(staged.worth().value()).isEqualTo(0.5 * value(200) + 0.5 * stopped, within(0.01));
    assertThat(staged.overCommitting().value())
        .isEqualTo(0.5 * (stopped - value(20)), within(0.01));
    assertThat(staged.initiative()).isEqualTo("venture");
    assertThat(staged.planned()).isFalse();
    assertThat(staged.start()).isEqualTo("2027");
    Decision.GateLine gate = staged.gates().getFirst();
    assertThat(gate.when()).isEqualTo("2027");
    assertThat(gate.reached()).isEqualTo(1);
    assertThat(gate.stops()).isEqualTo(0.5);
    assertThat(gate.switches()).isZero();
  }

  /** What going on is better by is normal; its expected loss is known (Raiffa, Schlaifer 1961). */
  @ParameterizedTest
  @ValueSource(ints = {100, 60, 30})
  void whatAGateKnowsInPartIsWorthLess(int accuracy) {
    String gates =
        "[{name: review, after: 1 year, knows: [{quantity: demand, accuracy: %d %%}], stop: 10}]"
            .formatted(accuracy);
    Decision.StagedLine staged =
        stages(EXACT, demand("normal(100, 60)"), venture(gates)).getFirst();
    double mean = -100 * SECOND + 10 * SECOND + 100 * LIVE;
    double deviation = 60 * LIVE * Math.sqrt(accuracy / 100.0);
    double z = mean / deviation;
    double gain = deviation * (Gauss.density(z) - z * Gauss.probability(-z));
    assertThat(staged.overCommitting().value()).isEqualTo(gain, within(0.15));
    assertThat(staged.worth().value()).isEqualTo(value(100) + gain, within(0.15));
    assertThat(staged.gates().getFirst().stops()).isEqualTo(Gauss.probability(-z), within(0.01));
  }

  /** A trial costs 10; then the full service may begin, which costs 100 and takes a year. */
  @Test
  void aTrialGoesOnAsTheFullServiceWhereDemandIsHigh() {
    String service =
        """
        kind: Initiative
        metadata: {name: service}
        spec:
          starts: {latest: 2027-12-31}
          options:
            - name: trial
              duration: 1 year
              costs: [{name: trial, amount: 10}]
              gates: [{name: review, after: 1 year, knows: demand, switchTo: full}]
            - name: full
              duration: 1 year
              costs: [{name: build, amount: 100}]
              benefits: [{name: gain, amount: demand per year}]
        """;
    String risky = demand("discrete(20: 75 %, 200: 25 %)");
    Decision.StagedLine staged =
        stages(
                EXACT,
                risky,
                service.replace("[{name: build, amount: 100}]", "[{name: build, amount: 180}]"))
            .getFirst();
    double full = -180 * SECOND + 200 * LIVE;
    assertThat(staged.option()).isEqualTo("trial");
    assertThat(staged.worth().value()).isEqualTo(-10 + 0.25 * full, within(0.01));
    assertThat(staged.overCommitting().value()).isEqualTo(0.25 * full, within(0.01));
    Decision.GateLine gate = staged.gates().getFirst();
    assertThat(gate.switches()).isEqualTo(0.25);
    assertThat(gate.switchTo()).isEqualTo("full");
  }

  /** At the first gate half are stopped; of the others the second stops those with a dear run. */
  @Test
  void theSecondGateIsReachedByWhatTheFirstLetsOn() {
    String run =
        """
        kind: Driver
        metadata: {name: run}
        spec: {estimate: "discrete(0: 75 %, 400: 25 %)"}
        """;
    String venture =
        venture(
                "[{name: first, after: 1 year, knows: demand}, {name: second, after: 2 years, knows: run}]")
            .replace("demand per year", "demand - run per year");
    Decision.StagedLine staged =
        stages(EXACT, demand("discrete(20: 50 %, 400: 50 %)"), run, venture).getFirst();
    // both gates stop for nothing: at the second go on only where demand − run > 0
    double second = -100 - 100 * SECOND + 0.75 * 400 * LIVE;
    assertThat(staged.gates().get(0).stops()).isEqualTo(0.5);
    assertThat(staged.gates().get(1).reached()).isEqualTo(0.5);
    assertThat(staged.gates().get(1).when()).isEqualTo("2028");
    assertThat(staged.worth().value()).isEqualTo(0.5 * second - 0.5 * 100, within(0.2));
  }

  @Test
  void whatStoppingCostsIsTaxedAsAnExpense() {
    String taxed = EXACT + "  tax: {rate: 20 %, depreciationYears: 0}\n";
    Decision.StagedLine staged =
        stages(taxed, demand("discrete(20: 50 %, 200: 50 %)"), venture(REVIEW)).getFirst();
    double stopped = -100 - 10 * SECOND;
    assertThat(staged.worth().value())
        .isEqualTo(0.8 * (0.5 * value(200) + 0.5 * stopped), within(0.01));
  }

  @Test
  void aPlannedOptionIsStagedFromItsStartAndThePlanCountsNoGate() {
    String sure = demand("discrete(150: 50 %, 200: 50 %)");
    Decision decision =
        new Decide(1)
            .decide(workspace(EXACT, sure, venture(REVIEW)), Progress.none())
            .decision(1, Progress.none());
    Decision.StagedLine staged = requireNonNull(decision.information()).stages().getFirst();
    assertThat(staged.planned()).isTrue();
    assertThat(staged.overCommitting().value()).isEqualTo(0, within(0.01));
    assertThat(staged.worth().value()).isEqualTo(decision.npv().mean(), within(0.01));
    assertThat(staged.gates().getFirst().stops()).isZero();
  }

  /**
   * What going on is better by is 40 × LIVE or as much worse, evenly. A sign of accuracy 50 % is
   * right in three of four cases: with correlation r = √½ to a normal score, both lie above their
   * median in ¼ + asin(r)/2π = 3/8 (Sheppard 1899). By Bayes a good sign leaves ¾ − ¼ of the gain,
   * a bad one is stopped at.
   */
  @ParameterizedTest
  @CsvSource({"100, 0.5", "50, 0.25", "25, 0.166667"})
  void aSignOfTwoStatesIsWorthWhatBayesLeaves(int accuracy, double share) {
    double even = 100 * SECOND / LIVE;
    String states = "discrete(%s: 50 %%, %s: 50 %%)".formatted(even - 40, even + 40);
    String gates =
        "[{name: review, after: 1 year, knows: [{quantity: demand, accuracy: %d %%}]}]"
            .formatted(accuracy);
    Decision.StagedLine staged = stages(EXACT, demand(states), venture(gates)).getFirst();
    double within = Math.max(0.01, 3 * staged.overCommitting().stdError());
    assertThat(staged.overCommitting().value()).isEqualTo(share * 40 * LIVE, within(within));
    assertThat(staged.worth().value()).isEqualTo(-100 + share * 40 * LIVE, within(0.15));
    assertThat(staged.gates().getFirst().stops()).isEqualTo(0.5, within(0.01));
  }

  /** All has been paid and earned by then, so to stop changes nothing: it goes on. */
  @Test
  void whereNothingIsLeftToDecideItGoesOn() {
    String paid =
        GOOD.replace(
            "benefits: [{name: gain, amount: 200 per year}]",
            "benefits: [{name: gain, amount: demand per year, lasts: 1 year}]\n"
                + "      gates: [{name: late, after: 2 years, knows: demand}]");
    Decision.StagedLine staged =
        stages(EXACT, demand("discrete(150: 50 %, 400: 50 %)"), paid).getFirst();
    assertThat(staged.planned()).isTrue();
    assertThat(staged.overCommitting().value()).isZero();
    assertThat(staged.gates().getFirst().stops()).isZero();
  }

  /** Without demand nothing flows after the gate; what is left of sums is no reason to stop. */
  @Test
  void whatRoundingLeavesDoesNotStop() {
    String gates = "[{name: late, after: 3 years, knows: demand}]";
    String demand = demand("discrete(0: 75 %, 200: 25 %)");
    Decision.StagedLine staged = stages(EXACT, demand, venture(gates)).getFirst();
    assertThat(staged.overCommitting().value()).isZero();
    assertThat(staged.gates().getFirst().stops()).isZero();
  }

  private static final String BOLD =
      """
      - name: bold
            duration: 2 years
            costs: [{name: build, amount: 410, profile: [10, 400]}]
            benefits: [{name: gain, amount: demand per year}]
            gates: [{name: review, after: 1 year, knows: demand}]
      """;

  private static final double BOLD_WORTH = -10 + 0.1 * (-400 * SECOND + 400 * LIVE);

  private static String options(String starts, String options) {
    return """
    kind: Initiative
    metadata: {name: venture}
    spec:
      starts: %s
      options:
        %s
    """
        .formatted(starts, options);
  }

  /** Committing loses least in 2029, when two years of demand are lost; stages want them. */
  @Test
  void whatIsOnlyWorthStartingInStagesStartsWhereTheyAreWorthMost() {
    String rare = demand("discrete(0: 90 %, 400: 10 %)");
    Decision.StagedLine staged = stages(EXACT, rare, options("{}", BOLD)).getFirst();
    assertThat(staged.start()).isEqualTo("2027");
    assertThat(staged.worth().value()).isEqualTo(BOLD_WORTH, within(0.2));
    assertThat(staged.gates().getFirst().stops()).isEqualTo(0.9, within(0.001));
  }

  @Test
  void anOptionThatThePlanPassesOverForAnotherIsShown() {
    String sure =
        """
        - name: sure
              duration: 1 year
              costs: [{name: build, amount: 10}]
              benefits: [{name: gain, amount: 8 per year}]
        """;
    String rare = demand("discrete(0: 90 %, 400: 10 %)");
    Decision.StagedLine staged =
        stages(EXACT, rare, options("{latest: 2027-12-31}", sure + "    " + BOLD)).getFirst();
    assertThat(staged.option()).isEqualTo("bold");
    assertThat(staged.planned()).isFalse();
    assertThat(staged.worth().value()).isEqualTo(BOLD_WORTH, within(0.2));
  }

  @Test
  void stagesAreWrittenAsTheSchemaOfADecisionSays() {
    Decision decision =
        new Decide(1)
            .decide(
                workspace(ORGANIZATION, demand("discrete(20: 50 %, 200: 50 %)"), venture(REVIEW)),
                Progress.none())
            .decision(1, Progress.none());
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DecisionJson.schema());
    var written = DecisionJson.read(DecisionJson.write(decision));
    assertThat(schema.validate(written)).isEmpty();
    var stage = (ObjectNode) written.at("/information/stages/0");
    assertThat(stage.at("/gates/0/gate").asString()).isEqualTo("review");
    stage.put("worth", "a lot");
    assertThat(schema.validate(written)).isNotEmpty();
  }
}

package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.decide;
import static dev.quarterdeck.office.Samples.funded;
import static dev.quarterdeck.office.Samples.initiative;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutcomeFloorsTest {
  private static final double FACTORS = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;

  /** Worth 149 for certain. */
  private static final double FAIR_NOW = -100 + 120 * FACTORS;

  /** Brings 150 a year on average, but anything from 0 to 300. */
  private static final String BOLD = initiative("bold", "100", "'uniform(0, 300) per year'");

  private static final String ONE_OF_THEM = budget("[100, 0, 0]");

  private static final String GOAL =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Goal
      metadata: {name: reach}
      spec:
        keyResults: [{name: users, baseline: 0, target: 100, by: 2029-12-31}]
      """;

  /** Brings 60 to 140 users, and money like the fair one, but less. */
  private static String users(String name, String benefit, String users) {
    return initiative(name, "100", benefit)
        + "      contributes: [{goal: goal:reach, keyResult: users, amount: %s}]\n"
            .formatted(users);
  }

  private static String rule(String form) {
    return """
    apiVersion: quarterdeck.dev/v1
    kind: Rule
    metadata: {name: floor, title: No deep loss}
    spec: {%s}
    """
        .formatted(form);
  }

  private static Decision under(String form) {
    return decide(workspace(ORGANIZATION, FAIR, BOLD, ONE_OF_THEM, rule(form)));
  }

  @Test
  void aFloorUnderTheWorstOutcomesPrefersWhatIsCertain() {
    assertThat(funded(decide(workspace(ORGANIZATION, FAIR, BOLD, ONE_OF_THEM))))
        .containsExactly("bold");

    Decision decision = under("worstOutcomes: {share: 10 %, atLeast: 100}");

    assertThat(funded(decision)).containsExactly("fair");
    assertThat(decision.floors())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.rule()).isEqualTo("floor");
          assertThat(line.of()).isEqualTo("mean NPV of the worst 10 % of outcomes");
          assertThat(line.asked()).isEqualTo(100);
          assertThat(line.planned()).isCloseTo(FAIR_NOW, within(0.01));
          assertThat(line.fresh()).isCloseTo(FAIR_NOW, within(0.01));
          assertThat(line.samples()).isEqualTo(131_072);
          assertThat(line.holds()).isTrue();
        });
  }

  @Test
  void whatIsMeasuredIsTheMeanOfTheWorstOutcomes() {
    Decision decision = under("worstOutcomes: {share: 10 %, atLeast: -100}");

    // the worst tenth of uniform(0, 300) is 15 on average
    assertThat(funded(decision)).containsExactly("bold");
    FloorLine line = decision.floors().getFirst();
    assertThat(line.fresh()).isCloseTo(-100 + 15 * FACTORS, within(0.1));
    assertThat(line.planned()).isCloseTo(-100 + 15 * FACTORS, within(2.0));
  }

  @Test
  void aFloorNoPlanCanKeepIsAContradiction() {
    Decision decision = under("worstOutcomes: {atLeast: 10k}");

    assertThat(decision.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(decision.contradiction()).contains("No deep loss");
    assertThat(decision.floors()).isEmpty();
  }

  @Test
  void aChanceOfAKeyResultPrefersWhatIsLikely() {
    String[] documents = {
      ORGANIZATION,
      GOAL,
      users("likely", "120 per year", "100"),
      users("unsure", "150 per year", "'uniform(0, 300)'"),
      ONE_OF_THEM
    };
    assertThat(funded(decide(workspace(documents)))).containsExactly("unsure");

    String floor = "goalFloor: {goal: goal:reach, keyResult: users, atLeast: 90, chance: %s}";
    documents[3] += "---\n" + rule(floor.formatted("90 %"));
    Decision decision = decide(workspace(documents));
    assertThat(funded(decision)).containsExactly("likely");
    assertThat(decision.floors())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.of()).isEqualTo("chance of reach/users");
          assertThat(line.asked()).isEqualTo(0.9);
          assertThat(line.fresh()).isEqualTo(1);
          assertThat(line.holds()).isTrue();
        });

    documents[3] = documents[3].replace("90 %}", "60 %}");
    decision = decide(workspace(documents));
    assertThat(funded(decision)).containsExactly("unsure");
    assertThat(decision.floors().getFirst().fresh()).isCloseTo(0.7, within(0.01));
  }

  @Test
  void aFloorOfWhatNothingContributesToIsAProblem() {
    Decide.Outcome outcome =
        new Decide(1)
            .decide(
                workspace(
                    ORGANIZATION,
                    GOAL,
                    FAIR,
                    rule(
                        "goalFloor: {goal: goal:reach, keyResult: users, atLeast: 9, chance: 0.5}")),
                Progress.none());

    assertThat(outcome.decided()).isNull();
    assertThat(outcome.problems())
        .extracting(Problem::message)
        .containsExactly(
            "No initiative contributes to 'reach/users', so no plan can keep its floor");
  }

  @Test
  void aShareOfNothingIsAProblem() {
    assertThat(
            Decide.check(
                workspace(ORGANIZATION, FAIR, rule("worstOutcomes: {share: 0, atLeast: 1}"))))
        .extracting(Problem::message)
        .containsExactly("The share must be above 0 % and at most 100 %");
  }

  @Test
  void theReportShowsTheFloorAndVerifyFindsWhatIsChangedOfIt() {
    Workspace inputs =
        workspace(ORGANIZATION, FAIR, BOLD, ONE_OF_THEM, rule("worstOutcomes: {atLeast: 90}"));
    Decide.Outcome outcome = new Decide(1).decide(inputs, Progress.none());
    Decision decision = outcome.decision(1, Progress.none());
    byte[] page =
        Views.of(Objects.requireNonNull(outcome.decided()), decision).get(DecisionFolder.REPORT);

    assertThat(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8))
        .contains("Floors under what the plan may bring", "Mean NPV of the worst 5 % of outcomes");
    String written = DecisionJson.write(decision);
    var verify = new Verify(1);
    assertThat(verify.verify(DecisionJson.read(written), inputs, Progress.none())).isEmpty();
    assertThat(
            verify.verify(
                DecisionJson.read(written.replace("\"asked\" : 90", "\"asked\" : 91")),
                inputs,
                Progress.none()))
        .extracting(Verify.Finding::path)
        .contains("/floors/0/asked");
  }
}

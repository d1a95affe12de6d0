package dev.quarterdeck.office;

import static dev.quarterdeck.office.Samples.FAIR;
import static dev.quarterdeck.office.Samples.GOOD;
import static dev.quarterdeck.office.Samples.ORGANIZATION;
import static dev.quarterdeck.office.Samples.POOR;
import static dev.quarterdeck.office.Samples.budget;
import static dev.quarterdeck.office.Samples.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.child.ChildPlanner;
import dev.quarterdeck.office.child.ChildSettings;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DecideTest {
  /** −100 + 200 × (1/1.1 + 1/1.1² + 1/1.1³), started in the first year. */
  private static final double GOOD_NOW = -100 + 200 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);

  /** The fair one started a year later: −100/1.1 + 120 × (1/1.1² + 1/1.1³). */
  private static final double FAIR_LATER = -100 / 1.1 + 120 * (1 / 1.21 + 1 / 1.331);

  private static final double FAIR_NOW = -100 + 120 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331);

  @Test
  void everythingWorthItIsFundedAtOnceWhenNothingLimitsIt() {
    Decision decision = decide(ORGANIZATION, GOOD, FAIR, POOR);
    assertThat(lines(decision)).containsExactly("good 2027", "fair 2027");
    assertThat(decision.status()).isEqualTo(Status.PROVEN);
    assertThat(decision.value()).isCloseTo(GOOD_NOW + FAIR_NOW, within(0.005));
  }

  @Test
  void aTightBudgetLetsTheLesserOneWaitAYear() {
    Decision decision = decide(ORGANIZATION, GOOD, FAIR, POOR, budget("100"));
    assertThat(lines(decision)).containsExactlyInAnyOrder("good 2027", "fair 2028");
    assertThat(decision.value()).isCloseTo(GOOD_NOW + FAIR_LATER, within(0.005));
    assertThat(decision.bound()).isCloseTo(decision.value(), within(0.01));
  }

  @Test
  void aKeyResultNamesWhoBringsIt() {
    String goal =
        """
        kind: Goal
        metadata: {name: reach}
        spec: {keyResults: [{name: users, baseline: 5, target: 100, by: 2029-12-31}]}
        """;
    String brings = "      contributes: [{goal: goal:reach, keyResult: users, amount: %s}]\n";
    Decision decision =
        decide(
            ORGANIZATION,
            goal,
            GOOD + brings.formatted("10"),
            FAIR + brings.formatted("30"),
            POOR + brings.formatted("50"));
    Decision.KeyResultChance users = decision.goals().getFirst().keyResults().getFirst();
    assertThat(users.from())
        .containsExactly(
            new Decision.Contributor("fair", "fair", 30),
            new Decision.Contributor("good", "good", 10));
    assertThat(users.expected()).isEqualTo(45);
  }

  /** Three quarters are left of 2027 and share 30; each later year has 30 more. */
  @Test
  void aTimelineMayStartWithinAFiscalYear() {
    String quarters =
        ORGANIZATION.replace(
            "{period: year, starts: 2027-01-01, plan: 3, appraisal: 4}",
            "{period: quarter, starts: 2027-04-01, plan: 6, appraisal: 8}");
    String budget = budget("30").replace("capex, ", "capex, per: year, ");
    Decision decision = decide(quarters, GOOD, budget);
    assertThat(decision.budgets().getFirst().periods()).containsExactly("2027", "2028");
    assertThat(decision.budgets().getFirst().available()).containsExactly(30.0, 30.0);
    assertThat(decision.plan()).isEmpty(); // its four quarters need 100 in two years
    String handedOn = budget.replace("capex, ", "capex, carryOver: 100 %, ");
    Decision.BudgetUse carried = decide(quarters, GOOD, handedOn).budgets().getFirst();
    assertThat(carried.given()).containsExactly(30.0, 30.0);
    assertThat(carried.available()).containsExactly(30.0, 60.0);
  }

  /** The two quarters of 2028 that are planned share as much as the four of 2027. */
  @Test
  void aTimelineMayEndWithinItsSecondFiscalYear() {
    String quarters =
        ORGANIZATION.replace(
            "{period: year, starts: 2027-01-01, plan: 3, appraisal: 4}",
            "{period: quarter, starts: 2027-01-01, plan: 6, appraisal: 24}");
    String budget = budget("60").replace("capex, ", "capex, per: year, ");
    Decision decision = decide(quarters, GOOD, budget);
    assertThat(decision.budgets().getFirst().periods()).containsExactly("2027", "2028");
    assertThat(decision.budgets().getFirst().available()).containsExactly(60.0, 60.0);
    assertThat(decision.budgets().getFirst().used()).allMatch(used -> used <= 60 + 1e-6);
  }

  @Test
  void theValueIsTheMeanOfTheSimulatedPlan() {
    Decision decision = decide(ORGANIZATION, GOOD, FAIR, budget("100"));
    assertThat(decision.npv().mean()).isCloseTo(decision.value(), within(0.01));
  }

  @Test
  void whatIsNotValuedIsNamedAndNeverZero() {
    String unvalued =
        """
        apiVersion: quarterdeck.dev/v1
        kind: Initiative
        metadata: {name: secret}
        spec: {notValued: "Benefit: NA"}
        """;
    Decision decision = decide(ORGANIZATION, GOOD, unvalued);
    assertThat(decision.notFunded())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.npv()).isNull();
          assertThat(left.why()).isEqualTo("Not valued: Benefit: NA");
        });
  }

  @Test
  void whatIsFundedIsNotSaidToBeForcedIn() {
    Decision decision = decide(ORGANIZATION, GOOD, FAIR, budget("100"));
    assertThat(decision.plan())
        .isNotEmpty()
        .extracting(Decision.PlanLine::reason)
        .doesNotContainNull()
        .extracting("forced")
        .containsOnlyNulls();
    assertThat(decision.notFunded()).extracting(Decision.NotFunded::turn).doesNotContainNull();
  }

  @Test
  void contradictingRulesAreNamedAndNothingIsFunded() {
    String must = GOOD.replace("spec:\n", "spec:\n  mandatoryBy: 2027-12-31\n");
    Decision decision = decide(ORGANIZATION, must, FAIR, budget("50"));
    assertThat(decision.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(decision.plan()).isEmpty();
    assertThat(decision.contradiction()).containsExactly("capital", "good by 2027-12-31");
  }

  @Test
  void aScenarioChangesTheAnswerButNotTheInputs() {
    String dearer =
        """
        apiVersion: quarterdeck.dev/v1
        kind: Scenario
        metadata: {name: dearer}
        spec:
          changes:
            - {document: initiative:fair, path: 'options[0].costs[0].amount', value: '400'}
        """;
    Workspace workspace = workspace(ORGANIZATION, GOOD, FAIR, dearer);
    var outcome = new Decide(1).decide(workspace, "dearer", Progress.none());
    Decision decision = outcome.decision(1, Progress.none());
    assertThat(lines(decision)).containsExactly("good 2027");
    assertThat(decision.scenario()).isEqualTo("dearer");
    assertThat(decision.inputsHash()).isEqualTo(workspace.hash());
    assertThat(
            new Verify(1)
                .verify(
                    DecisionJson.read(DecisionJson.write(decision)), workspace, Progress.none()))
        .isEmpty();
  }

  @Test
  void whatTheEngineRefusesIsAProblemOfItsDocument() {
    assertProblem(
        "must not require itself", GOOD.replace("spec:\n", "spec:\n  requires: [good]\n"));
    assertProblem("must not be negative", GOOD.replace("amount: 100", "amount: -100"));
    assertProblem("must not be negative", GOOD, budget("[1, -1, 1]"));
    assertProblem("both named 'standard'", GOOD + "    - {name: standard, duration: 1 year}\n");
    assertProblem("must fit into the appraisal", GOOD.replace("1 year", "9999 years"));
    assertProblem(
        "must be finite",
        GOOD.replace("200 per year", "1 / (uniform - uniform) per year")
            .replace("spec:\n", "spec:\n  assumptions: {uniform: 1..2}\n"));
  }

  private static void assertProblem(String message, String... documents) {
    List<String> all = new ArrayList<>(List.of(ORGANIZATION));
    all.addAll(List.of(documents));
    var outcome = new Decide(1).decide(workspace(all.toArray(String[]::new)), Progress.none());
    assertThat(outcome.decided()).isNull();
    assertThat(outcome.problems())
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .contains(message);
  }

  @Test
  void anErrorInTheWorkspaceIsAProblemAndNoDecision() {
    Workspace workspace = workspace(ORGANIZATION, GOOD.replace("200 per year", "lots"));
    var outcome = new Decide(1).decide(workspace, Progress.none());
    assertThat(outcome.decided()).isNull();
    assertThat(outcome.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("'lots' must be a driver"));
  }

  @Test
  void whatCanNeverStartIsWarnedOfAndSaidInTheDecision() {
    String late = GOOD.replace("spec:\n", "spec:\n  starts: {latest: 2020-12-31}\n");
    Workspace workspace = workspace(ORGANIZATION, late, FAIR);
    var outcome = new Decide(1).decide(workspace, Progress.none());
    assertThat(outcome.problems())
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .contains("'good' can never start");
    assertThat(outcome.decision(1, Progress.none()).notFunded().getFirst().why())
        .isEqualTo("It can start in no period of the plan.");
  }

  @Test
  void aDecisionIsWrittenAsItsSchemaSays() {
    Workspace workspace = workspace(ORGANIZATION, GOOD, FAIR, POOR, budget("100"));
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DecisionJson.schema());
    var written = DecisionJson.read(json(workspace, 1));
    assertThat(schema.validate(written)).isEmpty();
    ((ObjectNode) written).put("status", "splendid");
    assertThat(schema.validate(written)).isNotEmpty();
  }

  @Test
  void theSameWorkspaceGivesTheSameBytesOnOneAndTwoThreads() {
    String uncertain = FAIR.replace("amount: 100", "amount: 80..130");
    Workspace workspace = workspace(ORGANIZATION, GOOD, uncertain, POOR, budget("100"));
    String one = json(workspace, 1);
    assertThat(json(workspace, 2)).isEqualTo(one);
    assertThat(json(workspace, 1)).isEqualTo(one);
  }

  @Test
  void aPlannerInAChildProcessMakesAllPlansAndTheSameBytes() {
    Workspace workspace = workspace(ORGANIZATION, GOOD, FAIR, POOR, budget("100"));
    ChildPlanner child = new ChildPlanner(ChildSettings.standard());
    AtomicInteger plans = new AtomicInteger();
    Decide decide =
        new Decide(
            1,
            (problem, start, settings, progress) -> {
              plans.incrementAndGet();
              return child.plan(problem, start, settings, progress);
            });
    String json = json(workspace, 1, decide);
    assertThat(json).isEqualTo(json(workspace, 1));
    int steps = DecisionJson.read(json).get("steps").size();
    assertThat(steps).isPositive();
    int hindsight = 16;
    assertThat(plans.get()).isEqualTo(1 + steps + hindsight);
  }

  private static String json(Workspace workspace, int threads) {
    return json(workspace, threads, new Decide(threads));
  }

  private static String json(Workspace workspace, int threads, Decide decide) {
    var outcome = decide.decide(workspace, Progress.none());
    return DecisionJson.write(outcome.decision(threads, Progress.none()));
  }

  private static Decision decide(String... documents) {
    var outcome = new Decide(1).decide(workspace(documents), Progress.none());
    assertThat(outcome.problems()).isEmpty();
    return outcome.decision(1, Progress.none());
  }

  private static List<String> lines(Decision decision) {
    return decision.plan().stream().map(line -> line.initiative() + " " + line.start()).toList();
  }
}

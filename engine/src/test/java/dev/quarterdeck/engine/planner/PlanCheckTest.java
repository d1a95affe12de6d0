package dev.quarterdeck.engine.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
  private static final Plan BOTH = plan(new Funded("a", "o", 0), new Funded("b", "o", 1));
  private static final Plan ONLY_A = plan(new Funded("a", "o", 0));

  private static final Combines COMBINES = new Combines("both", List.of("a", "b"));

  private static Plan plan(Funded... funded) {
    return new Plan(List.of(funded));
  }

  private static PlanProblem problem(Rule... rules) {
    Option option =
        new Option(
            "o",
            2,
            0,
            new double[] {10, 9, 8},
            Map.of("capex", new double[] {5, 5}),
            Map.of("goal", new double[] {3, 3, 3}));
    return new PlanProblem(
        4,
        List.of(
            new Candidate("a", "grow", List.of(option)),
            new Candidate("b", "run", List.of(option)),
            Combines.candidateOf("both", 5)),
        List.of(rules));
  }

  @Test
  void breachesOfEveryKindOfRuleAreCaught() {
    Map<Rule, Plan> planted = new LinkedHashMap<>();
    planted.put(new BudgetRule("capex", new double[] {9, 30}, 2, 1, 1), BOTH);
    planted.put(new PoolRule("capex", new double[] {9, 9, 9, 9}, 1), BOTH);
    planted.put(new Requires("b", "a", 0), BOTH);
    planted.put(new Requires("a", "b", -5), ONLY_A);
    planted.put(new Excludes(List.of("a", "b")), BOTH);
    planted.put(new ExactlyOne(List.of("a", "b")), Plan.empty());
    planted.put(new Together(List.of("a", "b")), ONLY_A);
    planted.put(new MandatoryBy("b", 1), BOTH);
    planted.put(new MandatoryBy("b", 3), ONLY_A);
    planted.put(new CategoryBand("grow", "capex", 0.6, 1), BOTH);
    planted.put(new CategoryBand("grow", "capex", 0, 0.4), BOTH);
    planted.put(new GoalFloor("goal", 4), ONLY_A);
    planted.put(new StartWindow("b", 2, 3), BOTH);
    planted.put(new AtMostInFlight(1, List.of()), BOTH);
    planted.put(new KeepPlan(List.of(new Funded("b", "o", 2))), BOTH);
    planted.put(new ChangeLimit(List.of(new Funded("b", "o", 2)), 1), BOTH);
    planted.put(new ChangeLimit(BOTH.funded(), 0), ONLY_A);
    planted.put(COMBINES, BOTH);
    planted.put(
        new Combines("both", List.of("b", "a")),
        plan(ONLY_A.funded().getFirst(), Combines.lineOf("both")));

    planted.forEach((rule, plan) ->
        assertThat(PlanCheck.check(problem(rule), plan).violations())
            .as(rule.name())
            .isNotEmpty()
            .allMatch(v -> v.rule().equals(rule.name())));
  }

  @Test
  void aPlanThatJustObeysEveryRulePasses() {
    PlanProblem problem =
        problem(
            new BudgetRule("capex", new double[] {5, 15, 0, 0}, 1, 1, 1),
            new PoolRule("capex", new double[] {5, 10, 5, 0}, 1),
            new Requires("b", "a", -1),
            new Together(List.of("a", "b")),
            new MandatoryBy("b", 2),
            new CategoryBand("grow", "capex", 0.5, 0.5),
            new GoalFloor("goal", 6),
            new StartWindow("b", 1, 1),
            new AtMostInFlight(2, List.of()),
            new KeepPlan(BOTH.funded()),
            new ChangeLimit(List.of(new Funded("b", "o", 0)), 2),
            COMBINES);
    List<Funded> combined = new ArrayList<>(BOTH.funded());
    combined.add(Combines.lineOf("both"));

    assertThat(PlanCheck.check(problem, new Plan(combined))).isEqualTo(new Verdict(24, List.of()));
  }

  @Test
  void linesThatTheProblemDoesNotOfferAreReported() {
    Plan plan =
        plan(
            new Funded("a", "o", 3),
            new Funded("x", "o", 0),
            new Funded("b", "o", 0),
            new Funded("b", "o", 0));

    assertThat(PlanCheck.check(problem(), plan).violations())
        .hasSize(3)
        .allMatch(v -> v.rule().equals("plan"));
  }
}

package dev.quarterdeck.office.child;

import dev.quarterdeck.engine.planner.AtMostInFlight;
import dev.quarterdeck.engine.planner.Buckets;
import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.CategoryBand;
import dev.quarterdeck.engine.planner.ChanceFloor;
import dev.quarterdeck.engine.planner.ChangeLimit;
import dev.quarterdeck.engine.planner.Combines;
import dev.quarterdeck.engine.planner.ExactlyOne;
import dev.quarterdeck.engine.planner.Excludes;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.GoalFloor;
import dev.quarterdeck.engine.planner.KeepPlan;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Outcomes;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.PoolRule;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.StartWindow;
import dev.quarterdeck.engine.planner.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made problems. */
final class EveryRule {
  private EveryRule() {}

  /** Under every kind of rule at once. */
  static PlanProblem problem() {
    List<Candidate> candidates = candidates(24, 5);
    candidates.add(Combines.candidateOf("s", 12.5));
    List<Rule> rules =
        List.of(
            new BudgetRule("capex", new double[] {70, 90, 90}, new Buckets(1, 3), 0.5, 0.1),
            new PoolRule("people", new double[] {20, 25, 30, 30, 25, 25, 20}, 0.1),
            new Requires("c1", "c0", 1),
            new Excludes(List.of("c2", "c3")),
            new ExactlyOne(List.of("c4", "c5")),
            new Together(List.of("c6", "c7")),
            new MandatoryBy("c8", 5),
            new CategoryBand("grow", "capex", 0.2, 0.8),
            new GoalFloor("goal", 9),
            new StartWindow("c9", 1, 3),
            new AtMostInFlight(9, List.of()),
            new KeepPlan(List.of(new Funded("c10", "o", 0))),
            new ChangeLimit(List.of(new Funded("c10", "o", 0), new Funded("c11", "o", 1)), 20),
            new Combines("s", List.of("c0", "c12")),
            new RiskFloor(outcomes(candidates), 0.1, -40),
            new ChanceFloor("all", outcomes(candidates), 0.7, 30));
    return new PlanProblem(7, candidates, rules);
  }

  /** Of every line about what it is worth, and some less than nothing. */
  private static Outcomes outcomes(List<Candidate> candidates) {
    SplittableRandom random = new SplittableRandom(11);
    Map<Funded, double[]> lines = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      for (Option option : candidate.options()) {
        for (int i = 0; i < option.values().length; i++) {
          double worth = option.values()[i];
          double[] amounts = random.doubles(200, -worth, 3 * worth).toArray();
          lines.put(new Funded(candidate.key(), option.key(), option.earliest() + i), amounts);
        }
      }
    }
    return new Outcomes(lines);
  }

  /** Many items and few budgets: no quick search proves a plan of it. */
  static PlanProblem hard() {
    return new PlanProblem(
        7,
        candidates(90, 7),
        List.of(
            new BudgetRule("capex", new double[] {70, 70, 70}, new Buckets(1, 3), 0.5, 0.1),
            new PoolRule("people", new double[] {20, 25, 30, 30, 25, 25, 20}, 0.1)));
  }

  /** More than fits into a small heap. */
  static PlanProblem large() {
    return new PlanProblem(7, candidates(50_000, 9), List.of());
  }

  private static List<Candidate> candidates(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double size = random.nextDouble(1, 9);
      double worth = size * random.nextDouble(2, 3);
      double[] values = {worth, worth * 0.95, worth * 0.9, worth * 0.8};
      Map<String, double[]> uses =
          Map.of("capex", new double[] {size, size / 3}, "people", new double[] {size / 3, 1});
      Map<String, double[]> contributions = Map.of("goal", new double[] {size / 7, size / 8});
      candidates.add(
          new Candidate(
              "c" + i,
              i % 3 == 0 ? null : i % 3 == 1 ? "grow" : "run",
              List.of(new Option("o", 2, 0, values, uses, contributions))));
    }
    return candidates;
  }
}

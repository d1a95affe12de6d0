package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.ChanceFloor;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.Outcomes;
import dev.quarterdeck.engine.planner.RiskFloor;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Share;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Floors under what the plan may bring, as Rule documents state them: under the mean NPV of its
 * worst outcomes, and under the chance of a contribution to a key result.
 */
public record OutcomeFloors(Workspace workspace, Valuation valuation) {
  /** Amounts that are held for the planner at most: lines of plans times outcomes of each. */
  private static final int MOST = 1 << 25;

  private static final int MOST_OUTCOMES = 1 << 14;
  private static final int FEWEST_OUTCOMES = 1 << 9;

  /** Whether a rule can be made only of simulated outcomes. */
  static boolean isOne(RuleSpec spec) {
    return spec.worstOutcomes() != null
        || spec.goalFloor() != null && spec.goalFloor().chance() != null;
  }

  /** Documents of those that apply, in the workspace's order. */
  public List<Document<RuleSpec>> stated() {
    return stated(workspace);
  }

  static List<Document<RuleSpec>> stated(Workspace workspace) {
    return workspace.list(Portfolio.RULE).stream()
        .filter(document -> document.spec().enabled() && isOne(document.spec()))
        .toList();
  }

  /**
   * They as rules of the planner.
   *
   * @param others the rules that need no outcomes, which tell of synergies
   * @throws IllegalArgumentException when there are more lines than outcomes can be held of
   */
  List<Rule> rules(List<BusinessCase> cases, List<Rule> others, int threads) {
    Map<String, Outcomes> known = new HashMap<>();
    List<Rule> rules = new ArrayList<>();
    for (Document<RuleSpec> document : stated()) {
      RuleSpec.WorstOutcomes worst = document.spec().worstOutcomes();
      RuleSpec.GoalFloor goal = document.spec().goalFloor();
      if (worst != null) {
        Outcomes outcomes =
            known.computeIfAbsent(Valuation.NPV, npv -> worth(cases, others, threads));
        rules.add(new RiskFloor(outcomes, worst.share().value(), worst.atLeast().value()));
      } else if (goal != null && goal.chance() != null) {
        Share chance = goal.chance();
        Outcomes outcomes =
            known.computeIfAbsent(
                keyResult(goal), key -> contributions(cases, key, towards(goal), threads));
        rules.add(
            new ChanceFloor(keyResult(goal), outcomes, chance.value(), goal.atLeast().value()));
      }
    }
    return rules;
  }

  /** As the valuation knows it. */
  public static String keyResult(RuleSpec.GoalFloor floor) {
    return floor.goal().name() + "/" + floor.keyResult();
  }

  /** 1 where the key result is to rise, -1 where it is to fall. */
  public int towards(RuleSpec.GoalFloor floor) {
    return Candidates.direction(workspace, keyResult(floor));
  }

  /**
   * NPV of every line that a plan may have, and of synergies.
   *
   * @param others the rules that tell of synergies
   * @throws IllegalArgumentException when there are more lines than outcomes can be held of
   */
  public Outcomes worth(List<BusinessCase> cases, List<Rule> others, int threads) {
    List<Line> lines = lines(cases);
    Map<Funded, double[]> outcomes = simulated(lines, Valuation.NPV, 1, threads);
    for (Synergies.Synergy synergy : new Synergies(workspace, valuation).list(others)) {
      outcomes.put(synergy.line(), valuation.firstOfEach(synergy.npv(), samples(lines.size())));
    }
    return new Outcomes(outcomes);
  }

  private Outcomes contributions(List<BusinessCase> cases, String key, int towards, int threads) {
    List<Line> contributing =
        lines(cases).stream()
            .filter(line -> valuation.keyResults().contains(key))
            .filter(line -> valuation.contribution(line.option, line.start, key) != 0)
            .toList();
    if (contributing.isEmpty()) {
      throw new IllegalArgumentException(
          "No initiative contributes to '%s', so no plan can keep its floor".formatted(key));
    }
    return new Outcomes(simulated(contributing, Valuation.output(key), towards, threads));
  }

  private record Line(String initiative, OptionCase option, int start) {}

  private static List<Line> lines(List<BusinessCase> cases) {
    List<Line> lines = new ArrayList<>();
    for (BusinessCase business : cases) {
      for (OptionCase option : business.options()) {
        for (int i = 0; i < option.starts(); i++) {
          lines.add(new Line(business.name(), option, option.earliest() + i));
        }
      }
    }
    return lines;
  }

  private Map<Funded, double[]> simulated(List<Line> lines, String output, int sign, int threads) {
    List<Valuation.Start> starts =
        lines.stream().map(line -> new Valuation.Start(line.option, line.start)).toList();
    double[][] columns =
        valuation.firstOfEach(starts, output, samples(lines.size()), threads, Progress.none());
    Map<Funded, double[]> outcomes = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      Line line = lines.get(i);
      outcomes.put(
          new Funded(line.initiative, line.option.option(), line.start),
          Arrays.stream(columns[i]).map(amount -> sign * amount).toArray());
    }
    return outcomes;
  }

  /** How many outcomes of so many lines are held. */
  private static int samples(int lines) {
    int samples = Integer.highestOneBit(Math.clamp(MOST / Math.max(1, lines), 1, MOST_OUTCOMES));
    if (samples < FEWEST_OUTCOMES) {
      throw new IllegalArgumentException(
          "Floors on outcomes hold for up to %,d initiatives times options times starts, not %,d"
              .formatted(MOST / FEWEST_OUTCOMES, lines));
    }
    return samples;
  }
}

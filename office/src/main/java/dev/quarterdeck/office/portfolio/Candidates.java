package dev.quarterdeck.office.portfolio;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.office.cases.BusinessCase;
import dev.quarterdeck.office.cases.OptionCase;
import dev.quarterdeck.office.cases.Valuation;
import dev.quarterdeck.office.goals.Goal;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Timeline;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns valued cases into the planner's candidates: expected values, spend, people by period. */
final class Candidates {
  private final Timeline calendar;
  private final Valuation valuation;
  private final Workspace workspace;

  Candidates(Workspace workspace, Timeline calendar, Valuation valuation) {
    this.workspace = workspace;
    this.calendar = calendar;
    this.valuation = valuation;
  }

  /**
   * The candidate of a case.
   *
   * @throws IllegalArgumentException when an option's expected spend is negative in some period
   */
  Candidate of(BusinessCase business) {
    List<Option> options = new ArrayList<>();
    for (OptionCase option : business.options()) {
      if (option.starts() > 0) {
        options.add(option(option));
      }
    }
    return new Candidate(business.name(), business.initiative().category(), options);
  }

  private Option option(OptionCase option) {
    double[] values = new double[option.starts()];
    Map<String, double[]> contributions = new LinkedHashMap<>();
    valuation.keyResults().forEach(key -> contributions.put(key, new double[values.length]));
    for (int i = 0; i < values.length; i++) {
      int start = option.earliest() + i;
      values[i] = valuation.npv(option, start).mean();
      for (var entry : contributions.entrySet()) {
        int towards = direction(workspace, entry.getKey());
        entry.getValue()[i] = towards * valuation.contribution(option, start, entry.getKey());
      }
    }
    contributions.values().removeIf(Candidates::isZero);
    return new Option(
        option.option(), option.duration(), option.earliest(), values, uses(option), contributions);
  }

  /** A floor asks for movement towards the target, which may lie below the baseline. */
  static int direction(Workspace workspace, String key) {
    int slash = key.indexOf('/');
    Goal goal = workspace.get(Goals.GOAL, key.substring(0, slash)).spec();
    Goal.KeyResult result = goal.find(key.substring(slash + 1));
    return result == null ? 1 : result.direction();
  }

  private Map<String, double[]> uses(OptionCase option) {
    Map<String, double[]> uses = new LinkedHashMap<>();
    int periods = calendar.plan() - option.earliest();
    valuation.spend(option, periods).forEach((type, flow) -> uses.put(type, flow));
    option.people().forEach((pool, fte) -> uses.put(pool, fte));
    uses.values().removeIf(Candidates::isZero);
    return uses;
  }

  private static boolean isZero(double[] values) {
    for (double value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}

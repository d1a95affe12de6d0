package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Choose at most one (option, start) per candidate so that the sum of their values is largest and
 * every rule holds.
 *
 * <p>Amounts that rules limit are rounded to the rule's unit: <em>the rounded problem is the
 * problem</em> (see {@link Scale}); values stay doubles.
 *
 * @param periods number of periods that rules look at, 0 .. periods - 1
 * @throws IllegalArgumentException if keys repeat, or a rule names an unknown candidate or covers
 *     too few periods
 */
public record PlanProblem(int periods, List<Candidate> candidates, List<Rule> rules) {
  public PlanProblem {
    candidates = List.copyOf(candidates);
    rules = List.copyOf(rules);
    Demand.that(periods > 0, "The number of periods (%s) must be positive.", periods);
    Set<String> keys = new HashSet<>();
    for (Candidate candidate : candidates) {
      Demand.that(
          keys.add(candidate.key()), "The candidate '%s' must be listed once.", candidate.key());
    }
    for (Rule rule : rules) {
      for (String key : rule.candidates()) {
        Demand.that(
            keys.contains(key),
            "The candidate '%s' of rule '%s' must be one of the problem.",
            key,
            rule.name());
      }
      int covered = rule.covers();
      Demand.that(
          covered >= periods,
          "The rule '%s' covers %s periods and must cover all %s.",
          rule.name(),
          covered,
          periods);
    }
  }

  /** The candidates that stand for combinations of others, see {@link Combines}. */
  public Set<String> combinations() {
    Set<String> combinations = new HashSet<>();
    for (Rule rule : rules) {
      if (rule instanceof Combines combines) {
        combinations.add(combines.combination());
      }
    }
    return combinations;
  }

  /** A plan of lines that stand for no combination, with the combinations that they make. */
  public Plan combined(List<Funded> lines) {
    Set<String> names = new HashSet<>();
    lines.forEach(line -> names.add(line.candidate()));
    List<Funded> all = new ArrayList<>(lines);
    for (Rule rule : rules) {
      if (rule instanceof Combines combines && names.containsAll(combines.members())) {
        all.add(Combines.lineOf(combines.combination()));
      }
    }
    return new Plan(all);
  }

  /** The same problem with one more rule. */
  public PlanProblem with(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new PlanProblem(periods, candidates, more);
  }

  /** The same problem with another rule in the place of one. */
  PlanProblem with(int place, Rule instead) {
    List<Rule> others = new ArrayList<>(rules);
    others.set(place, instead);
    return under(others);
  }

  /** The same problem with other values of lines. */
  public PlanProblem worth(ToDoubleFunction<Funded> worth) {
    List<Candidate> others = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String key = candidate.key();
      others.add(
          candidate.worth(
              (option, start) -> worth.applyAsDouble(new Funded(key, option.key(), start))));
    }
    return new PlanProblem(periods, others, rules);
  }

  /** The same problem under other rules. */
  public PlanProblem under(List<Rule> others) {
    return new PlanProblem(periods, candidates, others);
  }
}

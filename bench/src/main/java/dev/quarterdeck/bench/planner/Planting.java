package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Funded;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanCheck;
import dev.quarterdeck.engine.planner.PlanProblem;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.Together;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Puts together a plan that obeys every rule, without the planner: the mandatory first, then by
 * what they contribute with some noise, each with what it needs, at random starts for as long as
 * {@link PlanCheck} has nothing to say: of limits by what is left in {@link Stock}, of other rules
 * by those that name one of the initiatives put in, on the candidates that they name.
 */
final class Planting {
  private static final int TRIES = 40;
  private static final double NOISE = 6;

  private final PlanProblem problem;
  private final SplittableRandom random;
  private final Map<String, Candidate> candidates = new TreeMap<>();
  private final Map<String, List<Rule>> naming = new TreeMap<>();
  private final Map<String, Funded> funded = new TreeMap<>();
  private final Stock stock;

  Planting(PlanProblem problem, SplittableRandom random) {
    this.problem = problem;
    this.random = random;
    problem.candidates().forEach(c -> candidates.put(c.key(), c));
    for (Rule rule : problem.rules()) {
      rule.candidates()
          .forEach(key -> naming.computeIfAbsent(key, k -> new ArrayList<>()).add(rule));
    }
    stock = new Stock(problem);
  }

  Plan plan() {
    List<String> mandatory =
        problem.rules().stream()
            .filter(MandatoryBy.class::isInstance)
            .flatMap(rule -> rule.candidates().stream())
            .toList();
    mandatory.forEach(this::fund);
    if (!mandatory.stream().allMatch(funded::containsKey)) {
      throw new IllegalStateException("The mandatory " + mandatory + " must fit on their own.");
    }
    order().forEach(this::fund);
    return new Plan(List.copyOf(funded.values()));
  }

  private List<String> order() {
    Map<String, Double> score = new TreeMap<>();
    for (Candidate candidate : problem.candidates()) {
      double sum = random.nextDouble(NOISE);
      for (double[] byStart : candidate.options().getFirst().contributions().values()) {
        sum += byStart[0];
      }
      score.put(candidate.key(), sum);
    }
    return score.keySet().stream()
        .sorted(Comparator.comparingDouble(key -> -score.getOrDefault(key, 0.0)))
        .toList();
  }

  /** The candidate with what it needs, or nothing of it. */
  private void fund(String key) {
    Set<String> bundle = new LinkedHashSet<>();
    visit(key, bundle, new LinkedHashSet<>());
    bundle.removeAll(funded.keySet());
    for (int i = 0; i < TRIES && !bundle.isEmpty(); i++) {
      for (String one : bundle) {
        Funded drawn = draw(one);
        funded.put(one, drawn);
        stock.book(option(drawn), drawn.start(), 1);
      }
      if (stock.suffices() && obeysWhatNames(bundle)) {
        return;
      }
      for (String one : bundle) {
        Funded drawn = funded.remove(one);
        if (drawn != null) {
          stock.book(option(drawn), drawn.start(), -1);
        }
      }
    }
  }

  private void visit(String key, Set<String> bundle, Set<String> seen) {
    if (!seen.add(key)) {
      return;
    }
    for (Rule rule : naming.getOrDefault(key, List.of())) {
      if (rule instanceof Requires requires && requires.candidate().equals(key)) {
        visit(requires.prerequisite(), bundle, seen);
      }
      if (rule instanceof Together together && together.candidates().contains(key)) {
        together.candidates().forEach(other -> visit(other, bundle, seen));
      }
    }
    bundle.add(key);
  }

  private Funded draw(String key) {
    List<Option> options = new ArrayList<>();
    Candidate candidate = candidates.get(key);
    if (candidate != null) {
      options.addAll(candidate.options());
    }
    Option option = options.get(random.nextInt(options.size()));
    int start = option.earliest() + random.nextInt(option.values().length);
    return new Funded(key, option.key(), start);
  }

  private Option option(Funded line) {
    for (Candidate candidate : named(Set.of(line.candidate()))) {
      for (Option option : candidate.options()) {
        if (option.key().equals(line.option())) {
          return option;
        }
      }
    }
    throw new IllegalStateException("The line must be one of the problem: " + line);
  }

  private List<Candidate> named(Set<String> keys) {
    List<Candidate> named = new ArrayList<>();
    for (String key : keys) {
      Candidate candidate = candidates.get(key);
      if (candidate != null) {
        named.add(candidate);
      }
    }
    return named;
  }

  private boolean obeysWhatNames(Set<String> bundle) {
    Set<Rule> rules = new LinkedHashSet<>();
    bundle.forEach(key -> rules.addAll(naming.getOrDefault(key, List.of())));
    Set<String> keys = new LinkedHashSet<>(bundle);
    rules.forEach(rule -> keys.addAll(rule.candidates()));
    List<Funded> lines = keys.stream().map(funded::get).filter(Objects::nonNull).toList();
    PlanProblem part = new PlanProblem(problem.periods(), named(keys), List.copyOf(rules));
    return PlanCheck.check(part, new Plan(lines)).feasible();
  }
}

package dev.quarterdeck.bench.planner;

import dev.quarterdeck.engine.planner.BudgetRule;
import dev.quarterdeck.engine.planner.Candidate;
import dev.quarterdeck.engine.planner.Excludes;
import dev.quarterdeck.engine.planner.MandatoryBy;
import dev.quarterdeck.engine.planner.Option;
import dev.quarterdeck.engine.planner.PoolRule;
import dev.quarterdeck.engine.planner.Requires;
import dev.quarterdeck.engine.planner.Rule;
import dev.quarterdeck.engine.planner.StartWindow;
import dev.quarterdeck.engine.planner.Together;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The rules of a made portfolio but for its bands and floors. Demand is what all standard options
 * ask for at the average of their starts. A year's capex is half of its demand (half of what is
 * left carries over), a year's opex half of its demand, a pool in every quarter half of its demand
 * in the quarter where that is highest; but no less than the largest of them needs on its own. 1k
 * and 0.1 FTE are counted. One in seven initiatives requires another, with a lag of 0 to 2
 * quarters; of fifteen, two exclude each other; of twenty, two belong together; one in twelve has a
 * narrow start window; of thirty, one is mandatory by the third year's first half.
 */
record MadeRules(List<Candidate> candidates, int skills, SplittableRandom random) {
  private static final int YEAR = 4;
  private static final double SHARE = 0.5;
  private static final double EURO = 1000;
  private static final double PERSON = 0.1;

  List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(new BudgetRule("capex", yearly("capex"), YEAR, 0.5, EURO));
    rules.add(new BudgetRule("opex", yearly("opex"), YEAR, 0, EURO));
    for (int s = 1; s <= skills; s++) {
      rules.add(pool("skill " + s));
    }
    int n = candidates.size();
    Set<Integer> bound = new HashSet<>();
    for (int i = 1; i < n; i++) {
      if (random.nextInt(100) < 15) {
        int prerequisite = random.nextInt(i);
        rules.add(new Requires(key(i), key(prerequisite), random.nextInt(3)));
        bound.addAll(List.of(i, prerequisite));
      }
    }
    for (int i = 0; i < n; i++) {
      if (random.nextInt(12) == 0) {
        int from = candidates.get(i).options().getFirst().earliest();
        rules.add(new StartWindow(key(i), from, from + 1 + random.nextInt(3)));
        bound.add(i);
      }
    }
    pairs(n / 15, bound).forEach(pair -> rules.add(new Excludes(pair)));
    pairs(n / 20, bound).forEach(pair -> rules.add(new Together(pair)));
    for (int i = 0; i < Math.max(1, n / 30); i++) {
      free(bound).ifPresent(key -> rules.add(new MandatoryBy(key, 9)));
    }
    return rules;
  }

  private String key(int number) {
    return candidates.get(number).key();
  }

  /** So many pairs of those that no other such rule speaks of; fewer where they run out. */
  private List<List<String>> pairs(int count, Set<Integer> bound) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var one = free(bound);
      var other = free(bound);
      if (one.isPresent() && other.isPresent()) {
        pairs.add(List.of(one.get(), other.get()));
      }
    }
    return pairs;
  }

  private java.util.Optional<String> free(Set<Integer> bound) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (!bound.contains(i)) {
        left.add(i);
      }
    }
    if (left.isEmpty()) {
      return java.util.Optional.empty();
    }
    int taken = left.get(random.nextInt(left.size()));
    bound.add(taken);
    return java.util.Optional.of(key(taken));
  }

  private double[] yearly(String row) {
    double[] capacity = new double[MadeInitiatives.PERIODS / YEAR];
    for (int b = 0; b < capacity.length; b++) {
      double half = SHARE * demand(row, b * YEAR, (b + 1) * YEAR);
      capacity[b] = Math.ceil(Math.max(half, largest(row)) / EURO) * EURO;
    }
    return capacity;
  }

  private PoolRule pool(String row) {
    double most = 0;
    for (int p = 0; p < MadeInitiatives.PERIODS; p++) {
      most = Math.max(most, demand(row, p, p + 1));
    }
    double[] capacity = new double[MadeInitiatives.PERIODS];
    double largest = largest(row);
    Arrays.fill(capacity, Math.ceil(Math.max(SHARE * most, largest) / PERSON) * PERSON);
    return new PoolRule(row, capacity, PERSON);
  }

  /** The most that one standard option uses of a budget in all, or of a pool in a quarter. */
  private double largest(String row) {
    double largest = 0;
    int span = row.startsWith("skill") ? 1 : MadeInitiatives.PERIODS;
    for (Candidate candidate : candidates) {
      Option option = candidate.options().getFirst();
      for (int p = 0; p < MadeInitiatives.PERIODS; p++) {
        largest = Math.max(largest, use(option, row, 0, p, p + span));
      }
    }
    return largest;
  }

  private double demand(String row, int from, int to) {
    double sum = 0;
    for (Candidate candidate : candidates) {
      Option option = candidate.options().getFirst();
      for (int i = 0; i < option.values().length; i++) {
        sum += use(option, row, option.earliest() + i, from, to) / option.values().length;
      }
    }
    return sum;
  }

  static double use(Option option, String row, int start, int from, int to) {
    double[] use = option.uses().getOrDefault(row, new double[0]);
    double sum = 0;
    for (int i = Math.max(0, from - start); i < Math.min(to - start, use.length); i++) {
      sum += use[i];
    }
    return sum;
  }
}

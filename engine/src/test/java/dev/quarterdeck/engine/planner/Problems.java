package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random small problems with every kind of rule, the same for the same seed. */
record Problems(SplittableRandom random, int periods) {

  static PlanProblem gen(long seed) {
    return of(seed).few();
  }

  private static Problems of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Problems(random, 3 + random.nextInt(3));
  }

  private PlanProblem few() {
    return problem(3 + random.nextInt(6));
  }

  /** The same kind with up to twelve candidates, of one option each. */
  static PlanProblem genWide(long seed) {
    Problems problems = of(seed);
    return problems.problem(9 + problems.random.nextInt(4));
  }

  /** The same kind on a long time line, where the solver's model is another one. */
  static PlanProblem genLong(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Problems(random, 26).problem(3 + random.nextInt(4));
  }

  /** The same kind with a floor under the worst outcomes, of whole amounts. */
  static PlanProblem genRisky(long seed) {
    Problems problems = of(seed);
    PlanProblem plain = problems.few();
    double share = 0.05 + 0.3 * problems.random.nextDouble();
    Outcomes outcomes = problems.outcomes(plain, -600, 1500);
    return plain.with(new RiskFloor(outcomes, share, problems.random.nextInt(-1000, 900)));
  }

  /** The same kind with a floor that is to be kept with some chance. */
  static PlanProblem genChancy(long seed) {
    Problems problems = of(seed);
    PlanProblem plain = problems.few();
    double chance = 0.5 + 0.5 * problems.random.nextDouble();
    Outcomes outcomes = problems.outcomes(plain, 0, 1500);
    return plain.with(new ChanceFloor("goal", outcomes, chance, problems.random.nextInt(3000)));
  }

  /** Of most lines, between two amounts, with a common part. */
  private Outcomes outcomes(PlanProblem problem, int least, int most) {
    double[] common = random.doubles(60).toArray();
    Map<Funded, double[]> lines = new HashMap<>();
    for (Choice x : Choices.offered(problem).all()) {
      double[] amounts = new double[common.length];
      for (int s = 0; s < amounts.length; s++) {
        double u = (common[s] + random.nextDouble()) / 2;
        amounts[s] = Math.round(least + u * (most - least));
      }
      if (random.nextInt(8) > 0) {
        lines.put(x.funded(), amounts);
      }
    }
    return new Outcomes(lines);
  }

  private PlanProblem problem(int n) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Option> options = new ArrayList<>();
      int m = n > 6 ? 1 : 1 + random.nextInt(2);
      for (int o = 0; o < m; o++) {
        options.add(option("o" + o));
      }
      candidates.add(new Candidate("c" + i, random.nextBoolean() ? "grow" : "run", options));
    }
    List<Rule> rules = rules(n);
    for (int i = Math.max(0, random.nextInt(4) - 1); i > 0; i--) {
      combine("s" + i, n, candidates, rules);
    }
    return new PlanProblem(periods, candidates, rules);
  }

  /** Some of the first n are worth more or less together; now and then that must be so. */
  private void combine(String key, int n, List<Candidate> candidates, List<Rule> rules) {
    Set<String> members = new TreeSet<>(List.of(pick(n), pick(n), pick(n)));
    if (members.size() > 1) {
      candidates.add(Combines.candidateOf(key, random.nextDouble(-4, 10) * 1e5));
      rules.add(new Combines(key, List.copyOf(members)));
      if (random.nextInt(6) == 0) {
        rules.add(new MandatoryBy(key, periods));
      }
    }
  }

  private Option option(String key) {
    int duration = random.nextInt(3);
    int earliest = random.nextInt(2);
    int starts = Math.max(1, Math.min(3, periods - earliest - random.nextInt(3)));
    double[] values = new double[starts];
    double[] contributions = new double[starts];
    for (int i = 0; i < starts; i++) {
      values[i] = random.nextInt(4) == 0 ? random.nextInt(20) : random.nextDouble(-2, 10) * 1e5;
      boolean whole = random.nextBoolean() || periods % 2 == 1;
      contributions[i] = random.nextInt(10) / (whole ? 1.0 : 3.0);
    }
    Map<String, double[]> uses = new TreeMap<>();
    for (String row : List.of("capex", "opex", "people")) {
      double[] use = new double[duration + random.nextInt(2)];
      for (int i = 0; i < use.length; i++) {
        use[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 10;
      }
      if (random.nextBoolean()) {
        use = new double[duration];
        Arrays.fill(use, random.nextInt(9));
      }
      uses.put(row, use);
    }
    return new Option(key, duration, earliest, values, uses, Map.of("goal", contributions));
  }

  private double[] capacities(int buckets, double most) {
    double[] capacities = new double[buckets];
    for (int i = 0; i < buckets; i++) {
      capacities[i] = random.nextDouble() * most;
    }
    return capacities;
  }

  private double[] pool() {
    double[] capacities = capacities(periods, 30);
    if (random.nextBoolean()) {
      Arrays.fill(capacities, random.nextInt(25));
    }
    return capacities;
  }

  private String pick(int n) {
    return "c" + random.nextInt(n);
  }

  private List<Rule> rules(int n) {
    double[] carries = {0, 1, 0.5, 0.333};
    double[] units = {1, 0.1, 0.5, 0};
    List<Rule> rules = new ArrayList<>();
    int bucket = 1 + random.nextInt(3);
    Buckets buckets = new Buckets(1 + random.nextInt(bucket), bucket);
    rules.add(
        new BudgetRule(
            "capex",
            capacities(1 + Math.ceilDiv(periods, bucket), 20.0 * bucket),
            buckets,
            carries[random.nextInt(4)],
            units[random.nextInt(4)]));
    if (random.nextInt(3) > 0) {
      rules.add(
          new BudgetRule(
              "opex",
              capacities(periods, 25),
              1,
              carries[random.nextInt(4)],
              units[random.nextInt(4)]));
    }
    rules.add(new PoolRule("people", pool(), units[random.nextInt(4)]));
    for (int i = random.nextInt(4); i > 0; i--) {
      String one = pick(n);
      String other = pick(n);
      if (!one.equals(other)) {
        rules.add(new Requires(one, other, random.nextInt(3) - 1));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      rules.add(other(n));
    }
    return rules;
  }

  private Rule other(int n) {
    return switch (random.nextInt(11)) {
      case 0 -> new Excludes(List.of(pick(n), pick(n), pick(n)));
      case 1 -> new ExactlyOne(List.of(pick(n), pick(n), pick(n)));
      case 2 -> new Together(List.of(pick(n), pick(n)));
      case 3 -> new MandatoryBy(pick(n), 1 + random.nextInt(periods));
      case 4 -> {
        double min = random.nextDouble() * 0.5;
        yield new CategoryBand(
            random.nextBoolean() ? "grow" : "run",
            random.nextBoolean() ? "capex" : "people",
            min,
            min + random.nextDouble() * 0.5);
      }
      case 5 -> new GoalFloor("goal", random.nextInt(15));
      case 6 -> {
        int from = random.nextInt(2);
        yield new StartWindow(pick(n), from, from + random.nextInt(2));
      }
      case 7 ->
          new AtMostInFlight(
              random.nextInt(4),
              random.nextBoolean() ? List.of() : List.of(pick(n), pick(n), pick(n)));
      case 8, 9 -> changeLimit(n);
      default -> new KeepPlan(List.of(new Funded(pick(n), "o0", 1)));
    };
  }

  private Rule changeLimit(int n) {
    Map<String, Funded> approved = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String one = pick(n);
      approved.put(one, new Funded(one, "o" + random.nextInt(2), random.nextInt(2)));
    }
    return new ChangeLimit(List.copyOf(approved.values()), random.nextInt(5));
  }
}

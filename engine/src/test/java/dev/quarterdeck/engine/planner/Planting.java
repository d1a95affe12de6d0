package dev.quarterdeck.engine.planner;

import dev.quarterdeck.engine.planner.Naive.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Makes random problems around a random plan: the plan first, then rules drawn until it obeys them,
 * as tight as they may be. So there is a plan, and it says how much the best one is worth at least.
 */
final class Planting {
  private static final List<String> CATEGORIES = List.of("run", "grow", "transform");
  private static final List<String> GOALS = List.of("carbon", "resilience");
  private static final List<String> CAPITAL = List.of("capex", "opex");
  private static final List<String> SKILLS = List.of("people", "data");
  private static final double[] UNITS = {1, 0.1, 0.5, 0};
  private static final double[] CARRIES = {0, 1, 0.5, 0.333};

  private final SplittableRandom random;
  private final int periods;
  private final boolean everyKind;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Taken> planted = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Candidate> room = new ArrayList<>();

  /**
   * A problem.
   *
   * @param plan obeys every rule of it
   */
  record Planted(PlanProblem problem, Plan plan) {
    /** The same candidates under these rules as well, whether or not the plan obeys them. */
    PlanProblem and(List<Rule> more) {
      List<Rule> all = new ArrayList<>(problem.rules());
      all.addAll(more);
      return problem.under(all);
    }
  }

  private Planting(SplittableRandom random, int periods, boolean everyKind) {
    this.random = random;
    this.periods = periods;
    this.everyKind = everyKind;
  }

  /** Rules of every kind over so many candidates; the time line is a long one every third time. */
  static Planted large(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    int periods = seed % 3 == 0 ? 25 + random.nextInt(12) : 6 + random.nextInt(15);
    return new Planting(random, periods, true).plant(n, 3, 8);
  }

  /**
   * Rules of some kinds over so many candidates of few starts.
   *
   * @param others candidates that the planted plan leaves out; four times of five there is room for
   *     all of them beside it
   */
  static Planted small(SplittableRandom random, int n, List<Candidate> others) {
    Planting planting = new Planting(random, 5 + random.nextInt(2), false);
    planting.candidates.addAll(others);
    planting.room.addAll(random.nextInt(5) > 0 ? others : List.of());
    return planting.plant(n, 2, 2);
  }

  /** The planted plan with so many candidates, any of them, dropped or done in any way. */
  static Plan changed(Planted planted, int changes, SplittableRandom random) {
    List<Funded> lines = new ArrayList<>(planted.plan().funded());
    List<Candidate> all = planted.problem().candidates();
    for (int i = 0; i < changes; i++) {
      Candidate candidate = all.get(random.nextInt(all.size()));
      boolean funded = lines.removeIf(line -> line.candidate().equals(candidate.key()));
      if (!funded || random.nextBoolean()) {
        lines.add(anyOf(candidate, random).line());
      }
    }
    return new Plan(lines);
  }

  private Planted plant(int n, int options, int starts) {
    for (int i = 0; i < n; i++) {
      List<Option> some = new ArrayList<>();
      for (int o = random.nextInt(options); o >= 0; o--) {
        some.add(option("o" + o, starts));
      }
      String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      candidates.add(new Candidate("c" + i, category, some));
      if (random.nextInt(5) < 3) {
        planted.add(anyOf(candidates.getLast()));
      }
    }
    times(n, 0.1, this::combine);
    for (String row : CAPITAL) {
      times(1, 0.8, () -> budget(row));
    }
    for (String row : SKILLS) {
      times(1, 0.8, () -> pool(row));
    }
    rest(n);
    return new Planted(problem(), new Plan(planted.stream().map(Taken::line).toList()));
  }

  private PlanProblem problem() {
    return new PlanProblem(periods, candidates, rules);
  }

  /** So many for each candidate on average; at least one where every kind is wanted. */
  private void times(int n, double each, Runnable rule) {
    int times = (int) (n * each + random.nextDouble());
    for (int i = everyKind ? Math.max(1, times) : times; i > 0; i--) {
      rule.run();
    }
  }

  private void rest(int n) {
    times(n, 0.15, () -> obeyed(this::requires));
    times(n, 0.06, () -> obeyed(() -> new Excludes(several())));
    times(n, 0.03, () -> obeyed(() -> new ExactlyOne(several())));
    times(n, 0.04, () -> obeyed(() -> new Together(several())));
    times(n, 0.06, this::mandatory);
    times(2, 0.4, () -> obeyed(this::band));
    times(2, 0.4, () -> obeyed(this::floor));
    times(n, 0.06, () -> obeyed(() -> new StartWindow(pick(), random.nextInt(3), most(periods))));
    times(1, 0.4, () -> inFlight(List.of()));
    times(1, 0.4, () -> inFlight(many(n)));
    times(1, 0.3, this::keep);
    times(1, 0.3, () -> changes(n));
  }

  /** The first one drawn that the planted plan obeys. */
  private void obeyed(Supplier<Rule> draw) {
    Naive naive = new Naive(problem());
    for (int i = 0; i < 1000; i++) {
      Rule rule = draw.get();
      if (naive.holds(rule, planted)) {
        rules.add(rule);
        return;
      }
    }
  }

  private int most(int limit) {
    return 1 + random.nextInt(limit);
  }

  private Taken anyOf(Candidate candidate) {
    return anyOf(candidate, random);
  }

  private static Taken anyOf(Candidate candidate, SplittableRandom random) {
    Option option = candidate.options().get(random.nextInt(candidate.options().size()));
    return new Taken(candidate, option, option.earliest() + random.nextInt(option.values().length));
  }

  /** Any candidate; every other time one of the planted plan. */
  private String pick() {
    return random.nextBoolean() && !planted.isEmpty()
        ? planted.get(random.nextInt(planted.size())).key()
        : candidates.get(random.nextInt(candidates.size())).key();
  }

  private List<String> several() {
    Set<String> keys = new TreeSet<>(List.of(pick(), pick(), pick()));
    while (keys.size() < 2) {
      keys.add(pick());
    }
    return List.copyOf(keys);
  }

  private List<String> many(int n) {
    Set<String> keys = new TreeSet<>();
    for (int i = 0; i <= n / 3; i++) {
      keys.add(pick());
    }
    return List.copyOf(keys);
  }

  private Option option(String key, int starts) {
    int duration = random.nextInt(1 + Math.min(6, periods / 2));
    int earliest = random.nextInt(1 + periods / 4);
    double[] values = new double[1 + random.nextInt(Math.min(starts, periods - earliest))];
    double worth = random.nextInt(9) == 0 ? random.nextInt(5) : random.nextDouble(-1, 10) * 1e5;
    double waiting = random.nextDouble(0.8, 1.02);
    for (int i = 0; i < values.length; i++) {
      values[i] = worth;
      worth *= waiting;
    }
    Map<String, double[]> contributions = new TreeMap<>();
    for (String goal : GOALS) {
      double[] byStart = new double[values.length];
      Arrays.fill(byStart, (random.nextInt(10) - 2) / (random.nextBoolean() ? 1.0 : 3.0));
      contributions.put(goal, byStart);
    }
    Map<String, double[]> uses = new TreeMap<>();
    CAPITAL.forEach(row -> uses.put(row, uses(duration + random.nextInt(3))));
    SKILLS.forEach(row -> uses.put(row, uses(duration)));
    return new Option(key, duration, earliest, values, uses, contributions);
  }

  /** Even or not, whole or not, now and then none. */
  private double[] uses(int length) {
    double[] uses = new double[length];
    boolean even = random.nextBoolean();
    double most = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      uses[i] = even ? most : random.nextDouble() * most;
    }
    return uses;
  }

  private void combine() {
    List<String> members = several();
    String key = "s" + candidates.size();
    Candidate combination = Combines.candidateOf(key, random.nextDouble(-4, 10) * 1e5);
    candidates.add(combination);
    if (planted.stream().map(Taken::key).toList().containsAll(members)) {
      planted.add(anyOf(combination));
    }
    rules.add(new Combines(key, members));
  }

  private void budget(String row) {
    int length = most(4);
    Buckets buckets = new Buckets(most(length), length);
    int count = 1 + Math.ceilDiv(Math.max(0, periods - buckets.first()), length);
    double carryOver = CARRIES[random.nextInt(CARRIES.length)];
    double[] capacity = new double[count];
    double left = 0;
    for (int b = 0; b < count; b++) {
      int from = b == 0 ? 0 : buckets.first() + (b - 1) * length;
      int to = Math.min(periods, buckets.first() + b * length);
      double used = used(row, from, to) + (to - from) * spare(row);
      double needed = Math.max(0, used - carryOver * left * random.nextInt(2));
      capacity[b] =
          Math.ceil(10 * needed * random.nextDouble(1, random.nextBoolean() ? 1.01 : 1.5)) / 10;
      left = Math.max(0, capacity[b] + carryOver * left - used);
    }
    double unit = UNITS[random.nextInt(UNITS.length)];
    widened(capacity, wide -> new BudgetRule(row, wide, buckets, carryOver, unit));
  }

  private void pool(String row) {
    double[] capacity = new double[periods];
    for (int p = 0; p < periods; p++) {
      capacity[p] =
          Math.ceil(10 * (used(row, p, p + 1) + spare(row)) * random.nextDouble(1, 1.3)) / 10;
    }
    if (random.nextBoolean()) {
      Arrays.fill(capacity, Arrays.stream(capacity).max().orElseThrow());
    }
    double unit = UNITS[random.nextInt(UNITS.length)];
    widened(capacity, wide -> new PoolRule(row, wide, unit));
  }

  private double used(String row, int from, int to) {
    double used = 0;
    for (Taken taken : planted) {
      for (int p = from; p < to; p++) {
        used += taken.use(row, p);
      }
    }
    return used;
  }

  private interface WithCapacity {
    Rule of(double[] capacity);
  }

  /** What the candidates that there must be room for may use in any period. */
  private double spare(String row) {
    double spare = 0;
    for (Candidate candidate : room) {
      double[] uses = candidate.options().getFirst().uses().getOrDefault(row, new double[0]);
      spare += Arrays.stream(uses).max().orElse(0);
    }
    return spare;
  }

  /** A little more of everything for as long as rounding to units leaves the plan no room. */
  private void widened(double[] capacity, WithCapacity rule) {
    Naive naive = new Naive(problem());
    Rule made = rule.of(capacity.clone());
    while (!naive.holds(made, planted)) {
      for (int i = 0; i < capacity.length; i++) {
        capacity[i] = Math.ceil(10 * capacity[i] * 1.01 + 1) / 10;
      }
      made = rule.of(capacity.clone());
    }
    rules.add(made);
  }

  private Rule requires() {
    String one = pick();
    String other = pick();
    while (other.equals(one)) {
      other = candidates.get(random.nextInt(candidates.size())).key();
    }
    return new Requires(one, other, random.nextInt(4) - 2);
  }

  private void mandatory() {
    if (!planted.isEmpty()) {
      Taken one = planted.get(random.nextInt(planted.size()));
      rules.add(new MandatoryBy(one.key(), one.end() - 1 + random.nextInt(4)));
    }
  }

  private Rule band() {
    List<String> rows = random.nextBoolean() ? CAPITAL : SKILLS;
    String row = rows.get(random.nextInt(rows.size()));
    String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    double all = used(row, 0, periods);
    double ours = 0;
    for (Taken taken : planted) {
      for (int p = 0; category.equals(taken.candidate().category()) && p < periods; p++) {
        ours += taken.use(row, p);
      }
    }
    double share = all > 0 ? Math.min(1, ours / all) : 0;
    if (!room.isEmpty()) {
      return new CategoryBand(category, row, share * random.nextDouble() * 0.2, 1);
    }
    double min = Math.max(0, share - random.nextDouble() * 0.3);
    return new CategoryBand(
        category, row, min, Math.min(1, share + 0.01 + random.nextDouble() * 0.3));
  }

  private Rule floor() {
    String goal = GOALS.get(random.nextInt(GOALS.size()));
    double sum = planted.stream().mapToDouble(taken -> taken.contribution(goal)).sum();
    return new GoalFloor(goal, Math.floor(sum * random.nextDouble(0.6, 1)));
  }

  private void inFlight(List<String> of) {
    int most = (int) new Naive(problem()).mostRunning(of, planted);
    rules.add(new AtMostInFlight(most + room.size() + random.nextInt(3), of));
  }

  private void keep() {
    Set<Taken> kept = new LinkedHashSet<>();
    for (int i = random.nextInt(3); i >= 0 && !planted.isEmpty(); i--) {
      kept.add(planted.get(random.nextInt(planted.size())));
    }
    rules.add(new KeepPlan(kept.stream().map(Taken::line).toList()));
  }

  /** Approved is something else than planted: a little, or much. */
  private void changes(int n) {
    double other = random.nextBoolean() ? 0.1 : 0.5;
    Map<String, Funded> approved = new TreeMap<>();
    for (Taken taken : planted) {
      boolean same = random.nextDouble() > other;
      Taken line = same ? taken : anyOf(taken.candidate());
      if (!taken.option().uses().isEmpty() && (same || random.nextBoolean())) {
        approved.put(line.key(), line.line());
      }
    }
    String gone = candidates.getFirst().key();
    if (random.nextInt(4) == 0) {
      approved.put(gone, new Funded(gone, "no longer offered", 0));
    }
    List<Funded> lines = List.copyOf(approved.values());
    int most = new Naive(problem()).changes(new ChangeLimit(lines, 0), planted);
    rules.add(
        new ChangeLimit(
            lines, most + room.size() + (random.nextBoolean() ? random.nextInt(3) : n / 4)));
  }
}

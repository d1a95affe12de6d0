package dev.quarterdeck.engine.planner;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Few rules that cannot all hold, each way once, over four candidates of their own. */
final class Conflicts {
  /** Two of four to eight people each, from a start in the first three periods, for two. */
  private static final int RUN = 2;

  private static final int STARTS = 3;

  /** Rules in conflict. */
  interface Conflict {
    /**
     * Draws them.
     *
     * @param problem holds the four candidates x0 .. x2 and x012, and others
     */
    List<Rule> in(PlanProblem problem, SplittableRandom random);
  }

  private Conflicts() {}

  /** Those that the conflicts are about; x012 may stand for all the others together. */
  static List<Candidate> candidates(SplittableRandom random) {
    return List.of(
        candidate("x0", "run", random),
        candidate("x1", "grow", random),
        candidate("x2", "transform", random),
        Combines.candidateOf("x012", random.nextDouble(-4, 10) * 1e5));
  }

  private static Candidate candidate(String key, String category, SplittableRandom random) {
    double[] values = random.doubles(STARTS, -1e5, 1e6).toArray();
    double[] contributions = new double[STARTS];
    Arrays.fill(contributions, 1 + random.nextInt(9));
    Map<String, double[]> uses = new TreeMap<>();
    for (String row : List.of("capex", "opex", "people", "data")) {
      double[] use = new double[RUN];
      Arrays.fill(use, 4 + random.nextInt(5));
      uses.put(row, use);
    }
    Option option = new Option("o0", RUN, 0, values, uses, Map.of("carbon", contributions));
    return new Candidate(key, category, List.of(option));
  }

  /** By what they are about. */
  static Map<String, Conflict> all() {
    Map<String, Conflict> all = new LinkedHashMap<>();
    all.put("a budget that no mandatory initiative fits in", Conflicts::budget);
    all.put("a budget that two fit in, not three", Conflicts::budgetOfTwo);
    all.put("a pool that one fits in, not two at a time", Conflicts::pool);
    all.put("too few in flight for two at a time", Conflicts::inFlight);
    all.put(
        "together and excluded",
        (p, r) -> List.of(together(), EXCLUDES, by("x0", 3 + r.nextInt(2))));
    all.put("together and exactly one", (p, r) -> List.of(together(), ONE));
    all.put("a floor that is out of reach", (p, r) -> List.of(floor(p, Set.of(), 1)));
    all.put("a floor that needs what may not start", Conflicts::floorAndWindow);
    all.put("a floor that needs what the budget does not pay", Conflicts::floorAndBudget);
    all.put("prerequisites that take until after the deadline", Conflicts::chain);
    all.put("prerequisites in a circle", Conflicts::circle);
    all.put("a prerequisite that may not start", Conflicts::noPrerequisite);
    all.put("exactly one of those that may not start", Conflicts::noneMayStart);
    all.put("shares of more than all", Conflicts::bands);
    all.put("no share for what is mandatory", Conflicts::noShare);
    all.put("no change but one that is mandatory", Conflicts::noChange);
    all.put("fewer changes than are mandatory", Conflicts::fewChanges);
    all.put("no change of what the pool no longer holds", Conflicts::approvedTooLarge);
    all.put("kept at two starts", Conflicts::keptTwice);
    all.put("kept and excluded", Conflicts::keptAndExcluded);
    all.put("a combination of what excludes each other", Conflicts::combination);
    all.put("a combination that may not be", Conflicts::noCombination);
    return all;
  }

  private static final Rule EXCLUDES = new Excludes(List.of("x0", "x1"));
  private static final Rule ONE = new ExactlyOne(List.of("x0", "x1"));

  private static Rule together() {
    return new Together(List.of("x0", "x1"));
  }

  private static Rule by(String candidate, int period) {
    return new MandatoryBy(candidate, period);
  }

  private static Rule never(String candidate, SplittableRandom random) {
    int from = STARTS + random.nextInt(3);
    return new StartWindow(candidate, from, from + random.nextInt(3));
  }

  /** What one of them uses of a row in a period. */
  private static double use(PlanProblem problem, String key, String row) {
    Candidate candidate =
        problem.candidates().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    return candidate.options().getFirst().use(row, 0, 0, 1);
  }

  private static double[] even(PlanProblem problem, double capacity) {
    double[] even = new double[problem.periods()];
    Arrays.fill(even, capacity);
    return even;
  }

  /** One amount for all periods. */
  private static Rule budget(PlanProblem problem, String row, double amount) {
    return new BudgetRule(row, new double[] {amount, 0}, problem.periods(), 0, 0.1);
  }

  /** What is left is carried over, so that no period has enough, nor all together. */
  private static List<Rule> budget(PlanProblem problem, SplittableRandom random) {
    double each = (2 * use(problem, "x0", "capex") - 0.5) / problem.periods();
    return List.of(
        by("x0", 3 + random.nextInt(2)),
        new BudgetRule("capex", even(problem, each), 1, random.nextInt(3) / 2.0, 0.1));
  }

  private static List<Rule> budgetOfTwo(PlanProblem problem, SplittableRandom random) {
    double all = 0;
    for (String key : List.of("x0", "x1", "x2")) {
      all += 2 * use(problem, key, "opex");
    }
    return List.of(
        by("x0", 3),
        by("x1", 4),
        by("x2", 3 + random.nextInt(2)),
        budget(problem, "opex", all - 1));
  }

  private static List<Rule> pool(PlanProblem problem, SplittableRandom random) {
    double both = use(problem, "x0", "people") + use(problem, "x1", "people");
    PoolRule pool = new PoolRule("people", even(problem, both - 1), random.nextInt(2) / 2.0);
    return List.of(pool, by("x0", 2), by("x1", 2));
  }

  private static List<Rule> inFlight(PlanProblem problem, SplittableRandom random) {
    List<String> of = random.nextBoolean() ? List.of() : List.of("x0", "x1");
    return List.of(by("x0", 2), new AtMostInFlight(1, of), by("x1", 2));
  }

  /** So much more than all candidates but these can contribute. */
  private static Rule floor(PlanProblem problem, Set<String> without, double more) {
    double most = 0;
    for (Candidate candidate : problem.candidates()) {
      double best = 0;
      for (Option option : candidate.options()) {
        for (int s = option.earliest(); s < option.starts(); s++) {
          best = Math.max(best, option.contribution("carbon", s));
        }
      }
      most += without.contains(candidate.key()) ? 0 : best;
    }
    return new GoalFloor("carbon", most + more);
  }

  private static List<Rule> floorAndWindow(PlanProblem problem, SplittableRandom random) {
    return List.of(floor(problem, Set.of("x1"), 0.5), never("x1", random));
  }

  private static List<Rule> floorAndBudget(PlanProblem problem, SplittableRandom random) {
    double all = 2 * use(problem, "x2", "capex");
    return List.of(
        budget(problem, "capex", all - 1 - random.nextInt(3)), floor(problem, Set.of("x2"), 0.5));
  }

  private static List<Rule> chain(PlanProblem problem, SplittableRandom random) {
    return List.of(
        new Requires("x1", "x0", 0), new Requires("x2", "x1", random.nextInt(2) - 1), by("x2", 3));
  }

  private static List<Rule> circle(PlanProblem problem, SplittableRandom random) {
    return List.of(
        new Requires("x1", "x0", -1),
        new Requires("x2", "x1", -1),
        new Requires("x0", "x2", -1 - random.nextInt(2)),
        by("x0", 4));
  }

  private static List<Rule> noPrerequisite(PlanProblem problem, SplittableRandom random) {
    return List.of(by("x1", 4), new Requires("x1", "x0", -2), never("x0", random));
  }

  private static List<Rule> noneMayStart(PlanProblem problem, SplittableRandom random) {
    return List.of(never("x0", random), ONE, never("x1", random));
  }

  private static List<Rule> bands(PlanProblem problem, SplittableRandom random) {
    String row = random.nextBoolean() ? "capex" : "people";
    return List.of(
        new CategoryBand("run", row, 0.7, 1),
        new CategoryBand("transform", row, 0.31 + random.nextDouble() * 0.3, 1),
        by("x0", 4));
  }

  private static List<Rule> noShare(PlanProblem problem, SplittableRandom random) {
    double most = random.nextDouble() * 0.3;
    return List.of(
        by("x1", 3 + random.nextInt(2)),
        new CategoryBand("run", "capex", 0, most),
        new CategoryBand("grow", "capex", 0, 0.3),
        new CategoryBand("transform", "capex", 0, 0.3));
  }

  private static List<Rule> noChange(PlanProblem problem, SplittableRandom random) {
    List<Funded> approved =
        random.nextBoolean() ? List.of() : List.of(new Funded("x1", "o0", random.nextInt(3)));
    return List.of(new ChangeLimit(approved, 0), by("x0", 4));
  }

  private static List<Rule> fewChanges(PlanProblem problem, SplittableRandom random) {
    List<Funded> approved = random.nextBoolean() ? List.of() : List.of(new Funded("x0", "o0", 2));
    return List.of(by("x0", 2), new ChangeLimit(approved, 2), by("x1", 3), by("x2", 4));
  }

  private static List<Rule> approvedTooLarge(PlanProblem problem, SplittableRandom random) {
    List<Funded> approved =
        List.of(new Funded("x0", "o0", 1), new Funded("x2", "o0", 1 + random.nextInt(2)));
    double both = use(problem, "x0", "data") + use(problem, "x2", "data");
    return List.of(
        new PoolRule("data", even(problem, both - 0.5), 0.5), new ChangeLimit(approved, 0));
  }

  private static List<Rule> keptTwice(PlanProblem problem, SplittableRandom random) {
    int start = random.nextInt(2);
    return List.of(
        new KeepPlan(List.of(new Funded("x0", "o0", start))),
        new KeepPlan(List.of(new Funded("x0", "o0", start + 1))));
  }

  private static List<Rule> keptAndExcluded(PlanProblem problem, SplittableRandom random) {
    KeepPlan keep =
        new KeepPlan(List.of(new Funded("x0", "o0", random.nextInt(3)), new Funded("x1", "o0", 0)));
    return List.of(keep, EXCLUDES);
  }

  private static List<Rule> combination(PlanProblem problem, SplittableRandom random) {
    return List.of(
        new Combines("x012", List.of("x0", "x1", "x2")), by("x012", random.nextInt(3)), EXCLUDES);
  }

  private static List<Rule> noCombination(PlanProblem problem, SplittableRandom random) {
    return List.of(
        new Combines("x012", List.of("x0", "x2")),
        by("x0", 4),
        by("x2", 3 + random.nextInt(2)),
        new StartWindow("x012", 1, 4));
  }
}

package dev.quarterdeck.engine.planner;

import com.google.ortools.sat.CpSolverStatus;
import dev.quarterdeck.engine.Progress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Betters a plan by solving parts of the problem: some candidates are free, the others stay as they
 * are (large neighbourhood search, Shaw 1998). How many are free grows while parts are solved in
 * full without a gain, and shrinks when they are not.
 */
final class Improvement {
  /** Of work for one part, in the measure of {@link PlanSettings#effort}. */
  private static final double EACH = 0.1;

  private static final int FIRST = 10;
  private static final int LEAST = 6;
  private static final double GROWTH = 1.15;
  private static final int IDLE = 24;
  private static final int KINDS = 4;

  /** Choices open for each candidate on average, in turn: those that the prices like best. */
  private static final List<Integer> OPEN = List.of(2, 4, 6);

  /** Of the noise, where what costs least to change is nearly all that counts. */
  private static final double FAINT = 0.1;

  /** Periods away that count as much as the whole of the noise. */
  private static final double NEAR = 3;

  private final Choices choices;
  private final Tightening tight;
  private final PlanSettings settings;
  private final SplittableRandom random;

  /** What a choice promises at least to be open, in turn. */
  private final double[] least;

  private Plan plan;
  private double value;
  private double size = FIRST;
  private double spent;

  Improvement(Choices choices, Tightening tight, Plan plan, PlanSettings settings) {
    this.choices = choices;
    this.tight = tight;
    this.settings = settings;
    this.random = new SplittableRandom(settings.seed());
    this.plan = plan;
    this.value = choices.value(plan);
    double[] with = tight.withChoice().clone();
    Arrays.sort(with);
    this.least =
        OPEN.stream()
            .mapToInt(each -> Math.max(0, with.length - each * choices.byCandidate().size()))
            .mapToDouble(from -> with.length == 0 ? 0 : with[from])
            .toArray();
  }

  double spent() {
    return spent;
  }

  /** The plan, bettered until nothing has come of many parts or the effort is spent. */
  Plan run(Progress progress) {
    int idle = 0;
    for (int i = 0; idle < IDLE && spent < settings.effort() && !progress.cancelled(); i++) {
      idle = step(i, progress) ? 0 : idle + 1;
    }
    return plan;
  }

  /** Whether a part gave a better plan. */
  private boolean step(int i, Progress progress) {
    Set<String> free = free(i);
    double promising = least[i / KINDS % least.length];
    Choices left =
        choices.only(x ->
            isTaken(x)
                || free.contains(x.key())
                    && tight.allows(x, value)
                    && tight.withChoice()[x.index()] >= promising);
    Plan before = plan;
    Part part =
        new Part(
            left,
            tight,
            Optional.of(before),
            key -> !free.contains(key) && before.find(key).isPresent());
    Part.Solved solved = part.solve(settings.withEffort(EACH), Search.Aim.BEST_PLAN, progress);
    spent += solved.search().spent();
    size =
        solved.search().status() == CpSolverStatus.OPTIMAL
            ? Math.min(size * GROWTH, choices.byCandidate().size())
            : Math.max(LEAST, size / GROWTH);
    if (!solved.search().hasPlan() || choices.value(solved.search().plan()) <= value) {
      return false;
    }
    plan = solved.search().plan();
    value = choices.value(plan);
    return true;
  }

  private boolean isTaken(Choice x) {
    return plan.holds(x.funded());
  }

  /**
   * In turn: any; those near a period; those that share a rule; those that cost least to change.
   */
  private Set<String> free(int turn) {
    int period = random.nextInt(choices.problem().periods());
    Set<String> sharing = turn % KINDS == 2 ? sharing() : Set.of();
    Map<String, Double> score = new LinkedHashMap<>();
    for (String key : choices.byCandidate().keySet()) {
      double away =
          switch (turn % KINDS) {
            case 0 -> 0;
            case 1 -> plan.find(key).map(f -> Math.abs(f.start() - period) / NEAR).orElse(0.5);
            case 2 -> sharing.contains(key) ? 0 : 1;
            default -> cost(key) / Math.max(Double.MIN_NORMAL, tight.bound() - value);
          };
      double noise = turn % (2 * KINDS) == KINDS - 1 ? FAINT : 1;
      score.put(key, away + noise * random.nextDouble());
    }
    Set<String> free = new HashSet<>();
    score.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit((long) size)
        .forEach(one -> free.add(one.getKey()));
    freeCombinations(free);
    return free;
  }

  /** A combination goes as its members go. */
  private void freeCombinations(Set<String> free) {
    for (Rule rule : choices.problem().rules()) {
      if (rule instanceof Combines combines
          && combines.members().stream().anyMatch(free::contains)) {
        free.add(combines.combination());
      }
    }
  }

  /** The candidates in the rows of one rule. */
  private Set<String> sharing() {
    Set<String> sharing = new HashSet<>();
    if (!choices.rows().isEmpty()) {
      for (Row row : choices.rows().get(random.nextInt(choices.rows().size()))) {
        for (int x : row.choices()) {
          sharing.add(choices.all().get(x).key());
        }
      }
    }
    return sharing;
  }

  /** By how much the bound falls at least when the candidate is done otherwise. */
  private double cost(String key) {
    double most =
        choices.of(key).stream()
            .filter(x -> !isTaken(x))
            .mapToDouble(x -> tight.withChoice()[x.index()])
            .max()
            .orElse(0);
    if (plan.find(key).isPresent()) {
      most = Math.max(most, tight.withoutCandidate().getOrDefault(key, 0.0));
    }
    return tight.bound() - most;
  }
}

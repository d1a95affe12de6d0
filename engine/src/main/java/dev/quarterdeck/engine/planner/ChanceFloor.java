package dev.quarterdeck.engine.planner;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan brings at least this much with at least this chance (a chance constraint; Charnes and
 * Cooper 1959): of n outcomes, no more than (1 - chance) × n, rounded down, fall short.
 *
 * <p>Three kinds of row follow. With m the number that may fall short, L the least any plan brings
 * in an outcome and J any outcomes: those of J together bring at least (|J| - m) × floor + m × L.
 * Choices that could not keep the floor even if each outcome had the best of each candidate are too
 * few. And, near a plan that breaks the floor, the outcomes about the quantile that is short are
 * together to bring the floor on average: a guide, which not every plan need obey.
 *
 * @param of what is counted, such as {@code reach/users}
 * @param chance from 0 to 1
 * @param atLeast in the measure of the outcomes
 */
public record ChanceFloor(
    String of, Outcomes outcomes, double chance, double atLeast, List<Lesson> lessons)
    implements OutcomeFloor {
  /** Of the outcomes that may fall short, so many on each side are about the quantile. */
  private static final double ABOUT = 0.2;

  public ChanceFloor {
    lessons = List.copyOf(lessons);
    Demand.share(chance, "chance");
    Demand.that(Double.isFinite(atLeast), "The floor (%s) must be a finite number.", atLeast);
  }

  public ChanceFloor(String of, Outcomes outcomes, double chance, double atLeast) {
    this(of, outcomes, chance, atLeast, List.of());
  }

  @Override
  public ChanceFloor knowing(List<Lesson> known) {
    return new ChanceFloor(of, outcomes, chance, atLeast, known);
  }

  @Override
  public String name() {
    return OutcomeFloor.percent(chance) + " % chance of " + of;
  }

  /** How many outcomes may fall short. */
  private int mayFallShort() {
    return (int) Math.floor((1 - chance) * outcomes.count() + 1e-9);
  }

  private BitSet falling(double... totals) {
    long floor = outcomes.round(atLeast);
    BitSet falling = new BitSet(totals.length);
    for (int s = 0; s < totals.length; s++) {
      falling.set(s, totals[s] < floor - 1e-6);
    }
    return falling;
  }

  @Override
  public boolean holds(double... totals) {
    return falling(totals).cardinality() <= mayFallShort();
  }

  @Override
  public Optional<Lesson> lesson(double... totals) {
    BitSet falling = falling(totals);
    int m = mayFallShort();
    int floors = falling.cardinality() - m;
    if (floors <= 0) {
      return Optional.empty();
    }
    double sum = falling.stream().mapToDouble(s -> totals[s]).sum();
    long least = floors * outcomes.round(atLeast) + m * outcomes.least();
    return sum >= least - 1e-6 * floors
        ? Optional.empty()
        : Optional.of(new Lesson.Tail(outcomes.sums(falling), floors, least));
  }

  /** The choices taken, and others worth little to the floor, as long as they are too few. */
  @Override
  public Optional<Lesson> lesson(Choices choices, Plan plan) {
    double[] totals = new double[outcomes.count()];
    Map<String, int[]> best = new HashMap<>();
    for (Funded line : plan.funded()) {
      best.put(line.candidate(), raised(totals, new int[totals.length], line));
    }
    if (holds(totals)) {
      return Optional.empty();
    }
    Set<Funded> few = new HashSet<>(plan.funded());
    for (Funded line : leastFirst(choices)) {
      double[] more = totals.clone();
      int[] before = best.getOrDefault(line.candidate(), new int[totals.length]);
      int[] after = raised(more, before, line);
      if (!holds(more)) {
        totals = more;
        best.put(line.candidate(), after);
        few.add(line);
      }
    }
    return Optional.of(new Lesson.More(few));
  }

  private List<Funded> leastFirst(Choices choices) {
    BitSet all = new BitSet();
    all.set(0, outcomes.count());
    Map<Funded, Long> sums = outcomes.sums(all);
    return choices.all().stream()
        .map(Choice::funded)
        .sorted(Comparator.comparingLong(line -> sums.getOrDefault(line, 0L)))
        .toList();
  }

  /**
   * Counts a line where it is better than what its candidate brought before.
   *
   * @return what the candidate brings then
   */
  private int[] raised(double[] totals, int[] before, Funded line) {
    int[] after = outcomes.of(line);
    for (int s = 0; s < totals.length; s++) {
      after[s] = Math.max(after[s], before[s]);
      totals[s] += after[s] - before[s];
    }
    return after;
  }

  @Override
  public Optional<Lesson> guide(double... totals) {
    if (holds(totals)) {
      return Optional.empty();
    }
    int m = mayFallShort();
    int about = Math.min(m, (int) Math.ceil(ABOUT * m));
    BitSet band = Outcomes.lowest(Math.min(totals.length, m + about + 1), totals);
    band.andNot(Outcomes.lowest(m - about, totals));
    int size = band.cardinality();
    return Optional.of(new Lesson.Tail(outcomes.sums(band), size, size * outcomes.round(atLeast)));
  }

  private double chance(Schedule plan) {
    return 1 - falling(totals(plan)).cardinality() / (double) outcomes.count();
  }

  @Override
  public List<Violation> check(Schedule plan) {
    return holds(totals(plan))
        ? List.of()
        : List.of(new Violation(name(), 0, chance(plan), chance, "is less likely than it must be"));
  }

  /** The chance. */
  @Override
  public List<Usage> explain(Schedule plan) {
    return List.of(new Usage(0, chance(plan), chance));
  }
}

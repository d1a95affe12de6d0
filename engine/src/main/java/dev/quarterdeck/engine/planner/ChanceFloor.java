package dev.quarterdeck.engine.planner;

import java.math.BigDecimal;
import java.util.Arrays;
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
    BigDecimal percent = BigDecimal.valueOf(chance).movePointRight(2).stripTrailingZeros();
    return percent.toPlainString() + " % chance of " + of;
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
    Map<String, int[]> best = new HashMap<>();
    double[] totals = new double[outcomes.count()];
    Set<Funded> few = new HashSet<>();
    for (Funded line : plan.funded()) {
      raise(totals, best, line);
      few.add(line);
    }
    if (holds(totals)) {
      return Optional.empty();
    }
    List<Funded> others =
        choices.all().stream()
            .map(Choice::funded)
            .filter(line -> !few.contains(line))
            .sorted(Comparator.comparingLong(this::sum))
            .toList();
    for (Funded line : others) {
      double[] more = totals.clone();
      Map<String, int[]> raised = new HashMap<>(best);
      raise(more, raised, line);
      if (!holds(more)) {
        totals = more;
        best = raised;
        few.add(line);
      }
    }
    return Optional.of(new Lesson.More(few));
  }

  private long sum(Funded line) {
    return Arrays.stream(outcomes.of(line)).asLongStream().sum();
  }

  /** Counts a line where it is better than what its candidate has brought so far, or nothing. */
  private void raise(double[] totals, Map<String, int[]> best, Funded line) {
    int[] before = best.getOrDefault(line.candidate(), new int[totals.length]);
    int[] after = outcomes.of(line);
    for (int s = 0; s < totals.length; s++) {
      after[s] = Math.max(after[s], before[s]);
      totals[s] += after[s] - before[s];
    }
    best.put(line.candidate(), after);
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

package dev.quarterdeck.engine.planner;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each line of a plan may bring, in outcomes that are equally likely and the same for all
 * lines: in an outcome a plan brings the sum of what its lines bring. A line not listed brings
 * nothing.
 *
 * <p>Amounts are rounded to whole units, nearest, halves up; <em>the rounded problem is the
 * problem</em>. The unit is a power of ten, so fine that the largest amount has at least 10,000 of
 * them, where that is not exact already: over many outcomes the roundings cancel.
 */
public final class Outcomes {
  /** So many units at most: rows add up thousands of outcomes, and the solver likes them small. */
  private static final double MOST_UNITS = 1e5;

  private final int count;
  private final double unit;
  private final Map<Funded, int[]> lines;
  private final long least;

  /**
   * Takes over what lines may bring.
   *
   * @param lines by line of a plan, one amount for each outcome
   * @throws IllegalArgumentException if there is no line, lines have different numbers of outcomes,
   *     or an amount is not finite
   */
  public Outcomes(Map<Funded, double[]> lines) {
    this(lines, unitOf(lines));
  }

  private Outcomes(Map<Funded, double[]> lines, double unit) {
    this(unit, rounded(lines, unit));
  }

  private Outcomes(double unit, Map<Funded, int[]> lines) {
    Demand.that(!lines.isEmpty(), "Outcomes must be of at least one line of a plan.");
    Demand.that(unit > 0 && Double.isFinite(unit), "The unit (%s) must be positive.", unit);
    this.unit = unit;
    count = lines.values().iterator().next().length;
    Demand.that(count > 0, "There must be at least one outcome.");
    lines.forEach((line, amounts) ->
        Demand.that(
            amounts.length == count,
            "The line of '%s' must have %s outcomes like the others, not %s.",
            line.candidate(),
            count,
            amounts.length));
    this.lines = new HashMap<>(lines);
    least = worstOfAll();
  }

  private static Map<Funded, int[]> rounded(Map<Funded, double[]> lines, double unit) {
    Map<Funded, int[]> rounded = new HashMap<>();
    lines.forEach((line, amounts) ->
        rounded.put(
            line,
            Arrays.stream(amounts).mapToInt(amount -> (int) Math.round(amount / unit)).toArray()));
    return rounded;
  }

  /**
   * Takes over what {@link #inUnits} gave.
   *
   * @param unit what one counted unit is
   * @throws IllegalArgumentException if there is no line, or lines have different numbers of
   *     outcomes
   */
  public static Outcomes of(double unit, Map<Funded, int[]> lines) {
    return new Outcomes(unit, lines);
  }

  /** What each line brings, in units: all that there is to know of them, with the unit. */
  public Map<Funded, IntBuffer> inUnits() {
    Map<Funded, IntBuffer> inUnits = new LinkedHashMap<>();
    lines.forEach((line, amounts) -> inUnits.put(line, IntBuffer.wrap(amounts).asReadOnlyBuffer()));
    return inUnits;
  }

  /** What the worst line of each candidate brings in the worst outcome, where that is a loss. */
  private long worstOfAll() {
    Map<String, int[]> worst = new HashMap<>();
    lines.forEach((line, amounts) -> {
      int[] lowest = worst.computeIfAbsent(line.candidate(), key -> new int[count]);
      Arrays.setAll(lowest, s -> Math.min(lowest[s], amounts[s]));
    });
    long[] sums = new long[count];
    worst.values().forEach(lowest -> Arrays.setAll(sums, s -> sums[s] + lowest[s]));
    return Arrays.stream(sums).min().orElse(0);
  }

  private static double unitOf(Map<Funded, double[]> lines) {
    double largest = 0;
    for (Map.Entry<Funded, double[]> line : lines.entrySet()) {
      Demand.finite(line.getValue(), "outcome", line.getKey().candidate());
      largest = Math.max(largest, Objective.largest(line.getValue()));
    }
    double[] few =
        lines.values().stream().flatMapToDouble(a -> Arrays.stream(a).limit(100)).toArray();
    double unit = Scale.fit(few).unit();
    while (largest / unit > MOST_UNITS) {
      unit *= 10;
    }
    return unit;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** What one counted unit is. */
  public double unit() {
    return unit;
  }

  /** Amounts of a line in outcomes, in units; all 0 where it is not listed. */
  int[] of(Funded line) {
    int[] amounts = lines.get(line);
    return amounts == null ? new int[count] : amounts.clone();
  }

  /** No plan brings less than this in any outcome; in units, at most 0. */
  long least() {
    return least;
  }

  long round(double amount) {
    return Math.round(amount / unit);
  }

  /** What lines bring in some outcomes together, in units; those that bring anything. */
  Map<Funded, Long> sums(BitSet some) {
    Map<Funded, Long> sums = new HashMap<>();
    lines.forEach((line, amounts) -> {
      long sum = 0;
      for (int s = some.nextSetBit(0); s >= 0; s = some.nextSetBit(s + 1)) {
        sum += amounts[s];
      }
      if (sum != 0) {
        sums.put(line, sum);
      }
    });
    return sums;
  }

  /** What a plan brings in each outcome, in units. */
  double[] totals(List<Funded> plan) {
    double[] totals = new double[count];
    plan.forEach(line -> add(line, 1, totals));
    return totals;
  }

  /** The same of fractions of choices. */
  double[] totals(Choices choices, double... fractions) {
    double[] totals = new double[count];
    for (Choice x : choices.all()) {
      if (fractions[x.index()] > 0) {
        add(x.funded(), fractions[x.index()], totals);
      }
    }
    return totals;
  }

  private void add(Funded line, double share, double... totals) {
    int[] amounts = lines.get(line);
    for (int s = 0; amounts != null && s < count; s++) {
      totals[s] += share * amounts[s];
    }
  }

  /** The outcomes of the lowest totals, so many; of equal ones the first. */
  static BitSet lowest(int many, double... totals) {
    Integer[] ranked = new Integer[totals.length];
    Arrays.setAll(ranked, s -> s);
    Arrays.sort(ranked, (a, b) -> Double.compare(totals[a], totals[b]));
    BitSet lowest = new BitSet(totals.length);
    for (int i = 0; i < many; i++) {
      lowest.set(ranked[i]);
    }
    return lowest;
  }
}

package dev.quarterdeck.engine.planner;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The plans that one row allows, as a multiple-choice knapsack; gives rows that every one of them
 * obeys and a fraction of a plan does not. Coefficients are found by a linear program that learns
 * selections from the knapsack (Boyd 1994), lifted where the fraction is 0, rounded down to whole
 * numbers, and the capacity is what the knapsack says of those: each cut is exact whatever the
 * linear program did.
 */
final class Hull {
  private static final int FEWEST = 3;
  private static final int MOST_CAPACITY = 600;
  private static final int MOST_SELECTIONS = 60;
  private static final long SCALE = 10_000;
  private static final double VIOLATION = 0.01;
  private static final double ZERO = 1e-9;

  /**
   * What a candidate may put into the row: so much by these choices; or, the rest, by all others of
   * its choices or none.
   */
  private record Item(int weight, List<Integer> choices, boolean rest) {}

  private final int period;
  private final List<List<Item>> groups;
  private final MultipleChoice knapsack;

  private Hull(int period, int capacity, List<List<Item>> groups) {
    this.period = period;
    this.groups = groups;
    this.knapsack =
        new MultipleChoice(
            capacity,
            groups.stream()
                .map(items -> items.stream().mapToInt(Item::weight).toArray())
                .toArray(int[][]::new));
  }

  /** Of a row; none where it cannot cut off anything. */
  static Optional<Hull> of(Row row, Choices choices) {
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < row.choices().length; i++) {
      String key = choices.all().get(row.choices()[i]).key();
      positions.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    // counted from the least that each candidate can put in, so that nothing is below 0
    double room = row.capacity();
    for (List<Integer> ofOne : positions.values()) {
      room -= least(row, ofOne);
    }
    if (positions.size() < FEWEST || room <= 0) {
      return Optional.empty();
    }
    // rounding down what is put in and the capacity leaves a row that all plans obey still
    double step = Math.max(1, room / MOST_CAPACITY);
    int capacity = (int) Math.floor(room / step);
    List<List<Item>> groups = new ArrayList<>();
    for (List<Integer> ofOne : positions.values()) {
      List<Item> items = items(row, ofOne, step, capacity);
      if (!items.isEmpty()) {
        groups.add(items);
      }
    }
    return groups.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Hull(row.period(), capacity, groups));
  }

  private static double least(Row row, List<Integer> positions) {
    return Math.min(0, positions.stream().mapToDouble(i -> row.uses()[i]).min().orElse(0));
  }

  private static List<Item> items(Row row, List<Integer> positions, double step, int capacity) {
    double least = least(row, positions);
    List<Item> items = new ArrayList<>();
    int rest = weight(0, least, step, capacity);
    if (rest > 0) {
      items.add(new Item(rest, List.of(), true));
    }
    Map<Integer, List<Integer>> byWeight = new TreeMap<>();
    for (int i : positions) {
      byWeight
          .computeIfAbsent(
              weight(row.uses()[i], least, step, capacity), weight -> new ArrayList<>())
          .add(row.choices()[i]);
    }
    byWeight.forEach((weight, of) -> items.add(new Item(weight, of, false)));
    return items.stream().anyMatch(item -> item.weight() > 0) ? items : List.of();
  }

  /** What exceeds the capacity on its own counts as just above it. */
  private static int weight(double use, double least, double step, int capacity) {
    return (int) Math.min(capacity + 1.0, Math.floor((use - least) / step));
  }

  /** A row that cuts off this fraction of a plan, if it is outside. */
  Optional<Row> cut(double... fraction) {
    double[][] point = new double[groups.size()][];
    for (int g = 0; g < point.length; g++) {
      double left = 1;
      point[g] = new double[groups.get(g).size()];
      for (int i = 0; i < point[g].length; i++) {
        point[g][i] = groups.get(g).get(i).choices().stream().mapToDouble(x -> fraction[x]).sum();
        left -= point[g][i];
      }
      if (groups.get(g).getFirst().rest()) {
        point[g][0] = left;
      }
    }
    return separate(point).map(profits -> row(lifted(profits)));
  }

  /** Whole coefficients under which the point exceeds what any selection reaches. */
  private Optional<long[][]> separate(double[][] point) {
    MPSolver lp = MPSolver.createSolver("GLOP");
    MPObjective objective = lp.objective();
    objective.setMaximization();
    MPVariable[][] weights = new MPVariable[point.length][];
    for (int g = 0; g < point.length; g++) {
      weights[g] = new MPVariable[point[g].length];
      for (int i = 0; i < point[g].length; i++) {
        if (point[g][i] > ZERO && knapsack.weights()[g][i] > 0) {
          weights[g][i] = lp.makeNumVar(0, 1, "");
          objective.setCoefficient(weights[g][i], point[g][i]);
        }
      }
    }
    Optional<long[][]> found = Optional.empty();
    for (int round = 0; round < MOST_SELECTIONS && found.isEmpty(); round++) {
      if (lp.solve() != MPSolver.ResultStatus.OPTIMAL || objective.value() < 1 + VIOLATION) {
        break;
      }
      long[][] profits = whole(weights);
      int[] selection = knapsack.selection(profits);
      long reached = 0;
      MPConstraint learnt = lp.makeConstraint(0, 1);
      for (int g = 0; g < selection.length; g++) {
        if (selection[g] >= 0) {
          reached += profits[g][selection[g]];
          learnt.setCoefficient(weights[g][selection[g]], 1);
        }
      }
      if (reached <= SCALE + 1
          || at(point, profits) > (1 + 2 * VIOLATION) * reached && round > 20) {
        found = at(point, profits) > (1 + VIOLATION) * reached ? Optional.of(profits) : found;
      }
    }
    lp.delete();
    return found;
  }

  private static double at(double[][] point, long[][] profits) {
    double sum = 0;
    for (int g = 0; g < point.length; g++) {
      for (int i = 0; i < point[g].length; i++) {
        sum += point[g][i] * profits[g][i];
      }
    }
    return sum;
  }

  private static long[][] whole(MPVariable[][] weights) {
    long[][] profits = new long[weights.length][];
    for (int g = 0; g < weights.length; g++) {
      profits[g] = new long[weights[g].length];
      for (int i = 0; i < profits[g].length; i++) {
        profits[g][i] =
            weights[g][i] == null ? 0 : (long) Math.floor(SCALE * weights[g][i].solutionValue());
      }
    }
    return profits;
  }

  /** Raises, one by one, the coefficients of what the fraction holds nothing of. */
  private long[][] lifted(long[][] profits) {
    long most = knapsack.most(profits);
    for (int g = 0; g < profits.length; g++) {
      for (int i = 0; i < profits[g].length; i++) {
        int weight = knapsack.weights()[g][i];
        if (profits[g][i] == 0 && weight > 0) {
          int room = knapsack.capacity() - weight;
          // what never fits alone may count as all there is
          profits[g][i] = room < 0 ? most : Math.max(0, most - knapsack.most(profits, g, room));
        }
      }
    }
    return profits;
  }

  private Row row(long[][] profits) {
    long capacity = knapsack.most(profits);
    Map<Integer, Double> uses = new TreeMap<>();
    for (int g = 0; g < profits.length; g++) {
      List<Item> items = groups.get(g);
      long rest = items.getFirst().rest() ? profits[g][0] : 0;
      capacity -= rest;
      for (int i = 0; i < profits[g].length; i++) {
        double use = profits[g][i] - rest;
        if (use != 0) {
          items.get(i).choices().forEach(x -> uses.put(x, use));
        }
      }
    }
    return new Row(
        period,
        1,
        capacity,
        uses.keySet().stream().mapToInt(x -> x).toArray(),
        uses.values().stream().mapToDouble(use -> use).toArray());
  }
}

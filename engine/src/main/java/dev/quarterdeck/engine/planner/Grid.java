package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Choices and rows as flat arrays, for searches that take and release millions of times.
 *
 * <p>A row of which no choice uses less than nothing can only be kept; it is <em>hard</em>. What
 * exceeds any other row another choice may mend: floors, bands, prerequisites. Where a rule's rows
 * say less than the rule, the capacities here are lower by what they may leave out, so that what
 * obeys these rows obeys the rule.
 */
final class Grid {
  final Choices choices;
  final int candidates;
  final int rows;

  /** Of each choice. */
  final int[] candidateOf;

  final double[] value;

  /** First choice of each candidate; and, last, how many choices there are. */
  final int[] first;

  /** The entries of choice x are {@code entries[x] .. entries[x + 1] - 1}, hard ones first. */
  final int[] entries;

  /** First entry of each choice in a row that can be mended. */
  final int[] mendable;

  final int[] rowOf;
  final double[] use;

  /** Of each row. */
  final double[] capacity;

  final boolean[] hard;

  /** The choices in row r are {@code inRow[rowFrom[r]] .. }. */
  final int[] rowFrom;

  final int[] inRow;

  /** Candidates that each must be funded with, prerequisites first; and those that need each. */
  final int[][] needs;

  final int[][] neededBy;

  /** Candidates that every plan funds. */
  final int[] forced;

  /** Whether each candidate stands for a combination of others. */
  final boolean[] combination;

  /** Whether each candidate is a member of one. */
  final boolean[] member;

  private final double[] leastUse;

  private final Map<String, Integer> numbers = new HashMap<>();

  Grid(Choices choices) {
    this.choices = choices;
    List<Row> all = new ArrayList<>();
    List<Double> slips = new ArrayList<>();
    for (int r = 0; r < choices.rows().size(); r++) {
      Rule rule = choices.problem().rules().get(r);
      for (Row row : choices.rows().get(r)) {
        if (!row.isSlack()) {
          all.add(row);
          slips.add(rule.slip(choices.problem()));
        }
      }
    }
    rows = all.size();
    capacity = new double[rows];
    hard = new boolean[rows];
    leastUse = new double[rows];
    for (int r = 0; r < rows; r++) {
      double stated = all.get(r).capacity();
      leastUse[r] = Arrays.stream(all.get(r).uses()).map(Math::abs).min().orElse(1);
      hard[r] = stated >= 0 && Arrays.stream(all.get(r).uses()).allMatch(u -> u >= 0);
      capacity[r] = hard[r] ? Math.max(0, stated - slips.get(r)) : stated - slips.get(r);
    }
    int n = choices.all().size();
    value = choices.all().stream().mapToDouble(Choice::value).toArray();
    candidateOf = new int[n];
    candidates = choices.byCandidate().size();
    first = new int[candidates + 1];
    number();
    entries = new int[n + 1];
    mendable = new int[n];
    rowFrom = new int[rows + 1];
    int total = all.stream().mapToInt(row -> row.choices().length).sum();
    inRow = new int[total];
    rowOf = new int[total];
    use = new double[total];
    fill(all);
    needs = needs();
    neededBy = inverse(needs);
    combination = new boolean[candidates];
    choices.problem().combinations().forEach(key -> combination[number(key)] = true);
    member = new boolean[candidates];
    for (int c = 0; c < candidates; c++) {
      for (int other : neededBy[c]) {
        member[c] |= combination[other];
      }
    }
    Windows windows = new Windows(choices.problem());
    forced =
        choices.byCandidate().keySet().stream()
            .filter(windows::isForced)
            .mapToInt(this::number)
            .toArray();
  }

  private void number() {
    int c = 0;
    int next = 0;
    for (Map.Entry<String, List<Choice>> one : choices.byCandidate().entrySet()) {
      numbers.put(one.getKey(), c);
      first[c] = next;
      for (int i = 0; i < one.getValue().size(); i++) {
        candidateOf[next++] = c;
      }
      c++;
    }
    first[c] = next;
  }

  private void fill(List<Row> all) {
    int n = value.length;
    int[] hardOf = new int[n + 1];
    for (int r = 0; r < rows; r++) {
      rowFrom[r + 1] = rowFrom[r] + all.get(r).choices().length;
      System.arraycopy(all.get(r).choices(), 0, inRow, rowFrom[r], all.get(r).choices().length);
      for (int x : all.get(r).choices()) {
        entries[x + 1]++;
        hardOf[x] += hard[r] ? 1 : 0;
      }
    }
    for (int x = 0; x < n; x++) {
      entries[x + 1] += entries[x];
      mendable[x] = entries[x] + hardOf[x];
    }
    int[] nextHard = Arrays.copyOf(entries, n);
    int[] nextOther = mendable.clone();
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < all.get(r).choices().length; i++) {
        int x = all.get(r).choices()[i];
        int at = hard[r] ? nextHard[x]++ : nextOther[x]++;
        rowOf[at] = r;
        use[at] = all.get(r).uses()[i];
      }
    }
  }

  private int[][] needs() {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int c = 0; c < candidates; c++) {
      sets.add(new LinkedHashSet<>());
    }
    for (Rule rule : choices.problem().rules()) {
      for (String key : rule.candidates()) {
        for (String other : rule.needs(key)) {
          sets.get(number(key)).add(number(other));
        }
      }
    }
    return sets.stream().map(set -> set.stream().mapToInt(x -> x).toArray()).toArray(int[][]::new);
  }

  private static int[][] inverse(int[][] edges) {
    int[] count = new int[edges.length];
    for (int[] of : edges) {
      for (int to : of) {
        count[to]++;
      }
    }
    int[][] inverse = new int[edges.length][];
    for (int c = 0; c < edges.length; c++) {
      inverse[c] = new int[count[c]];
    }
    for (int c = 0; c < edges.length; c++) {
      for (int to : edges[c]) {
        inverse[to][--count[to]] = c;
      }
    }
    return inverse;
  }

  /** Of a candidate of the problem. */
  int number(String candidate) {
    Integer number = numbers.get(candidate);
    if (number == null) {
      throw new IllegalArgumentException("The candidate '" + candidate + "' is not of the problem");
    }
    return number;
  }

  /** The least that a choice uses, or mends, of a row. */
  double leastUse(int row) {
    return leastUse[row];
  }

  int choicesOf(int candidate) {
    return first[candidate + 1] - first[candidate];
  }
}

package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan in the making: what is taken, how much of each row that uses, and by how much rows that
 * can be mended are exceeded. Steps are remembered and can be undone.
 */
final class Draft {
  static final int NONE = -1;
  private static final double ROUNDING = 1e-10;

  private final Grid grid;
  private final double[] used;
  private final double[] limit;
  private final double[] weight;
  private final int[] taken;
  private final int[] list;
  private final int[] position;
  private int size;
  private double value;
  private double penalty;
  private int exceeded;
  private final int[] over;
  private final int[] overAt;
  private int[] journal = new int[64];
  private int steps;
  private long work;

  /**
   * Nothing taken.
   *
   * @param weight what each unit by which a row is exceeded costs
   */
  Draft(Grid grid, double... weight) {
    this.grid = grid;
    this.weight = weight;
    used = new double[grid.rows];
    limit = new double[grid.rows];
    over = new int[grid.rows];
    overAt = new int[grid.rows];
    for (int r = 0; r < limit.length; r++) {
      limit[r] = grid.capacity[r] + ROUNDING * (1 + Math.abs(grid.capacity[r]));
    }
    owe();
    taken = new int[grid.candidates];
    Arrays.fill(taken, NONE);
    list = new int[grid.candidates];
    position = new int[grid.candidates];
  }

  /** With nothing used: rows that demand something are exceeded. */
  private void owe() {
    penalty = 0;
    exceeded = 0;
    for (int r = 0; r < limit.length; r++) {
      if (limit[r] < 0) {
        penalty -= weight[r] * limit[r];
        exceed(r);
      }
    }
  }

  private void exceed(int row) {
    overAt[row] = exceeded;
    over[exceeded++] = row;
  }

  private void mend(int row) {
    int last = over[--exceeded];
    over[overAt[row]] = last;
    overAt[last] = overAt[row];
  }

  int exceeded() {
    return exceeded;
  }

  /** One of the rows exceeded. */
  int exceeded(int place) {
    return over[place];
  }

  /** The choice taken of a candidate, or {@link #NONE}. */
  int taken(int candidate) {
    return taken[candidate];
  }

  /** Whether all of these candidates are taken. */
  boolean holds(int... candidates) {
    for (int c : candidates) {
      if (taken[c] == NONE) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return size;
  }

  /** One of the candidates taken. */
  int at(int place) {
    return list[place];
  }

  double value() {
    return value;
  }

  /** The value less what exceeded rows cost. */
  double score() {
    return value - penalty;
  }

  /** Whether every row is kept. */
  boolean isFeasible() {
    return exceeded == 0;
  }

  /** Entries looked at so far: a measure of work that is the same on every machine. */
  long work() {
    return work;
  }

  double room(int row) {
    return limit[row] - used[row];
  }

  /** Makes what is exceeded now cost so many times as much. */
  void raise(double times) {
    for (int i = 0; i < exceeded; i++) {
      int r = over[i];
      penalty += weight[r] * (times - 1) * (used[r] - limit[r]);
      weight[r] *= times;
    }
  }

  /** Whether taking the choice keeps all hard rows. */
  boolean fits(int x) {
    int to = grid.mendable[x];
    for (int e = grid.entries[x]; e < to; e++) {
      int r = grid.rowOf[e];
      if (used[r] + grid.use[e] > limit[r]) {
        work += e - grid.entries[x] + 1;
        return false;
      }
    }
    work += to - grid.entries[x] + 1;
    return true;
  }

  /** By how much taking the choice would change what exceeded rows cost; below 0 is good. */
  double penaltyOf(int x) {
    double sum = 0;
    for (int e = grid.mendable[x]; e < grid.entries[x + 1]; e++) {
      int r = grid.rowOf[e];
      double over = used[r] - limit[r];
      sum += weight[r] * (Math.max(0, over + grid.use[e]) - Math.max(0, over));
    }
    work += grid.entries[x + 1] - grid.mendable[x];
    return sum;
  }

  /** Takes a choice of a candidate of which none is taken. */
  void take(int x) {
    int c = grid.candidateOf[x];
    taken[c] = x;
    position[c] = size;
    list[size++] = c;
    value += grid.value[x];
    book(x, 1);
    note(x);
  }

  /** Releases what is taken of a candidate. */
  void release(int candidate) {
    int x = taken[candidate];
    taken[candidate] = NONE;
    int last = list[--size];
    list[position[candidate]] = last;
    position[last] = position[candidate];
    value -= grid.value[x];
    book(x, -1);
    note(-x - 1);
  }

  private void book(int x, int sign) {
    for (int e = grid.entries[x]; e < grid.mendable[x]; e++) {
      used[grid.rowOf[e]] += sign * grid.use[e];
    }
    for (int e = grid.mendable[x]; e < grid.entries[x + 1]; e++) {
      int r = grid.rowOf[e];
      double before = Math.max(0, used[r] - limit[r]);
      used[r] += sign * grid.use[e];
      double after = Math.max(0, used[r] - limit[r]);
      if (before != after) {
        penalty += weight[r] * (after - before);
        if (before == 0) {
          exceed(r);
        } else if (after == 0) {
          mend(r);
        }
      }
    }
    work += grid.entries[x + 1] - grid.entries[x];
  }

  private void note(int step) {
    if (steps == journal.length) {
      journal = Arrays.copyOf(journal, 2 * steps);
    }
    journal[steps++] = step;
  }

  /** A place in the history, for {@link #undo}. */
  int mark() {
    return steps;
  }

  /** Forgets the history: nothing before this can be undone. */
  void keep() {
    steps = 0;
  }

  /** Takes back all steps since the mark, the last one first. */
  void undo(int mark) {
    while (steps > mark) {
      int step = journal[--steps];
      if (step >= 0) {
        release(grid.candidateOf[step]);
      } else {
        take(-step - 1);
      }
      steps--;
    }
  }

  /** What is taken, by candidate. */
  int[] copy() {
    return taken.clone();
  }

  /** Takes just this, whatever was taken before; adds all up anew. */
  void set(int... choices) {
    for (int c = 0; c < taken.length; c++) {
      if (taken[c] != NONE) {
        release(c);
      }
    }
    Arrays.fill(used, 0);
    value = 0;
    owe();
    for (int x : choices) {
      if (x != NONE) {
        take(x);
      }
    }
    keep();
  }

  Plan plan() {
    List<Funded> funded = new ArrayList<>();
    for (int x : taken) {
      if (x != NONE) {
        funded.add(grid.choices.all().get(x).funded());
      }
    }
    return new Plan(funded);
  }
}

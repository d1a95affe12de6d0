package dev.quarterdeck.engine.planner;

import java.util.Arrays;

/**
 * A knapsack with groups, of each of which at most one item is taken: solved exactly, in whole
 * numbers, by dynamic programming over the capacity.
 *
 * @param weights of each group's items, each at most the capacity
 */
record MultipleChoice(int capacity, int[][] weights) {
  private static final int NONE = -1;

  /** The most profit, leaving out one group (-1 for none), with this much room. */
  long most(long[][] profits, int without, int room) {
    long[] best = new long[room + 1];
    for (int g = 0; g < weights.length; g++) {
      if (g != without) {
        best = next(best, profits[g], weights[g], new int[0]);
      }
    }
    return best[room];
  }

  long most(long[][] profits) {
    return most(profits, NONE, capacity);
  }

  /** For each group the item taken in a selection of most profit, or -1. */
  int[] selection(long[][] profits) {
    int[][] taken = new int[weights.length][capacity + 1];
    long[] best = new long[capacity + 1];
    for (int g = 0; g < weights.length; g++) {
      Arrays.fill(taken[g], NONE);
      best = next(best, profits[g], weights[g], taken[g]);
    }
    int[] selection = new int[weights.length];
    int room = capacity;
    for (int g = weights.length - 1; g >= 0; g--) {
      selection[g] = taken[g][room];
      room -= selection[g] == NONE ? 0 : weights[g][selection[g]];
    }
    return selection;
  }

  /** The best by room with one group more; notes the item taken where there is space for it. */
  private static long[] next(long[] best, long[] profit, int[] weight, int[] taken) {
    long[] next = best.clone();
    for (int i = 0; i < weight.length; i++) {
      for (int room = weight[i]; profit[i] > 0 && room < next.length; room++) {
        long value = best[room - weight[i]] + profit[i];
        if (value > next[room]) {
          next[room] = value;
          if (taken.length > 0) {
            taken[room] = i;
          }
        }
      }
    }
    return next;
  }
}

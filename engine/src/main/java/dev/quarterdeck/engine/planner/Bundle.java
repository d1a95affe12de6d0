package dev.quarterdeck.engine.planner;

import java.util.Arrays;

/** A candidate and all that it needs and a draft has not, what is needed before what needs it. */
final class Bundle {
  private final Grid grid;
  private final Draft draft;
  private int[] candidates = new int[16];
  private int size;

  Bundle(Grid grid, Draft draft) {
    this.grid = grid;
    this.draft = draft;
  }

  int size() {
    return size;
  }

  int at(int place) {
    return candidates[place];
  }

  /** Makes it the bundle of this candidate. */
  void gather(int candidate) {
    size = 0;
    visit(candidate);
  }

  private void visit(int candidate) {
    for (int i = 0; i < size; i++) {
      if (candidates[i] == candidate) {
        return;
      }
    }
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * size);
    }
    int self = size;
    candidates[size++] = candidate;
    for (int other : grid.needs[candidate]) {
      if (draft.taken(other) == Draft.NONE) {
        visit(other);
      }
    }
    // what it needs goes before it
    System.arraycopy(candidates, self + 1, candidates, self, size - self - 1);
    candidates[size - 1] = candidate;
  }
}

package dev.quarterdeck.engine.planner;

import java.util.SplittableRandom;

/** What is taken out of a plan in the making, and may be put in again or instead. */
final class Ruin {
  private static final int KINDS = 4;
  private static final int TRIES = 60;

  private final Grid grid;
  private final Draft draft;
  private final Preference preference;
  private final SplittableRandom random;
  private final int[] pool;
  private final int[] seen;
  private int turn;
  private int stamp;
  private int pooled;

  Ruin(Grid grid, Draft draft, Preference preference, SplittableRandom random) {
    this.grid = grid;
    this.draft = draft;
    this.preference = preference;
    this.random = random;
    pool = new int[grid.candidates];
    seen = new int[grid.candidates];
  }

  int size() {
    return pooled;
  }

  int at(int place) {
    return pool[place];
  }

  /** Those of the highest key first. */
  void sort(double... key) {
    for (int i = 1; i < pooled; i++) {
      int c = pool[i];
      int j = i - 1;
      while (j >= 0 && key[pool[j]] < key[c]) {
        pool[j + 1] = pool[j];
        j--;
      }
      pool[j + 1] = c;
    }
  }

  /**
   * Takes out about so many in one of four ways, in turn; they and what needed them are here then.
   */
  void ruin(int count) {
    stamp++;
    pooled = 0;
    switch (turn++ % KINDS) {
      case 0 -> ruinAny(count);
      case 1 -> ruinNear(random.nextInt(grid.choices.problem().periods()), count);
      case 2 -> ruinRow(count);
      default -> ruinInTheWay(outsider(), count);
    }
  }

  private void ruinAny(int count) {
    for (int i = 0; i < count && draft.size() > 0; i++) {
      drop(draft.at(random.nextInt(draft.size())));
    }
  }

  private void ruinNear(int period, int count) {
    int dropped = 0;
    for (int i = 0; i < TRIES && dropped < count && draft.size() > 0; i++) {
      int c = draft.at(random.nextInt(draft.size()));
      Choice x = grid.choices.all().get(draft.taken(c));
      if (x.start() <= period + 1 && period - 1 < x.end()) {
        drop(c);
        dropped++;
      }
    }
  }

  private void ruinRow(int count) {
    if (grid.rows > 0) {
      ruinRow(random.nextInt(grid.rows), count);
    }
  }

  private void ruinRow(int row, int count) {
    int from = grid.rowFrom[row];
    int length = grid.rowFrom[row + 1] - from;
    int dropped = 0;
    for (int i = 0; i < TRIES && dropped < count && length > 0; i++) {
      int x = grid.inRow[from + random.nextInt(length)];
      if (draft.taken(grid.candidateOf[x]) == x) {
        drop(grid.candidateOf[x]);
        dropped++;
      }
    }
  }

  /** Takes out what keeps a candidate from the choice that suits it best. */
  private void ruinInTheWay(int candidate, int count) {
    int length = grid.choicesOf(candidate);
    if (length == 0) {
      ruinAny(count);
      return;
    }
    double u = random.nextDouble();
    int x = preference.order()[grid.first[candidate] + (int) (u * u * length)];
    if (draft.taken(candidate) != Draft.NONE) {
      drop(candidate);
    }
    add(candidate);
    for (int e = grid.entries[x]; e < grid.mendable[x]; e++) {
      for (int i = 0; i < count && draft.room(grid.rowOf[e]) < grid.use[e]; i++) {
        ruinRow(grid.rowOf[e], 1);
      }
    }
  }

  /** A candidate, rather a preferred one; of an exceeded row, one that mends it. */
  int outsider() {
    if (!draft.isFeasible()) {
      int row = draft.exceeded(random.nextInt(draft.exceeded()));
      int length = grid.rowFrom[row + 1] - grid.rowFrom[row];
      if (length > 0) {
        return grid.candidateOf[grid.inRow[grid.rowFrom[row] + random.nextInt(length)]];
      }
    }
    double u = random.nextDouble();
    return preference.ranking()[(int) (u * u * grid.candidates)];
  }

  /** Releases a candidate and all that need it. */
  private void drop(int candidate) {
    if (draft.taken(candidate) == Draft.NONE) {
      return;
    }
    draft.release(candidate);
    add(candidate);
    for (int dependant : grid.neededBy[candidate]) {
      drop(dependant);
    }
  }

  /** Adds a candidate to those to put in, if it is not there yet. */
  void add(int candidate) {
    if (seen[candidate] != stamp) {
      seen[candidate] = stamp;
      pool[pooled++] = candidate;
    }
  }
}

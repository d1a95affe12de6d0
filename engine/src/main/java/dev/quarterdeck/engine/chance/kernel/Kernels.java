package dev.quarterdeck.engine.chance.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The loops of a simulation. Each works on the first n elements of its arrays, n a multiple of 8,
 * and gives the same bits whatever compiles or implements it: a product and the sum it goes into
 * are fused ({@link Math#fma}), and a total runs in eight lanes.
 *
 * <p>A <em>word</em> is a uniform number: read as an unsigned integer w it stands for u = (w + ½) /
 * 2³², give or take half a unit. A <em>table</em> holds a quantile function as cubics, four
 * coefficients a cell (see {@link #cells}).
 */
public interface Kernels {
  /** Cells of a table: two sides, 32 octaves each, 8 to an octave. */
  int CELLS = 2 * 32 * 8;

  /** The loops in plain Java. */
  static Kernels plain() {
    return new Kernels() {};
  }

  /**
   * Points first .. first + n − 1 of one dimension of a digital net, digits in reverse order.
   *
   * @param first a multiple of n; n is a power of two
   * @param directions of the dimension by bit of the index, their digits in reverse order
   */
  default void net(int[] words, int n, int first, int[] directions) {
    int start = 0;
    for (int rest = first; rest != 0; rest &= rest - 1) {
      start ^= directions[Integer.numberOfTrailingZeros(rest)];
    }
    words[0] = start;
    for (int bit = 0; 1 << bit < n; bit++) {
      int done = 1 << bit;
      int direction = directions[bit];
      // Copied first: a loop that reads its own array elsewhere is not turned into vector code.
      System.arraycopy(words, 0, words, done, done);
      for (int i = done; i < 2 * done; i++) {
        words[i] ^= direction;
      }
    }
  }

  /**
   * Owen's nested scrambling of words whose digits are in reverse order, and their digits put
   * right. In reverse order adding, and multiplying by an even number, let a digit depend on those
   * before it alone (Laine and Karras 2011, Burley 2020); random summands and factors, twice, flip
   * any two digits of the tree independently.
   *
   * @param key of the scramble
   * @param second half of the key
   */
  default void scramble(int[] words, int n, long key, long second) {
    int a = (int) key;
    int b = (int) (key >>> 32) & ~1;
    int c = (int) second;
    int d = (int) (second >>> 32) & ~1;
    for (int i = 0; i < n; i++) {
      int x = words[i] + a;
      x ^= x * b;
      x += c;
      x ^= x * d;
      words[i] = Integer.reverse(x);
    }
  }

  /** Pseudo-random words first .. first + n − 1 of a stream (SplitMix64). */
  default void pseudo(int[] words, int n, long first, long stream) {
    for (int i = 0; i < n; i++) {
      long z = stream + (first + i + 1) * 0x9E3779B97F4A7C15L;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      words[i] = (int) ((z ^ (z >>> 31)) >>> 32);
    }
  }

  /**
   * The cell of a table in which each word lies, and where in it.
   *
   * <p>The distance v = 2³²·min(u, 1 − u) from the nearer end, as a float, has the cell in its
   * exponent and first three bits, the place in the cell in the other twenty; cells 0..255 are the
   * lower side, 256..511 the upper.
   *
   * @param distance scratch
   * @param place 0 (included) to 1
   */
  default void cells(int[] words, int n, float[] distance, int[] cell, double[] place) {
    for (int i = 0; i < n; i++) {
      int word = words[i];
      distance[i] = (float) ((word ^ (word >> 31)) | 1);
    }
    // A loop that takes a float's bits is not turned into vector code; a copy of all of them is.
    MemorySegment.copy(MemorySegment.ofArray(distance), ValueLayout.JAVA_INT, 0, cell, 0, n);
    for (int i = 0; i < n; i++) {
      place[i] = (cell[i] & 0xFFFFF) * 0x1p-20;
    }
    for (int i = 0; i < n; i++) {
      cell[i] = (cell[i] >>> 20) - (127 << 3) | words[i] >>> 31 << 8;
    }
  }

  /** Values of a table at cells and places. */
  default void cubics(int[] cell, double[] place, int n, double[] table, double[] values) {
    for (int i = 0; i < n; i++) {
      int at = 4 * cell[i];
      double t = place[i];
      double high = Math.fma(table[at + 3], t, table[at + 2]);
      values[i] = Math.fma(Math.fma(high, t, table[at + 1]), t, table[at]);
    }
  }

  /** {@code result = a · b}. */
  default void multiply(double[] a, double[] b, double[] result, int n) {
    for (int i = 0; i < n; i++) {
      result[i] = a[i] * b[i];
    }
  }

  /**
   * {@code total += factor · values}.
   *
   * @param at where in the total the block begins
   */
  default void addScaled(double[] values, double factor, double[] total, int at, int n) {
    for (int i = 0; i < n; i++) {
      total[at + i] = Math.fma(values[i], factor, total[at + i]);
    }
  }

  /**
   * {@code total += amount · (level + slope · delay)}, level and slope being those of the sample's
   * whole delay.
   *
   * @param whole whole periods of delay
   * @param lines level and slope by whole delay, one after the other
   * @param at where in the total the block begins
   */
  default void addDelayed(
      double[] amount, double[] delay, int[] whole, double[] lines, double[] total, int at, int n) {
    for (int i = 0; i < n; i++) {
      int line = 2 * whole[i];
      double weight = Math.fma(lines[line + 1], delay[i], lines[line]);
      total[at + i] = Math.fma(amount[i], weight, total[at + i]);
    }
  }

  /**
   * Splits each amount between the two whole delays that its delay lies between, and adds the parts
   * up: {@code sums[d] += amount · hat_d(delay)}, in four lanes.
   *
   * @param sums by lane and whole delay, the lanes {@code sums.length / 4} apart
   */
  default void addHats(double[] amount, double[] delay, int[] whole, double[] sums, int n) {
    int lane = sums.length / 4;
    for (int i = 0; i < n; i++) {
      int at = (i & 3) * lane + whole[i];
      double late = amount[i] * (delay[i] - whole[i]);
      sums[at] += amount[i] - late;
      sums[at + 1] += late;
    }
  }

  /** The total, in eight lanes that are added at the end. */
  default double total(double[] values, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    for (int i = 0; i < n; i += 8) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
      g += values[i + 6];
      h += values[i + 7];
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }
}

package dev.quarterdeck.engine.chance;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * The uniform numbers of one initiative, or of all drivers: a column for each quantity and
 * replicate.
 *
 * <p>A column depends on the seed, the pad's name, the set of names in the pad and the quantity's
 * own name - on nothing else. In Sobol mode each replicate is one digital net: its points are put
 * in an order of the pad's own (else equal dimensions of two pads would move together) and each
 * dimension is scrambled as Owen (1995) does, independently in each replicate.
 */
final class Pad {
  private final Sampling sampling;
  private final int[][] directions;
  private final long key;
  private final Map<String, Integer> dimensions = new HashMap<>();

  /**
   * @param directions of Sobol's sequence
   * @param key of seed and name
   * @param names of all its quantities; their order gives the dimensions
   */
  Pad(Sampling sampling, int[][] directions, long key, SortedSet<String> names) {
    this.sampling = sampling;
    this.directions = directions;
    this.key = key;
    for (String name : names) {
      dimensions.put(name, dimensions.size());
    }
  }

  /** The order of a replicate's points. */
  int[] order(int replicate, int n) {
    int[] order = new int[n];
    long stream = Hash.word(Hash.key(key, "order"), replicate);
    for (int i = 0; i < n; i++) {
      int j = (int) (((Hash.word(stream, i) >>> 32) * (i + 1)) >>> 32);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** Uniform numbers of a quantity in the points' order of {@link #order}. */
  double[] uniforms(String name, int replicate, int[] order) {
    long stream = Hash.word(Hash.key(key, "of " + name), replicate);
    int dimension = dimensions.getOrDefault(name, Integer.MAX_VALUE);
    double[] column = new double[order.length];
    if (sampling == Sampling.PSEUDO || dimension >= directions.length) {
      for (int i = 0; i < column.length; i++) {
        column[i] = Hash.uniform(Hash.word(stream, i));
      }
      return column;
    }
    double[] net = net(directions[dimension], stream, order.length);
    for (int i = 0; i < column.length; i++) {
      column[i] = net[order[i]];
    }
    return column;
  }

  /** One scrambled dimension of the first n points, n a power of two. */
  static double[] net(int[] direction, long stream, int n) {
    int bits = Integer.numberOfTrailingZeros(n);
    int[] digits = new int[n];
    for (int i = 1; i < n; i++) {
      digits[i] = digits[i & (i - 1)] ^ direction[Integer.numberOfTrailingZeros(i)];
    }
    boolean[] flips = flips(stream, n);
    double[] net = new double[n];
    for (int i = 0; i < n; i++) {
      int node = 1;
      long scrambled = 0;
      for (int bit = 0; bit < bits; bit++) {
        int digit = digits[i] >>> (31 - bit) & 1;
        scrambled = scrambled << 1 | (flips[node] ? 1 - digit : digit);
        node = node << 1 | digit;
      }
      long rest = Hash.word(stream, n + (long) node) >>> (12 + bits);
      net[i] = ((scrambled << (52 - bits) | rest) + 0.5) * 0x1p-52;
    }
    return net;
  }

  /** For each node of the tree of leading digits, whether the digit below it is flipped. */
  private static boolean[] flips(long stream, int n) {
    boolean[] flips = new boolean[n];
    for (int node = 0; node < n; node++) {
      flips[node] = (Hash.word(stream, node >>> 6) >>> (node & 63) & 1) == 1;
    }
    return flips;
  }
}

package dev.quarterdeck.engine.chance;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * The uniform numbers of one initiative, or of all drivers: a stream of words for each quantity.
 *
 * <p>A stream depends on the seed, the pad's name, the set of names in the pad and the quantity's
 * own name - on nothing else. In Sobol mode each replicate is one digital net. Its points are put
 * in an order of the pad's own, else equal dimensions of two pads would move together: the index is
 * multiplied by a random invertible matrix of bits, which makes any two pads' points meet as if at
 * random and leaves a net a net. Each dimension is then scrambled as Owen (1995) does,
 * independently in each replicate.
 */
final class Pad {
  private final Sampling sampling;
  private final int[][] directions;
  private final long key;
  private final Map<String, Integer> dimensions = new HashMap<>();

  /** By replicate, the columns of the matrix that orders its points. */
  private final int[][] orders;

  /**
   * @param directions of Sobol's sequence
   * @param key of seed and name
   * @param names of all its quantities; their order gives the dimensions
   * @param points in each replicate, a power of two
   */
  Pad(Sampling sampling, int[][] directions, long key, SortedSet<String> names, int points) {
    this.sampling = sampling;
    this.directions = directions;
    this.key = key;
    for (String name : names) {
      dimensions.put(name, dimensions.size());
    }
    int bits = Integer.numberOfTrailingZeros(points);
    orders = new int[Simulation.REPLICATES][];
    for (int r = 0; r < orders.length; r++) {
      orders[r] = BitMatrix.invertible(Hash.word(Hash.key(key, "order"), r), bits);
    }
  }

  /** The stream of a quantity. */
  Stream stream(String name) {
    long own = Hash.key(key, "of " + name);
    long[] keys = new long[2 * Simulation.REPLICATES];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = Hash.word(own, k);
    }
    int dimension = dimensions.getOrDefault(name, Integer.MAX_VALUE);
    if (sampling == Sampling.PSEUDO || dimension >= directions.length) {
      return new Stream(keys, null);
    }
    int[][] ordered = new int[Simulation.REPLICATES][];
    for (int r = 0; r < ordered.length; r++) {
      ordered[r] = reversed(BitMatrix.product(directions[dimension], orders[r]));
    }
    return new Stream(keys, ordered);
  }

  private static int[] reversed(int[] columns) {
    int[] reversed = new int[columns.length];
    for (int bit = 0; bit < columns.length; bit++) {
      reversed[bit] = Integer.reverse(columns[bit]);
    }
    return reversed;
  }
}

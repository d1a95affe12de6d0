package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Hash;
import dev.quarterdeck.engine.chance.Ratios.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A class fitted on a random half of its cases and checked on the other half, several times over.
 *
 * @param n cases in all
 * @param shares of the unseen half at or below the seen half's P80, one for each split
 * @param below the same, counting only what lies strictly below
 * @param mean of the shares
 * @param meanBelow mean of those below
 * @param spread standard deviation of the shares
 * @param noise standard deviation that chance alone gives one share of distinct multipliers: the
 *     unseen half is a sample, and so is the half that the P80 comes from
 */
public record Hindcast(
    int n,
    List<Double> shares,
    List<Double> below,
    double mean,
    double meanBelow,
    double spread,
    double noise) {

  /**
   * Splits and checks.
   *
   * @param splits how many
   * @param seed of the splits
   * @throws IllegalArgumentException unless there are two cases and two splits
   */
  public static Hindcast of(List<Past> past, int splits, long seed) {
    int n = past.size();
    if (n < 2 || splits < 2) {
      throw new IllegalArgumentException("A hindcast must have two cases and two splits or more");
    }
    List<Double> shares = new ArrayList<>();
    List<Double> below = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      List<Past> mixed = mixed(past, Hash.word(Hash.key(seed, "hindcast"), split));
      List<Past> seen = mixed.subList(0, n / 2);
      List<Past> unseen = mixed.subList(n / 2, n);
      shares.add(FittedClass.covered(seen, unseen).share());
      below.add(FittedClass.below(seen, unseen).share());
    }
    double mean = mean(shares);
    double squares = shares.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    return new Hindcast(
        n,
        List.copyOf(shares),
        List.copyOf(below),
        mean,
        mean(below),
        StrictMath.sqrt(squares / (splits - 1)),
        FittedClass.noise(n / 2, n - n / 2));
  }

  /** How many of the shares lie between the two that a P80 is held to. */
  public long within() {
    return shares.stream()
        .filter(one -> one >= FittedClass.LEAST_COVER && one <= FittedClass.MOST_COVER)
        .count();
  }

  /** Standard deviation that chance alone gives the mean of the shares. */
  public double noiseOfMean() {
    return noise / StrictMath.sqrt(shares.size());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  /** In an order of its own (Fisher and Yates 1938). */
  private static List<Past> mixed(List<Past> past, long stream) {
    int[] order = IntStream.range(0, past.size()).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) (((Hash.word(stream, i) >>> 32) * (i + 1)) >>> 32);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return IntStream.of(order).mapToObj(past::get).toList();
  }
}

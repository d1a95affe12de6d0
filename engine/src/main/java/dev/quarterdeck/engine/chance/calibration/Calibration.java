package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Hash;
import dev.quarterdeck.engine.chance.Ratios;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts held against the actuals, of one estimator, class, or all.
 *
 * @param n how many cases
 * @param small whether they are fewer than 30, and so say little
 * @param levels each stated quantile
 * @param interval the whole range; null of lone figures
 * @param pit where actuals lay in their forecasts; null of lone figures, and of fewer than {@link
 *     Pit#FEWEST} cases
 * @param bias of the median or the middle; null where an amount is not above 0
 */
public record Calibration(
    int n,
    boolean small,
    List<Level> levels,
    @Nullable Interval interval,
    @Nullable Pit pit,
    @Nullable Bias bias) {

  /**
   * Holds forecasts against their actuals.
   *
   * @param seed of bootstrap and test
   * @throws IllegalArgumentException when there are none, or they do not all state the same levels
   */
  public static Calibration of(List<Forecast> cases, long seed) {
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("There must be at least one forecast with its actual");
    }
    List<Double> levels = cases.getFirst().levels();
    if (!cases.stream().allMatch(one -> one.levels().equals(levels))) {
      throw new IllegalArgumentException("All forecasts must state the same quantiles: " + levels);
    }
    boolean range = levels.size() > 1;
    boolean positive = cases.stream().allMatch(one -> one.middle() > 0 && one.actual() > 0);
    return new Calibration(
        cases.size(),
        cases.size() < Ratios.FEW,
        IntStream.range(0, levels.size()).mapToObj(i -> Level.of(cases, i)).toList(),
        range ? Interval.of(cases) : null,
        range && cases.size() >= Pit.FEWEST ? pit(cases, seed) : null,
        positive
            ? Bias.of(cases.stream().mapToDouble(one -> one.actual() / one.middle()), seed)
            : null);
  }

  private static Pit pit(List<Forecast> cases, long seed) {
    long stream = Hash.key(seed, "jumps");
    return Pit.of(
        IntStream.range(0, cases.size())
            .mapToObj(i -> cases.get(i).place(Hash.uniform(Hash.word(stream, i))))
            .toList(),
        seed);
  }
}

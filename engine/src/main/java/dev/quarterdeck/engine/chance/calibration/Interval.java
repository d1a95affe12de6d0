package dev.quarterdeck.engine.chance.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The range between the lowest and the highest stated quantile, held against the actuals.
 *
 * @param stated share of actuals that should lie in it: 0.8 for P10..P90
 * @param inside how many did
 * @param score mean of {@link Scores#interval}, each divided by its forecast's middle; null where a
 *     middle is not above 0
 * @param width mean of high − low, divided the same way
 */
public record Interval(
    double stated, Proportion inside, @Nullable Double score, @Nullable Double width) {

  static Interval of(List<Forecast> cases) {
    double stated =
        cases.getFirst().quantiles().getLast().level()
            - cases.getFirst().quantiles().getFirst().level();
    int inside = 0;
    double score = 0;
    double width = 0;
    boolean positive = true;
    for (Forecast one : cases) {
      double low = one.quantiles().getFirst().value();
      double high = one.quantiles().getLast().value();
      inside += low <= one.actual() && one.actual() <= high ? 1 : 0;
      positive &= one.middle() > 0;
      score += Scores.interval(low, high, 1 - stated, one.actual()) / one.middle();
      width += (high - low) / one.middle();
    }
    int n = cases.size();
    return new Interval(
        stated, Proportion.of(inside, n), positive ? score / n : null, positive ? width / n : null);
  }
}

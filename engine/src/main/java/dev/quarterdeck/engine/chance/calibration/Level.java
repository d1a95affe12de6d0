package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.OrderStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stated quantile held against the actuals.
 *
 * @param level what share of actuals should lie at or below it
 * @param below how many lay below it
 * @param upTo how many lay at or below it; more than {@code below} where actuals equal the forecast
 * @param pinball mean of {@link Scores#pinball}, each divided by its forecast's middle; null where
 *     a middle is not above 0
 * @param factor what to multiply the stated value by, so that the next case lies at or below it
 *     with the stated probability; null where an amount is not above 0 or the cases are too few for
 *     it
 */
public record Level(
    double level,
    Proportion below,
    Proportion upTo,
    @Nullable Double pinball,
    @Nullable Double factor) {

  /** How a stated quantile stands to what happened. */
  public enum Verdict {
    /** What was counted is compatible with the level. */
    AGREES,
    /** Actuals exceed it more often than stated. */
    TOO_LOW,
    /** Actuals exceed it less often than stated. */
    TOO_HIGH
  }

  /** Of cases that all state the same levels, the one at a place among them. */
  static Level of(List<Forecast> cases, int place) {
    double level = cases.getFirst().quantiles().get(place).level();
    int below = 0;
    int upTo = 0;
    double loss = 0;
    boolean positive = true;
    boolean ratios = true;
    for (Forecast one : cases) {
      double stated = one.quantiles().get(place).value();
      below += one.actual() < stated ? 1 : 0;
      upTo += one.actual() <= stated ? 1 : 0;
      positive &= one.middle() > 0;
      ratios &= stated > 0 && one.actual() > 0;
      loss += Scores.pinball(level, stated, one.actual()) / one.middle();
    }
    return new Level(
        level,
        Proportion.of(below, cases.size()),
        Proportion.of(upTo, cases.size()),
        positive ? loss / cases.size() : null,
        ratios ? factor(cases, place, level) : null);
  }

  private static @Nullable Double factor(List<Forecast> cases, int place, double level) {
    OrderStatistics ratios =
        OrderStatistics.of(
            IntStream.range(0, cases.size())
                .mapToDouble(
                    i -> cases.get(i).actual() / cases.get(i).quantiles().get(place).value()));
    return ratios.reaches(level) ? ratios.quantile(level) : null;
  }

  /** Actuals that equal the stated value count for whichever side makes it agree. */
  public Verdict verdict() {
    if (upTo.high() < level) {
      return Verdict.TOO_LOW;
    }
    return below.low() > level ? Verdict.TOO_HIGH : Verdict.AGREES;
  }
}

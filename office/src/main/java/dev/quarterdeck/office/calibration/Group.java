package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.Ratios;
import dev.quarterdeck.engine.chance.Ratios.Past;
import dev.quarterdeck.engine.chance.calibration.Calibration;
import dev.quarterdeck.engine.chance.calibration.Forecast;
import dev.quarterdeck.office.exchange.table.History;
import java.util.List;

/**
 * Past cases of one estimator, one class, or all, and how good their estimates were.
 *
 * @param name what the rows have in common; "all" for every row
 * @param calibration of what was stated
 * @param actualToEstimate quantiles of actual ÷ estimate; the estimate is the middle of a range
 *     where only that is given
 * @param advice what to do about it, in a sentence
 */
public record Group(
    String name, Calibration calibration, Multipliers actualToEstimate, String advice) {
  static final long SEED = 1;

  /**
   * Actual ÷ estimate in a few figures.
   *
   * @param weightedMean Σ actual ÷ Σ estimate, with its 90 % bootstrap interval
   */
  public record Multipliers(
      double p10,
      double median,
      double p80,
      double p90,
      double weightedMean,
      double low,
      double high) {}

  /**
   * @param ownClass name of the reference class that the group's past becomes; empty when none
   */
  static Group of(String name, List<History.Past> rows, String ownClass) {
    Calibration calibration = Calibration.of(rows.stream().map(Group::forecast).toList(), SEED);
    Ratios ratios = Ratios.of(past(rows), SEED);
    var multipliers =
        new Multipliers(
            ratios.p10(),
            ratios.median(),
            ratios.p80(),
            ratios.p90(),
            ratios.weightedMean(),
            ratios.low(),
            ratios.high());
    var advice = new Advice(name, calibration, multipliers, ownClass);
    return new Group(name, calibration, multipliers, advice.text());
  }

  static List<Past> past(List<History.Past> rows) {
    return rows.stream().map(row -> new Past(forecast(row).middle(), row.actual())).toList();
  }

  private static Forecast forecast(History.Past row) {
    Double estimate = row.estimate();
    Double low = row.low();
    Double high = row.high();
    if (low != null && high != null) {
      return estimate == null
          ? Forecast.range(low, high, row.actual())
          : Forecast.triplet(low, estimate, high, row.actual());
    }
    if (estimate == null) {
      throw new IllegalStateException("A past case must have an estimate or a range");
    }
    return Forecast.point(estimate, row.actual());
  }
}

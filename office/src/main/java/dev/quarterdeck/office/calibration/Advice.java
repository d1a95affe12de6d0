package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.calibration.Bias;
import dev.quarterdeck.engine.chance.calibration.Calibration;
import dev.quarterdeck.engine.chance.calibration.Level;
import dev.quarterdeck.engine.chance.calibration.Level.Verdict;
import dev.quarterdeck.engine.chance.calibration.Pit;
import dev.quarterdeck.engine.chance.calibration.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence that a person can act on.
 *
 * @param ownClass name of the reference class that the group's past becomes; empty when none
 */
record Advice(
    String name, Calibration calibration, Group.Multipliers multipliers, String ownClass) {
  private static final double LITTLE_POWER = 0.8;

  String text() {
    boolean points = calibration.interval() == null;
    String found = points ? ofPoints() : ofRanges();
    if (calibration.small()) {
      return "%s: only %d cases, too few to act on: put them with similar ones. So far: %s."
          .formatted(name, calibration.n(), found);
    }
    return name + ": " + found + (points || !agrees() ? orClass() : ".");
  }

  private boolean agrees() {
    return calibration.levels().stream().allMatch(level -> level.verdict() == Verdict.AGREES);
  }

  private String orClass() {
    return ownClass.isEmpty() ? "." : ", or use reference class '" + ownClass + "'.";
  }

  private String ofRanges() {
    List<String> wrong = new ArrayList<>();
    for (Level level : calibration.levels().reversed()) {
      if (level.verdict() != Verdict.AGREES) {
        wrong.add(wrong(level));
      }
    }
    if (!wrong.isEmpty()) {
      return String.join("; ", wrong);
    }
    String agrees = "the stated quantiles agree with what came (n = %d)".formatted(calibration.n());
    Pit pit = calibration.pit();
    if (pit == null || calibration.small()) {
      return agrees;
    }
    if (pit.pValue() < 0.05) {
      return agrees
          + ", but actuals are spread unevenly between them (p = %s): state more of them, P50 first"
              .formatted(String.format(Locale.ROOT, "%.3f", pit.pValue()));
    }
    return pit.power() >= LITTLE_POWER
        ? agrees + ": keep them"
        : agrees
            + ": keep them, knowing that so few cases show ranges that hold 60 % instead of 80 %"
            + " only "
            + Figures.percent(pit.power())
            + " of the time";
  }

  /**
   * One quantile that is not where it says it is. Actuals that equal it count for it, so that it is
   * not wrong because of them.
   */
  private String wrong(Level level) {
    boolean upper = level.level() > 0.5;
    boolean low = level.verdict() == Verdict.TOO_LOW;
    Proportion under = low ? level.upTo() : level.below();
    Proportion seen = upper ? Proportion.of(under.n() - under.count(), under.n()) : under;
    double stated = upper ? 1 - level.level() : level.level();
    String share = Figures.percent(seen.share());
    String quantile = "P%.0f".formatted(100 * level.level());
    String found =
        upper
            ? quantile + (low ? " is exceeded " : " is reached only ") + share + " of the time"
            : (low ? "only " : "")
                + share
                + (low ? " of actuals lay at or below " : " of actuals fell below ")
                + quantile;
    String factor =
        level.factor() == null || calibration.small()
            ? ""
            : ": multiply it by " + Figures.factor(level.factor());
    return "%s (n = %d, %s %%), not %s%s"
        .formatted(found, seen.n(), Figures.between(seen), Figures.percent(stated), factor);
  }

  private String ofPoints() {
    Bias bias = calibration.bias();
    if (bias == null) {
      throw new IllegalStateException("Past cases must have amounts above 0");
    }
    String around =
        "(n = %d, %s to %s)"
            .formatted(calibration.n(), Figures.factor(bias.low()), Figures.factor(bias.high()));
    if (calibration.small()) {
      return "median " + Figures.factor(bias.median()) + " times the estimate " + around;
    }
    String middle =
        bias.low() <= 1 && 1 <= bias.high()
            ? "no bias in the middle, median " + Figures.factor(bias.median()) + " " + around
            : "half came in above "
                + Figures.factor(bias.median())
                + " times the estimate "
                + around
                + ": multiply by it";
    return middle
        + "; for a P80 multiply by "
        + Figures.factor(multipliers.p80())
        + ", for a P10..P90 by "
        + Figures.factor(multipliers.p10())
        + " and "
        + Figures.factor(multipliers.p90());
  }
}

package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.calibration.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Shares and multipliers as text. */
final class Figures {
  private static final MathContext THREE = new MathContext(3);

  private Figures() {}

  /** {@code 34 %}; one decimal below 10 % unless it is 0. */
  static String percent(double share) {
    double percent = 100 * share;
    String form =
        percent >= 9.95 || Math.abs(percent - Math.rint(percent)) < 0.05 ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, form + " %%", percent);
  }

  /** {@code 34 % (25-44)}: a share and its 95 % interval. */
  static String share(Proportion one) {
    return percent(one.share()) + " (" + between(one) + ")";
  }

  /** {@code 25-44}. */
  static String between(Proportion one) {
    return String.format(Locale.ROOT, "%.0f-%.0f", 100 * one.low(), 100 * one.high());
  }

  /** To three digits: {@code 1.62}, {@code 338}. */
  static String factor(double value) {
    BigDecimal shown = BigDecimal.valueOf(value).round(THREE);
    return shown.scale() < 0 ? shown.toPlainString() : padded(shown);
  }

  private static String padded(BigDecimal shown) {
    int scale = Math.max(0, 3 - (shown.precision() - shown.scale()));
    return shown
        .setScale(Math.clamp(scale, 0, 4), java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}

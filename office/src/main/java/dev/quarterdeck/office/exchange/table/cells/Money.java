package dev.quarterdeck.office.exchange.table.cells;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount exactly as written.
 *
 * @param number the written number, in units of {@code scale}
 * @param scale what one unit is worth
 * @param currency ISO code, null when neither cell nor table says
 */
public record Money(BigDecimal number, Scale scale, @Nullable String currency) {

  /** In whole currency units. */
  public BigDecimal value() {
    return number.multiply(scale.factor());
  }

  /** As documents write it, to the last digit: {@code 240M}, {@code 30.66M}, {@code 12k}. */
  public String text() {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.toPlainString() + (plain.signum() == 0 ? "" : scale.suffix());
  }

  /** The same amount a thousand times smaller. */
  public Money inThousandths() {
    return new Money(number.movePointLeft(3), scale, currency);
  }
}

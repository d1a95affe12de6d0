package dev.quarterdeck.engine.chance;

import org.jspecify.annotations.Nullable;

/**
 * An event ready to be drawn.
 *
 * @param kept the share of benefits kept; null when the event loses nothing
 * @param late 1 when it delays, else 0; null when it always does
 * @param periods by which it delays; null for none
 */
record Risk(
    Stream happens, @Nullable Marginal kept, @Nullable Marginal late, @Nullable Source periods) {

  static Risk of(Event event, Stream happens, @Nullable Source periods) {
    double p = event.probability();
    return new Risk(
        happens,
        event.loses() > 0 ? Marginal.either(1 - event.loses(), 1, p) : null,
        p == 1 ? null : Marginal.either(1, 0, p),
        periods);
  }

  /** Takes what is lost out of the benefits. */
  void lose(Block block, double[] benefits) {
    if (kept != null) {
      multiply(block, kept, benefits);
    }
  }

  /** Adds what it delays. */
  void delay(Block block, double[] delay) {
    if (periods != null) {
      int mark = block.mark();
      double[] added = block.spare();
      periods.draw(block, added);
      if (late != null) {
        multiply(block, late, added);
      }
      block.kernels.addScaled(added, 1, delay, 0, block.n);
      block.release(mark);
    }
  }

  private void multiply(Block block, Marginal marginal, double[] values) {
    int mark = block.mark();
    double[] factor = block.spare();
    happens.draw(block);
    marginal.fill(block, factor);
    block.kernels.multiply(values, factor, values, block.n);
    block.release(mark);
  }
}

package dev.quarterdeck.office.report;

import java.util.ArrayList;
import java.util.List;

/** A straight axis: values from..to on pixels start..end. */
record Axis(double from, double to, double start, double end) {

  double at(double value) {
    return to == from ? start : start + (value - from) / (to - from) * (end - start);
  }

  /**
   * Round values (1, 2 or 5 times a power of ten) inside the axis, about {@code wanted} of them.
   */
  List<Double> ticks(int wanted) {
    double step = step((to - from) / wanted);
    List<Double> ticks = new ArrayList<>();
    if (step > 0) {
      for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
        ticks.add(i * step);
      }
    }
    return ticks;
  }

  /** Decimals that tell neighbouring ticks apart, once divided by {@code divisor}. */
  int decimals(int wanted, double divisor) {
    double step = step((to - from) / wanted) / divisor;
    return step <= 0 ? 0 : (int) Math.clamp(Math.ceil(-StrictMath.log10(step) - 1e-9), 0, 6);
  }

  private static double step(double rough) {
    if (!(rough > 0)) {
      return 0;
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double times = rough / power;
    return power * (times < 1.5 ? 1 : times < 3 ? 2 : times < 7 ? 5 : 10);
  }
}

package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Measurement;
import java.util.List;

/** Drawing apart from making ready, from drawings of two lengths. */
record Apart(Two moments, Two joint) {
  static final int FEW = 1 << 14;
  static final int MANY = 1 << 16;
  static final int INITIATIVES = 40;

  /**
   * Nanoseconds by initiative and sample.
   *
   * @param few of a drawing of 16,384 samples
   * @param many of one of 65,536
   */
  record Two(double few, double many) {

    /** Without making ready. */
    double drawing() {
      return (many * MANY - few * FEW) / (MANY - FEW);
    }

    List<Measurement> rows(String what) {
      String name = "10 years, 5 quantities: own " + what;
      double ready = (few - drawing()) * FEW * INITIATIVES / 1e6;
      return List.of(
          Measurement.of(name + ", 16,384 samples", few, "ns"),
          Measurement.of(name + ", 65,536 samples", many, "ns"),
          Measurement.of(name + ", ready before", drawing(), "ns"),
          Measurement.of(name + ", making 40 cases ready", ready, "ms"));
    }
  }
}

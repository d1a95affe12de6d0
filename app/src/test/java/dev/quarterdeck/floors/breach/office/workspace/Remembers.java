package dev.quarterdeck.floors.breach.office.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Four statics that change. */
final class Remembers {
  static int count;
  static final double[] RATES = {0.08};
  static final List<String> SEEN = new ArrayList<>();
  static final AtomicInteger NEXT = new AtomicInteger();

  /** And three that do not. */
  static final List<String> WORDS = List.of("npv");

  private static final double[] TABLE = {0.035};
  static final String NAME = "npv";

  private Remembers() {}

  static double first() {
    return TABLE[0];
  }
}

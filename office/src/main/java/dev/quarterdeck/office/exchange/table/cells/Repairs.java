package dev.quarterdeck.office.exchange.table.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrections made while one cell is read. */
final class Repairs {
  private final List<String> made = new ArrayList<>();

  void add(String what) {
    made.add(what);
  }

  @Nullable String text() {
    return made.isEmpty() ? null : String.join("; ", made);
  }
}

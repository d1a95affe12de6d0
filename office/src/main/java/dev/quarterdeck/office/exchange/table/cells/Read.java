package dev.quarterdeck.office.exchange.table.cells;

import org.jspecify.annotations.Nullable;

/**
 * A cell's value, and what had to be repaired to read it.
 *
 * @param value what the cell says
 * @param repair the unambiguous correction that was made, null when there was none
 */
public record Read<T>(T value, @Nullable String repair) {

  static <T> Read<T> of(T value, Repairs repairs) {
    return new Read<>(value, repairs.text());
  }
}

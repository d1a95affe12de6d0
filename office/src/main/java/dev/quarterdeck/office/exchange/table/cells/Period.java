package dev.quarterdeck.office.exchange.table.cells;

import java.time.LocalDate;

/** A month, quarter, half or year, from its first day to its last. */
record Period(LocalDate first, LocalDate last) {

  static Period of(int year, int month, int months) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Period(first, first.plusMonths(months).minusDays(1));
  }
}

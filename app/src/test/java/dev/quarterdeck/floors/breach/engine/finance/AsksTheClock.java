package dev.quarterdeck.floors.breach.engine.finance;

import java.time.LocalDate;

/** A number that is another tomorrow; the date by itself is none. */
record AsksTheClock(LocalDate since) {
  boolean past() {
    return since.isBefore(LocalDate.now());
  }
}

package dev.quarterdeck.floors.breach.engine.finance;

import java.time.LocalDate;

/** What is allowed: a date that somebody gave. */
record Dated(LocalDate on) {
  int year() {
    return on.getYear();
  }
}

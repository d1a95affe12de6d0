package dev.quarterdeck.office.child;

import java.time.Duration;

/** Waits from when it is asked to. */
final class Patience {
  private final Duration grace;
  private boolean begun;
  private long since;

  Patience(Duration grace) {
    this.grace = grace;
  }

  /** Begins to wait; whether it had not before. */
  boolean begin() {
    boolean first = !begun;
    if (first) {
      begun = true;
      since = System.nanoTime();
    }
    return first;
  }

  boolean isOver() {
    return begun && System.nanoTime() - since > grace.toNanos();
  }
}

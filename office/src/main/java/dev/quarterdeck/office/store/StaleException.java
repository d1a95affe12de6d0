package dev.quarterdeck.office.store;

import java.util.List;

/** Something was changed since it was read; nothing was changed. */
public final class StaleException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Slot> slots;

  /** Refuses edits of these slots. */
  public StaleException(List<Slot> slots) {
    super("Changed since they were read: " + slots);
    this.slots = List.copyOf(slots);
  }

  /** What was changed meanwhile. */
  public List<Slot> slots() {
    return slots;
  }
}

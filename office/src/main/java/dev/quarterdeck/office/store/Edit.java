package dev.quarterdeck.office.store;

import dev.quarterdeck.office.workspace.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Another content of a slot.
 *
 * @param ref of the document; null for what is none
 * @param title of the document for people; empty for what is none
 * @param text null to leave the slot empty
 * @param base since when its content is what this was made from; 0 for an empty slot
 */
public record Edit(Slot slot, @Nullable Ref ref, String title, @Nullable String text, long base) {
  /** Leaves the slot of an entry empty. */
  public static Edit take(Entry entry) {
    return new Edit(entry.slot(), null, "", null, entry.since());
  }

  /** Puts a text in the place of an entry's, with the same ref. */
  public static Edit put(Entry entry, String title, String text) {
    return new Edit(entry.slot(), entry.ref(), title, text, entry.since());
  }
}

package dev.quarterdeck.office.store;

import dev.quarterdeck.office.workspace.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A document, or what lies between documents, as it was from one revision to another.
 *
 * @param ref of the document; null for what is none, such as comments or the head of a table
 * @param title for people; empty without a ref
 * @param since first revision with it
 * @param until first revision without it; {@link #NOW} while it is there
 */
public record Entry(
    Slot slot, @Nullable Ref ref, String title, String text, long since, long until) {
  /** After every revision. */
  public static final long NOW = Long.MAX_VALUE;
}

package dev.quarterdeck.office.store;

import dev.quarterdeck.office.workspace.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What a document is to become.
 *
 * @param text of the one document with that ref; null to take it away
 * @param base since when the document is what this was made from; 0 to add one
 */
public record Draft(Ref ref, @Nullable String text, long base) {
  /** Of documents that are changed together: more than one person changes knowingly. */
  public static final int MOST = 2_000;
}

package dev.quarterdeck.office.store;

import java.time.Instant;

/**
 * A change of the workspace that was made.
 *
 * @param number from 1 without gaps; 0 is the empty workspace
 * @param author who made it
 * @param reason why, in the author's words
 */
public record Revision(long number, Instant time, String author, String reason) {
  /** Before the first change. */
  public static final Revision NONE = new Revision(0, Instant.EPOCH, "", "");
}

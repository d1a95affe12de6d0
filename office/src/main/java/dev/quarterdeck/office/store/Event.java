package dev.quarterdeck.office.store;

import java.time.Instant;

/**
 * Something that was done, for the audit.
 *
 * @param number from 1 without gaps
 * @param actor who did it
 * @param action what, in a word; {@link #REVISE} for a revision
 * @param subject to what; of a revision its number, of an account its user name
 * @param detail further words; of a revision its reason, of an account its roles
 * @param digest of a revision: SHA-256 over what it changed, in hex; else empty
 * @param hash SHA-256 over the hash before it and all of this, in hex
 */
public record Event(
    long number,
    Instant time,
    String actor,
    String action,
    String subject,
    String detail,
    String digest,
    String hash) {
  /** The action that makes a revision. */
  public static final String REVISE = "revise";

  /** The action that makes or changes an account. */
  public static final String ACCOUNT = "account";

  /** How the detail ends of an account that may not sign in. */
  public static final String NOT_ENABLED = ", not enabled";
}

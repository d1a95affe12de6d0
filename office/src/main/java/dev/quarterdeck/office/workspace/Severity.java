package dev.quarterdeck.office.workspace;

/** How bad a problem is. */
public enum Severity {
  /** The document cannot be used as written. */
  ERROR,
  /** Probably not what was meant. */
  WARNING,
  /** Worth knowing, such as a repair that was made. */
  NOTE
}

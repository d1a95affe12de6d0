package dev.quarterdeck.office.proposals;

import java.time.Instant;
import java.util.Locale;

/** Something done to a proposal, or said about it. */
public record Remark(Instant time, String author, Act act, String text) {
  /** What was done. */
  public enum Act {
    COMMENT,
    CHANGE,
    APPROVE,
    REJECT,
    WITHDRAW,
    MERGE;

    /** As written outside. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

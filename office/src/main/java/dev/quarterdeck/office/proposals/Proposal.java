package dev.quarterdeck.office.proposals;

import dev.quarterdeck.office.proposals.Remark.Act;
import dev.quarterdeck.office.store.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of document changes awaiting approval. What is approved is this version's drafts: whoever
 * changes them asks for approval anew.
 *
 * @param number from 1
 * @param version counts whatever is done to it, from 1
 * @param title what it does, in a few words
 * @param reason why
 * @param author who made it; the only one to change or withdraw it, and nobody to approve it
 * @param base the newest revision when the drafts were last brought up to date
 * @param drafts each of another document
 * @param remarks oldest first
 * @param merged the revision that it became; 0 until then
 */
public record Proposal(
    long number,
    long version,
    String title,
    String reason,
    String author,
    Instant time,
    long base,
    State state,
    List<Draft> drafts,
    List<Remark> remarks,
    long merged) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_REMARKS = 1_000;

  public Proposal {
    drafts = List.copyOf(drafts);
    remarks = List.copyOf(remarks);
  }

  /**
   * Who does something, when, and what they say to it; possibly nothing.
   *
   * @throws IllegalArgumentException when the text is too long
   */
  public record Doing(String who, Instant time, String text) {
    public Doing {
      require(
          text.length() <= LONGEST_TEXT,
          "What is said must have at most %d characters, and has %d"
              .formatted(LONGEST_TEXT, text.length()));
    }
  }

  /**
   * What somebody proposes.
   *
   * @throws IllegalArgumentException when it says nothing, too much, or a document twice
   */
  public record Content(String title, String reason, List<Draft> drafts) {
    public Content {
      title = title.strip();
      drafts = List.copyOf(drafts);
      require(!title.isEmpty(), "The title of a proposal must say what it does");
      require(
          title.length() <= LONGEST_TITLE,
          "The title of a proposal must have at most %d characters, and has %d"
              .formatted(LONGEST_TITLE, title.length()));
      require(
          reason.length() <= LONGEST_TEXT,
          "The reason of a proposal must have at most %d characters, and has %d"
              .formatted(LONGEST_TEXT, reason.length()));
      require(!drafts.isEmpty(), "A proposal must change a document");
      require(
          drafts.size() <= Draft.MOST,
          "A proposal must change at most %d documents, and changes %d. Maybe make several"
              .formatted(Draft.MOST, drafts.size()));
      require(
          drafts.stream().map(Draft::ref).distinct().count() == drafts.size(),
          "A proposal must name each document once");
    }
  }

  /** A proposal just made; its number is given when it is kept. */
  public static Proposal made(Content content, long base, String author, Instant time) {
    return new Proposal(
        0,
        1,
        content.title(),
        content.reason(),
        author,
        time,
        base,
        State.OPEN,
        content.drafts(),
        List.of(),
        0);
  }

  /** Said by anybody, at any time. */
  public Proposal comment(Doing by) {
    require(!by.text().isBlank(), "A comment must say something");
    return next(state, by, Act.COMMENT);
  }

  /**
   * With other content, by its author; an approval lapses.
   *
   * @param revision the newest, which the drafts are made for
   */
  public Proposal change(Content content, long revision, Doing by) {
    mustBeUndecided();
    mustBeAuthor(by, "changed");
    Proposal next = next(State.OPEN, by, Act.CHANGE);
    return new Proposal(
        number,
        next.version,
        content.title(),
        content.reason(),
        author,
        time,
        revision,
        State.OPEN,
        content.drafts(),
        next.remarks,
        0);
  }

  /** By somebody other than its author. */
  public Proposal approve(Doing by) {
    mustBe(State.OPEN, "approved");
    mustBeOther(by, "approved");
    return next(State.APPROVED, by, Act.APPROVE);
  }

  /** By somebody other than its author, who may withdraw it. */
  public Proposal reject(Doing by) {
    mustBeUndecided();
    mustBeOther(by, "rejected");
    return next(State.REJECTED, by, Act.REJECT);
  }

  /** By its author. */
  public Proposal withdraw(Doing by) {
    mustBeUndecided();
    mustBeAuthor(by, "withdrawn");
    return next(State.WITHDRAWN, by, Act.WITHDRAW);
  }

  /** Whether it may become a revision; it throws when not. */
  public void mustBeApproved() {
    mustBe(State.APPROVED, "merged");
  }

  /** Become a revision. */
  public Proposal merge(long revision, Doing by) {
    mustBeApproved();
    Proposal next = next(State.MERGED, by, Act.MERGE);
    return new Proposal(
        number,
        next.version,
        title,
        reason,
        author,
        time,
        base,
        State.MERGED,
        drafts,
        next.remarks,
        revision);
  }

  /** Who approved it as it is; empty for nobody. */
  public String approver() {
    if (state != State.APPROVED && state != State.MERGED) {
      return "";
    }
    return remarks.reversed().stream()
        .filter(remark -> remark.act() == Act.APPROVE)
        .map(Remark::author)
        .findFirst()
        .orElse("");
  }

  private Proposal next(State after, Doing by, Act act) {
    require(
        remarks.size() < MOST_REMARKS,
        "A proposal must have at most %d remarks. Maybe make a new one".formatted(MOST_REMARKS));
    List<Remark> more = new ArrayList<>(remarks);
    more.add(new Remark(by.time(), by.who(), act, by.text().strip()));
    return new Proposal(
        number, version + 1, title, reason, author, time, base, after, drafts, more, merged);
  }

  private void mustBeAuthor(Doing by, String done) {
    require(
        by.who().equals(author),
        "Proposal %d must be %s by %s, who made it".formatted(number, done, author));
  }

  private void mustBeOther(Doing by, String done) {
    require(
        !by.who().equals(author),
        "Proposal %d must be %s by somebody other than %s, who made it"
            .formatted(number, done, author));
  }

  private void mustBe(State wanted, String done) {
    require(
        state == wanted,
        "Proposal %d must be %s to be %s, and is %s"
            .formatted(number, wanted.word(), done, state.word()));
  }

  private void mustBeUndecided() {
    require(
        state == State.OPEN || state == State.APPROVED,
        "Proposal %d is %s already. Maybe make a new one".formatted(number, state.word()));
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}

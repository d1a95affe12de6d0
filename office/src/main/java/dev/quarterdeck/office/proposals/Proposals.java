package dev.quarterdeck.office.proposals;

import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where proposals are kept, beside the store of the workspace. */
public interface Proposals {
  /** Keeps a proposal that was just made, and gives it its number. */
  Proposal add(Proposal made);

  /** Null when there is none. */
  @Nullable Proposal find(long number);

  /**
   * Proposals, newest first, without their drafts and remarks.
   *
   * @param state only those; null for all
   * @param before only those with a number below it
   */
  List<Listed> list(@Nullable State state, long before, int most);

  /** A proposal in a list. */
  record Listed(Proposal proposal, int documents, int remarks) {}

  /**
   * Keeps what a proposal has become; the audit tells of it.
   *
   * @param next the version after the one that is kept
   * @throws StaleException when another version is kept by now
   */
  void save(Proposal next) throws StaleException;

  /**
   * Makes a revision of an approved proposal, and keeps the proposal as merged: both or neither.
   *
   * @param edits what it does to the workspace as it is
   * @param reason of the revision, whose author is the proposal's
   * @throws StaleException when the workspace or the proposal was changed since
   */
  Revision merge(Proposal approved, List<Edit> edits, String reason, Proposal.Doing by)
      throws StaleException;
}

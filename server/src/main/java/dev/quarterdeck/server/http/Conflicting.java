package dev.quarterdeck.server.http;

import dev.quarterdeck.server.http.ProposalViews.ConflictLine;
import java.util.List;

/** A proposal and the workspace changed the same fields. */
final class Conflicting extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<ConflictLine> conflicts;

  Conflicting(long proposal, List<ConflictLine> conflicts) {
    super(
        "Proposal %d must not change what was changed in the workspace since, and does in %d fields, first %s. Maybe choose for each whose value stays."
            .formatted(proposal, conflicts.size(), conflicts.getFirst().words()));
    this.conflicts = conflicts;
  }

  List<ConflictLine> conflicts() {
    return conflicts;
  }
}

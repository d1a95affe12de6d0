package dev.quarterdeck.app;

import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.proposals.ProposalDesk.DocumentChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a workspace does.
 *
 * @param documents that differ
 * @param effect on the plan; null when no document differs, or it is not known
 * @param unknown why the effect is not known; null when it is, or no document differs
 */
record Diff(
    List<DocumentChange> documents, @Nullable PlanEffect effect, @Nullable String unknown) {}

package dev.quarterdeck.server.jobs;

import org.jspecify.annotations.Nullable;

/**
 * A decision that is over.
 *
 * @param problems found in the inputs, as JSON
 * @param decision the text of decision.json; null when nothing was decided
 * @param report the board's view as HTML; null as the decision
 * @param plan the plan as CSV; null as the decision
 */
public record Kept(
    JobView job,
    String problems,
    @Nullable String decision,
    @Nullable String report,
    @Nullable String plan) {}

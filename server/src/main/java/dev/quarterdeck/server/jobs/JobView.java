package dev.quarterdeck.server.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a decision is.
 *
 * @param state waiting, running, done, failed or cancelled
 * @param phase what is being done
 * @param share of the phase that is done, 0 to 1
 * @param revision of the workspace that is decided about
 * @param scenario whose world it is decided in; null for as it stands
 * @param proposal on top of the workspace; null for none
 */
public record JobView(
    String id,
    String state,
    String phase,
    double share,
    long revision,
    @Nullable String scenario,
    Subject.@Nullable Version proposal,
    String by,
    Instant time) {
  /** Whether nothing more will happen. */
  public boolean isOver() {
    return !state.equals("waiting") && !state.equals("running");
  }
}

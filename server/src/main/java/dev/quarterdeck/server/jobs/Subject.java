package dev.quarterdeck.server.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about.
 *
 * @param revision of the workspace
 * @param scenario whose world it is decided in; null for as it stands
 * @param supposed what a proposal would make of the workspace; null for as it stands
 */
public record Subject(long revision, @Nullable String scenario, @Nullable Supposed supposed) {
  /** A version of a proposal, and the files that it changes; null for one that would be gone. */
  public record Supposed(Version version, Map<String, @Nullable String> files) {}

  /** A version of a proposal. */
  public record Version(long number, long version) {}

  @Nullable Version version() {
    return supposed == null ? null : supposed.version();
  }
}

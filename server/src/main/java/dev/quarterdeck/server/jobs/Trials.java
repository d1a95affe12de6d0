package dev.quarterdeck.server.jobs;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.Trial;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.lang.ref.SoftReference;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Decided plans that somebody tries to change; the last is remembered, valuing it takes a while.
 */
public final class Trials {
  private final Data data;
  private final WorkspaceReader reader;
  private final Decisions decisions;
  private final Decide decide;
  private SoftReference<Recent> recent = new SoftReference<>(null);

  private record Recent(String id, Trial trial) {}

  public Trials(Data data, WorkspaceReader reader, Decisions decisions, Decide decide) {
    this.data = data;
    this.reader = reader;
    this.decisions = decisions;
    this.decide = decide;
  }

  /**
   * The plan of a decision, to be changed.
   *
   * @throws NoSuchElementException when there is no decision of that id that decided anything
   * @throws IllegalArgumentException when it is about a proposal
   */
  public synchronized Trial get(String decision) {
    Recent known = recent.get();
    if (known == null || !known.id.equals(decision)) {
      known = new Recent(decision, valued(decision));
      recent = new SoftReference<>(known);
    }
    return known.trial;
  }

  private Trial valued(String id) {
    Kept kept = decisions.asItStands(id);
    return Trial.of(
        decide,
        reader.read(data.store().files(kept.job().revision())),
        DecisionJson.read(Objects.requireNonNull(kept.decision())),
        Progress.none());
  }
}

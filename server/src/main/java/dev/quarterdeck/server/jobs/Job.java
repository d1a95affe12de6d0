package dev.quarterdeck.server.jobs;

import dev.quarterdeck.engine.Progress;
import java.time.Instant;
import java.util.Locale;

/** A decision that was asked for and is not kept yet. */
final class Job implements Progress {
  /** How far a decision is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  final String id;
  final Subject subject;
  final String by;
  final Instant time;

  private volatile Progressed progressed = new Progressed(State.WAITING, "waiting", 0);
  private volatile boolean cancelled;

  private record Progressed(State state, String phase, double share) {}

  Job(String id, Subject subject, String by, Instant time) {
    this.id = id;
    this.subject = subject;
    this.by = by;
    this.time = time;
  }

  @Override
  public void at(String step, double share) {
    progressed = new Progressed(State.RUNNING, step, share);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }

  void ended(State state) {
    progressed = new Progressed(state, state.word(), 1);
  }

  JobView view() {
    Progressed now = progressed;
    return new JobView(
        id,
        now.state().word(),
        now.phase(),
        now.share(),
        subject.revision(),
        subject.scenario(),
        subject.version(),
        by,
        time);
  }
}

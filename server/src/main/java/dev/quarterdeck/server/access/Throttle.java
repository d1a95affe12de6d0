package dev.quarterdeck.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what failed lately, and says when that is too much. */
final class Throttle {
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final int most;
  private final Duration within;
  private final Map<String, Failures> failures = new LinkedHashMap<>();

  private record Failures(int count, long since) {}

  /**
   * Lets so many failures pass.
   *
   * @param within counted from the first of them
   */
  Throttle(Clock clock, int most, Duration within) {
    this.clock = clock;
    this.most = most;
    this.within = within;
  }

  synchronized boolean allows(String who) {
    Failures known = failures.get(who);
    return known == null || isOver(known) || known.count() < most;
  }

  synchronized void failed(String who) {
    Failures known = failures.remove(who);
    Failures now =
        known == null || isOver(known)
            ? new Failures(1, clock.millis())
            : new Failures(known.count() + 1, known.since());
    failures.put(who, now);
    if (failures.size() > REMEMBERED) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  synchronized void passed(String who) {
    failures.remove(who);
  }

  private boolean isOver(Failures known) {
    return clock.millis() - known.since() > within.toMillis();
  }
}

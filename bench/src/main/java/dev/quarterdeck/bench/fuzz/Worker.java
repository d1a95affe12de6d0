package dev.quarterdeck.bench.fuzz;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs one case after the other; a case that is too slow is run again before it counts. */
final class Worker extends Thread {
  private final Fuzz fuzz;
  private final Path folder;
  private volatile boolean left;
  private volatile @Nullable Running running;

  private record Running(Case input, String step, long start) {}

  Worker(Fuzz fuzz, Path folder) {
    super(folder.getFileName().toString());
    this.fuzz = fuzz;
    this.folder = folder;
    setDaemon(true);
  }

  /** How long the present step has been running. */
  double seconds() {
    Running now = running;
    return now == null ? 0 : Fuzz.since(now.start);
  }

  /** Stops after the present case, which no longer counts here, and tells what is wrong with it. */
  @Nullable Failure leave(double seconds) {
    Running now = running;
    left = now != null;
    return now == null ? null : Failure.slow(now.input, now.step, seconds, getStackTrace());
  }

  @Override
  public void run() {
    for (long number = fuzz.next(); number >= 0 && !left; number = fuzz.next()) {
      Case input = fuzz.make(number);
      Attempt attempt = attempt(input);
      if (attempt.slowest > fuzz.limit()) {
        // On a busy machine any case may be slow once.
        Attempt again = attempt(input);
        attempt = again.slowest < attempt.slowest ? again : attempt;
      }
      if (!left) {
        report(input, attempt);
      }
    }
  }

  private void report(Case input, Attempt attempt) {
    fuzz.done(input, attempt.reached, attempt.slowest);
    Throwable thrown = attempt.thrown;
    if (thrown != null) {
      fuzz.failed(Failure.thrown(input, thrown));
    } else if (attempt.slowest > fuzz.limit()) {
      fuzz.failed(Failure.slow(input, attempt.step, attempt.slowest, new StackTraceElement[0]));
    }
  }

  private Attempt attempt(Case input) {
    var attempt = new Attempt();
    try {
      input.write(folder);
      attempt.reached =
          fuzz.runs()
              .run(
                  input,
                  folder,
                  step -> {
                    attempt.end(running);
                    running = new Running(input, step, System.nanoTime());
                  });
    } catch (Throwable anything) {
      attempt.thrown = anything;
    } finally {
      attempt.end(running);
      running = null;
    }
    return attempt;
  }

  /** What one run of a case came to. */
  private static final class Attempt {
    private Runs.@Nullable Reached reached;
    private @Nullable Throwable thrown;
    private String step = "";
    private double slowest;

    void end(@Nullable Running running) {
      double seconds = running == null ? 0 : Fuzz.since(running.start);
      if (running != null && seconds > slowest) {
        slowest = seconds;
        step = running.step;
      }
    }
  }
}

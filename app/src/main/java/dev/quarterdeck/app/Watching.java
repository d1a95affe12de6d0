package dev.quarterdeck.app;

import dev.quarterdeck.engine.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress on the error stream: a moving bar per step to a person, one plain line per step to
 * a log.
 */
final class Watching implements Progress, AutoCloseable {
  private static final int WIDTH = 78;
  private static final int STEPS = 1000;

  private final PrintWriter err;
  private final boolean moving;
  private @Nullable String step;
  private @Nullable ProgressBar bar;

  private Watching(PrintWriter err, boolean moving) {
    this.err = err;
    this.moving = moving;
  }

  static Watching on(Surroundings surroundings) {
    return new Watching(surroundings.err(), surroundings.movingProgress());
  }

  @Override
  public synchronized void at(String next, double share) {
    if (!next.equals(step)) {
      close();
      step = next;
      if (moving) {
        bar = start(next);
      } else {
        err.println(next + "...");
      }
    }
    if (bar != null) {
      bar.stepTo(Math.round(share * STEPS));
    }
  }

  private ProgressBar start(String name) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(STEPS)
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
        .build();
  }

  private void draw(String line) {
    err.print("\r" + line);
    err.flush();
  }

  /** Ends the bar's line; the next step starts a new one. */
  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      err.println();
      bar = null;
    }
    step = null;
  }
}

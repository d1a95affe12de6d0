package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs numbered tasks, each whole on one thread, so that no sum crosses threads. */
final class Crew {
  private Crew() {}

  /**
   * Runs tasks 0 to count − 1.
   *
   * @throws RuntimeException that of a task; the others then stop as soon as they can
   */
  static void run(int threads, int count, IntConsumer task) {
    Check.that(threads >= 1, "The number of threads must be 1 or more, not %s", threads);
    var next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            task.accept(i);
          }
        };
    if (threads == 1 || count == 1) {
      worker.run();
      return;
    }
    try (var executor = Executors.newFixedThreadPool(Math.min(threads, count))) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < Math.min(threads, count); t++) {
        running.add(executor.submit(worker));
      }
      try {
        running.forEach(Crew::await);
      } finally {
        next.set(count);
      }
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A task must end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The computation was interrupted");
    }
  }
}

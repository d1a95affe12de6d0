package dev.quarterdeck.engine.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs the 16 replicates, each whole on one thread, so that no sum crosses threads. */
final class Replicates {
  private Replicates() {}

  static void run(int threads, IntConsumer replicate) {
    Check.that(threads >= 1, "The number of threads must be 1 or more, not %s", threads);
    if (threads == 1) {
      for (int r = 0; r < Simulation.REPLICATES; r++) {
        replicate.accept(r);
      }
      return;
    }
    try (var executor = Executors.newFixedThreadPool(Math.min(threads, Simulation.REPLICATES))) {
      List<Future<?>> running = new ArrayList<>();
      for (int r = 0; r < Simulation.REPLICATES; r++) {
        int current = r;
        running.add(executor.submit(() -> replicate.accept(current)));
      }
      running.forEach(Replicates::await);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A replicate must end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The simulation was interrupted");
    }
  }
}

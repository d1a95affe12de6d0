package dev.quarterdeck.server.jobs;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one job after another, so that each has all of the machine's threads. What waits or runs
 * when the server ends is lost.
 */
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final int MOST_WAITING = 20;
  private static final long MOST_SECONDS_TO_STOP = 20;

  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("decide").daemon().factory());

  /**
   * Does a job when those before it are done.
   *
   * @param open jobs of its sort that wait or run; has it when this returns
   * @param work takes it out of there at its end
   * @throws IllegalStateException when too many wait already
   */
  void start(Job job, Map<String, Job> open, Runnable work) {
    open.put(job.id, job);
    try {
      thread.execute(work);
    } catch (RejectedExecutionException full) {
      open.remove(job.id);
      throw new IllegalStateException("Too many jobs wait already; try again later", full);
    }
  }

  /** Whether the server ends, so that nothing more is kept. */
  boolean isEnding() {
    return thread.isShutdown();
  }

  /** Lets nothing more begin, and waits until what runs has stopped. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("A job did not stop in time");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

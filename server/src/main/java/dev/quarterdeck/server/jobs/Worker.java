package dev.quarterdeck.server.jobs;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

  /** What a job does, and what becomes of it. */
  interface Work<T> {
    /** Does it; not called when the job was given up before. */
    T make();

    /** How a job ends that made this. */
    default Job.State state(T made) {
      return Job.State.DONE;
    }

    /**
     * Keeps what came of it; not called when the server ends.
     *
     * @param made null when it was given up or broke off
     */
    void keep(Job.State state, @Nullable T made);
  }

  /**
   * Does a job when those before it are done.
   *
   * @param open jobs of its sort that wait or run; has it when this returns, and until it is kept
   * @throws IllegalStateException when too many wait already
   */
  <T> void start(Job job, Map<String, Job> open, Work<T> work) {
    open.put(job.id, job);
    try {
      thread.execute(() -> toItsEnd(job, open, work));
    } catch (RejectedExecutionException full) {
      open.remove(job.id);
      throw new IllegalStateException("Too many jobs wait already; try again later", full);
    }
  }

  private <T> void toItsEnd(Job job, Map<String, Job> open, Work<T> work) {
    Job.State state = Job.State.FAILED;
    T made = null;
    try {
      T now = job.cancelled() ? null : work.make();
      made = job.cancelled() ? null : now;
      state = made == null ? Job.State.CANCELLED : work.state(made);
    } catch (CancellationException cancelled) {
      state = Job.State.CANCELLED;
    } catch (RuntimeException e) {
      LOG.error("Job {} failed", job.id, e);
    } finally {
      if (!thread.isShutdown()) {
        work.keep(state, made);
      }
      job.ended(state);
      open.remove(job.id);
    }
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

package dev.quarterdeck.office.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process as its parent sees it. Closing it kills it, as does the end of this JVM. */
final class Child implements AutoCloseable {
  private static final int MOST_UNHEARD = 64;
  private static final long SECONDS_TO_END = 20;

  private final Process process;
  private final Folder folder;
  private final Tail errors;
  private final BlockingQueue<Message> heard = new ArrayBlockingQueue<>(MOST_UNHEARD);
  private final BlockingQueue<Message> unsaid = new LinkedBlockingQueue<>();
  private final Thread listening = daemon("listening to a child", this::listen);
  private final Thread speaking = daemon("speaking to a child", this::speak);
  private final Thread keeping = daemon("keeping a child's errors", this::keepErrors);
  private final CompletableFuture<Boolean> allErrors = new CompletableFuture<>();
  private final Thread atExit = new Thread(this::end, "ending a child");
  private volatile @Nullable String nonsense;
  private volatile boolean ending;

  private Child(Process process, Folder folder) {
    this.process = process;
    this.folder = folder;
    this.errors = new Tail(process.getErrorStream());
  }

  /**
   * Starts one.
   *
   * @throws ChildFailure if that is not possible
   */
  static Child start(Launch launch, ChildSettings settings) {
    try {
      Folder folder = Folder.make();
      try {
        Child child = new Child(launch.start(settings, folder), folder);
        child.begin();
        return child;
      } catch (IOException | RuntimeException failed) {
        folder.delete();
        throw failed;
      }
    } catch (IOException failed) {
      throw ChildFailure.because(
          "The planner's process must be started, and cannot be: " + failed.getMessage(), "");
    }
  }

  private void begin() {
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      kill();
      throw ending;
    }
    listening.start();
    speaking.start();
    keeping.start();
  }

  private static Thread daemon(String name, Runnable run) {
    return Thread.ofPlatform().daemon().name(name).unstarted(run);
  }

  /** Says something; does not wait until it has been heard. */
  void say(Message message) {
    unsaid.add(message);
  }

  private void speak() {
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
      while (true) {
        Messages.write(out, unsaid.take());
      }
    } catch (IOException | InterruptedException over) {
      // it has ended, or is being ended
    }
  }

  private void listen() {
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      listen(in);
      // a Java machine that crashes says so here, and must be heard out to go on to its report
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | InterruptedException over) {
      // it has ended, or is being ended
    }
  }

  private void listen(InputStream in) throws IOException, InterruptedException {
    try {
      for (Message next = Messages.read(in); next != null; next = Messages.read(in)) {
        heard.put(next);
      }
    } catch (IllegalArgumentException none) {
      nonsense = none.getMessage();
    }
  }

  private void keepErrors() {
    errors.run();
    allErrors.complete(true);
  }

  /** What it says next; null if that takes longer. */
  @Nullable Message hear(long millis) throws InterruptedException {
    return heard.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Whether it will say nothing more than what it has. */
  boolean isSilent() {
    return nonsense != null || !listening.isAlive();
  }

  /**
   * Why it is silent. Nonsense is often the beginning of its end: the Java machine speaks of a
   * crash on standard output, whatever it is told.
   */
  ChildFailure failure() {
    end(process);
    if (process.isAlive()) {
      return failure(
          "The planner's process must answer in messages, and stopped. "
              + Objects.requireNonNullElse(nonsense, "It has closed its output."));
    }
    allErrors.completeOnTimeout(false, SECONDS_TO_END, TimeUnit.SECONDS).join();
    return ChildFailure.ended(process.exitValue(), folder.crashReport(), errors.text());
  }

  ChildFailure failure(String message) {
    return ChildFailure.because(message, errors.text());
  }

  /** Waits for its end, interrupted or not, but not for ever. */
  private static void end(Process process) {
    process.onExit().completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS).join();
  }

  /** At the end of this JVM. */
  private void end() {
    ending = true;
    kill();
  }

  /** Whether it is killed because this JVM ends: then its silence is no failure. */
  boolean isEnding() {
    return ending;
  }

  private void kill() {
    process.destroyForcibly();
    end(process);
    folder.delete();
  }

  @Override
  public void close() {
    listening.interrupt();
    speaking.interrupt();
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // then it is killed twice
    }
  }
}

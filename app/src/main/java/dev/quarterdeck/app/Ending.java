package dev.quarterdeck.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a program that runs until it is stopped. From Ctrl C on the process stays until this
 * is closed, so that what was opened after it is closed first.
 */
final class Ending implements AutoCloseable {
  private static final long MOST_SECONDS = 30;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "ending");

  private Ending() {}

  /** Looks out for Ctrl C from here on. */
  static Ending watched() {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  private void end() {
    asked.countDown();
    try {
      var _ = over.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the process is stopped, or this thread interrupted. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException stopped) {
      // as good as Ctrl C; what is closed next must not be hurried
    }
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // then it has run
    }
  }
}

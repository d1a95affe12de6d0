package dev.quarterdeck.server.jobs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Turns at work that is asked for again and again while somebody types: only so many at a time, one
 * for each person, and of what waits for a person only the newest.
 */
public final class Turns {
  private static final int MOST_WAITING = 50;

  private final int atOnce;
  private final Set<String> running = new HashSet<>();
  private final Map<String, Object> waiting = new HashMap<>();

  /** Turns for so many at a time. */
  public Turns(int atOnce) {
    this.atOnce = Math.max(1, atOnce);
  }

  /** Something newer was asked for before it was its turn. */
  public static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("Something newer was asked for.");
    }
  }

  /**
   * Does a person's work when it is its turn.
   *
   * @throws Overtaken when that person asks for something newer before
   * @throws IllegalStateException when too many wait already
   */
  public <T> T take(String person, Supplier<T> work) {
    begin(person);
    try {
      return work.get();
    } finally {
      end(person);
    }
  }

  private synchronized void begin(String person) {
    if (waiting.size() >= MOST_WAITING && !waiting.containsKey(person)) {
      throw new IllegalStateException("Too many wait already; try again later");
    }
    Object turn = new Object();
    waiting.put(person, turn);
    notifyAll();
    try {
      while (waiting.get(person) == turn
          && (running.size() >= atOnce || running.contains(person))) {
        wait();
      }
    } catch (InterruptedException ending) {
      waiting.remove(person, turn);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while it waited", ending);
    }
    if (!waiting.remove(person, turn)) {
      throw new Overtaken();
    }
    running.add(person);
  }

  private synchronized void end(String person) {
    running.remove(person);
    notifyAll();
  }

  /** How many wait. */
  synchronized int waiting() {
    return waiting.size();
  }
}

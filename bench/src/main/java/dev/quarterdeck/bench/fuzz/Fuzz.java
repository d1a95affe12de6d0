package dev.quarterdeck.bench.fuzz;

import dev.quarterdeck.bench.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A run of many cases on several threads, with a watch on each. */
final class Fuzz {
  private static final int MOST_LOST = 4;
  private static final int KEPT_OF_A_KIND = 3;

  private final Settings settings;
  private final LongFunction<Case> cases;
  private final Runs runs;
  private final Consumer<String> progress;
  private final AtomicLong next = new AtomicLong();
  private final List<Worker> workers = new ArrayList<>();
  private final Map<String, Integer> failures = new LinkedHashMap<>();
  private final Map<Runs.Reached, Long> reached = new EnumMap<>(Runs.Reached.class);
  private int lost;
  private long done;
  private double slowest;
  private long slowestSeed;

  /**
   * How to run.
   *
   * @param count of cases
   * @param threads that run them
   * @param limits of time
   * @param keep folder for the cases that break something
   */
  record Settings(long count, int threads, Limits limits, Path keep) {}

  /**
   * How long a step of a case - what one command does - may take.
   *
   * @param seconds more than this breaks the promise
   * @param lost after so many, it is given up and its thread left behind
   */
  record Limits(double seconds, double lost) {
    static Limits standard() {
      return new Limits(5, 60);
    }
  }

  /**
   * What a run came to.
   *
   * @param cases run
   * @param reached how many cases came how far; a case that failed came nowhere
   * @param failures how often, by cause
   * @param slowest of the steps of all cases, in seconds
   * @param slowestSeed the seed of that case
   * @param seconds of the whole run
   */
  record Result(
      long cases,
      Map<Runs.Reached, Long> reached,
      Map<String, Integer> failures,
      double slowest,
      long slowestSeed,
      double seconds) {}

  /**
   * A run to come.
   *
   * @param cases by number
   * @param runs what is done with each
   * @param progress gets a line now and then
   */
  Fuzz(Settings settings, LongFunction<Case> cases, Runs runs, Consumer<String> progress) {
    this.settings = settings;
    this.cases = cases;
    this.runs = runs;
    this.progress = progress;
  }

  Result run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path folder = Files.createTempDirectory(fast(), "quarterdeck-fuzz");
    try {
      for (int i = 0; i < settings.threads(); i++) {
        workers.add(new Worker(this, folder.resolve("worker-" + i)));
      }
      workers.forEach(Worker::start);
      watch(folder, start);
    } finally {
      if (lost == 0) {
        Folders.delete(folder);
      }
    }
    synchronized (this) {
      return new Result(
          done,
          new EnumMap<>(reached),
          new LinkedHashMap<>(failures),
          slowest,
          slowestSeed,
          since(start));
    }
  }

  /** A folder in memory where there is one: files come and go by the million. */
  private static Path fast() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** The next case's number, or -1 when all have been given out. */
  long next() {
    long number = next.getAndIncrement();
    return number < settings.count() && lost < MOST_LOST ? number : -1;
  }

  Case make(long number) {
    return cases.apply(number);
  }

  Runs runs() {
    return runs;
  }

  double limit() {
    return settings.limits().seconds();
  }

  synchronized void done(Case input, Runs.@Nullable Reached how, double seconds) {
    done++;
    if (how != null) {
      reached.merge(how, 1L, Long::sum);
    }
    if (seconds > slowest) {
      slowest = seconds;
      slowestSeed = input.seed();
    }
  }

  synchronized void failed(Failure failure) {
    int times = failures.merge(failure.key(), 1, Integer::sum);
    if (times > KEPT_OF_A_KIND) {
      return;
    }
    try {
      Path kept = failure.keep(settings.keep());
      progress.accept("FAILURE " + failure.what() + " at " + failure.where() + "\n  " + kept);
    } catch (IOException unwritable) {
      progress.accept("FAILURE " + failure.what() + ", and it cannot be kept: " + unwritable);
    }
  }

  private void watch(Path folder, long start) throws InterruptedException {
    double told = 0;
    while (workers.stream().anyMatch(Thread::isAlive)) {
      Thread.sleep(50);
      for (int i = 0; i < workers.size(); i++) {
        if (workers.get(i).seconds() > settings.limits().lost()) {
          replace(i, folder);
        }
      }
      if (since(start) > told + 15) {
        told = since(start);
        progress.accept(line(told));
      }
    }
  }

  private synchronized void replace(int index, Path folder) {
    Failure failure = workers.get(index).leave(settings.limits().lost());
    if (failure == null) {
      return;
    }
    failed(failure);
    done(failure.input(), null, settings.limits().lost());
    lost++;
    workers.set(index, new Worker(this, folder.resolve("worker-" + index + "-" + lost)));
    workers.get(index).start();
  }

  private synchronized String line(double seconds) {
    int broken = failures.values().stream().mapToInt(Integer::intValue).sum();
    return "%,d of %,d cases, %.0f a second, %d failures, %s"
        .formatted(done, settings.count(), done / seconds, broken, reached);
  }

  static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}

package dev.quarterdeck.bench.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.Moments;
import dev.quarterdeck.engine.chance.Sampling;
import dev.quarterdeck.engine.chance.Simulation;
import dev.quarterdeck.engine.chance.Summary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of its own that draws thousands of initiatives over forty quarters, so that its memory
 * can be seen: {@code LargePortfolio INITIATIVES SAMPLES} prints lines of name, figure, unit.
 */
final class LargePortfolio {
  private static final long CANCEL_AFTER_NANOS = 300_000_000;

  private LargePortfolio() {}

  public static void main(String[] arguments) throws IOException {
    int initiatives = Integer.parseInt(arguments[0]);
    int samples = Integer.parseInt(arguments[1]);
    int threads = Runtime.getRuntime().availableProcessors();
    Setting setting = Setting.quarters();
    Simulation simulation = Simulation.of(setting.model(1, samples, initiatives, Sampling.SOBOL));
    var calls = new AtomicInteger();
    Progress counting = (step, share) -> calls.incrementAndGet();

    long start = System.nanoTime();
    double cpu = cpu();
    Moments moments = simulation.moments(threads, counting);
    double mean = 0;
    for (int k = 0; k < initiatives; k++) {
      mean += moments.mean(Setting.key(k), setting.weights()).mean();
    }
    report("moments", start, cpu);
    print("moments, progress calls", calls.getAndSet(0), "calls");

    start = System.nanoTime();
    cpu = cpu();
    Summary summary =
        simulation
            .joint(List.of("npv"), setting.picks(initiatives), threads, counting)
            .summary("npv");
    report("joint", start, cpu);
    print("joint, progress calls", calls.get(), "calls");
    print("mean of joint / sum of means - 1", summary.mean() / mean - 1, "");
    print("peak memory", peak(), "MB");
    print("from cancelling to stopping", cancel(simulation, threads), "s");
  }

  /** Cancels while drawing. */
  private static double cancel(Simulation simulation, int threads) {
    var cancelled = new AtomicLong();
    long start = System.nanoTime();
    var progress =
        new Progress() {
          @Override
          public void at(String step, double share) {}

          @Override
          public boolean cancelled() {
            long now = System.nanoTime();
            if (now - start < CANCEL_AFTER_NANOS) {
              return false;
            }
            cancelled.compareAndSet(0, now);
            return true;
          }
        };
    try {
      simulation.moments(threads, progress);
    } catch (CancellationException e) {
      // From when it was to stop, whether or not it had asked by then.
      return (System.nanoTime() - start - CANCEL_AFTER_NANOS) / 1e9;
    }
    return Double.NaN;
  }

  private static void report(String what, long start, double cpu) {
    print(what + ", wall", (System.nanoTime() - start) / 1e9, "s");
    print(what + ", CPU", cpu() - cpu, "s");
  }

  private static void print(String name, double figure, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.12g\t%s%n", name, figure, unit);
  }

  /** CPU seconds of the whole process. */
  private static double cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  /** Largest resident memory so far, as Linux says; NaN elsewhere. */
  private static double peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return Double.NaN;
  }
}

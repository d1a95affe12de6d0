package dev.quarterdeck.bench.fuzz;

import dev.quarterdeck.bench.Benchmark;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.bench.Measurements;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs spoiled workspaces and tables and counts what breaks. */
@Command(
    name = "fuzz",
    description = {
      "Spoil sound workspaces and tables in every way known, read, check, import and decide them,",
      "and count what breaks: anything uncaught, a step over 5 s, a heap over 1 GB."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd bench fuzz --quick",
      "  qd bench fuzz --seed 7 --cases 20000",
      "  qd bench fuzz --replay .qd/fuzz/1f2e3d"
    })
public final class FuzzCommand extends Benchmark {
  private static final long FULL = 100_000;
  private static final long QUICK = 3_000;
  private static final double MEGABYTE = 1 << 20;

  @Option(names = "--seed", description = "Another seed makes other cases. Default: 1.")
  private long seed = 1;

  @Option(names = "--cases", description = "How many. Default: 100000, with --quick 3000.")
  private @Nullable Long cases;

  @Option(names = "--threads", description = "That run cases. Default: 2.")
  private int threads = 2;

  @Option(
      names = "--decide",
      description = "Decide one in so many cases without errors. Default: 10.")
  private int decideOneIn = 10;

  @Option(names = "--replay", description = "Run one case that was kept, and show its trace.")
  private @Nullable Path replay;

  @Override
  protected Measurements measure() throws Exception {
    Path keep = home().resolve(".qd/fuzz");
    long count = cases != null ? cases : quick() ? QUICK : FULL;
    Path kept = replay;
    if (kept != null) {
      Case one = Case.read(kept);
      return run(fuzz(1, number -> one, 1, keep), 1);
    }
    Spoiler spoiler = new Spoiler(Corpus.read(home(), data()));
    return run(fuzz(count, number -> spoiler.make(seed, number), decideOneIn, keep), count);
  }

  private Fuzz fuzz(long count, LongFunction<Case> made, int decide, Path keep) {
    var settings = new Fuzz.Settings(count, threads, Fuzz.Limits.standard(), keep);
    return new Fuzz(settings, made, new Trial(decide), Benchmark::say);
  }

  private static Measurements run(Fuzz fuzz, long wanted) throws IOException, InterruptedException {
    Fuzz.Result result = fuzz.run();
    result.failures().forEach((cause, times) -> say(times + " x " + cause));
    List<Measurement> all = new ArrayList<>();
    all.add(Measurement.atLeast(wanted, "cases run", result.cases(), "cases"));
    int broken = result.failures().values().stream().mapToInt(Integer::intValue).sum();
    all.add(Measurement.atMost(0, "cases that broke something", broken, "cases"));
    all.add(Measurement.of("different causes", result.failures().size(), "causes"));
    all.add(
        Measurement.atMost(
            Fuzz.Limits.standard().seconds(), "slowest step", result.slowest(), "s"));
    all.add(Measurement.atMost(1024, "largest heap", heap() / MEGABYTE, "MB"));
    result.reached().forEach((how, times) -> all.add(Measurement.of(what(how), times, "cases")));
    all.add(Measurement.of("time", result.seconds(), "s"));
    all.add(Measurement.of("speed", result.cases() / result.seconds(), "cases/s"));
    return new Measurements(all);
  }

  private static String what(Runs.Reached reached) {
    return switch (reached) {
      case ERRORS -> "stopped by errors";
      case CHECKED -> "checked without errors";
      case DECIDED -> "decided";
    };
  }

  /** The most that was ever in the heap's pools, summed as if all peaked at once. */
  private static double heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToDouble(usage -> usage.getUsed())
        .sum();
  }
}

package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Contestants in turn, round by round, so that what else the machine does meets them all. In a
 * round each runs twice and the shorter run counts; before the first they warm up.
 */
final class Race {
  private static final double FARTHEST = 5;
  private static final int FEWEST_RUNS = 3;
  private static final long WARM_NANOS = 700_000_000;

  private final Setting setting;
  private final Map<String, double[]> nanos = new LinkedHashMap<>();
  private final Consumer<String> say;

  private Race(Setting setting, Consumer<String> say) {
    this.setting = setting;
    this.say = say;
  }

  /**
   * Runs a race.
   *
   * @param reference whose mean all others must have, within error bars
   */
  static Race of(
      Setting setting,
      int rounds,
      Contestant reference,
      List<Contestant> contestants,
      Consumer<String> say)
      throws IOException, InterruptedException {
    var race = new Race(setting, say);
    Contestant.Round truth = reference.run(setting);
    List<Contestant> present = new ArrayList<>();
    for (Contestant one : contestants) {
      String missing = one.missing();
      if (missing == null) {
        present.add(one);
        race.nanos.put(one.name(), new double[rounds]);
      } else {
        say.accept(one.name() + " is left out: " + missing);
      }
    }
    for (Contestant one : present) {
      if (!(one instanceof Script)) {
        warmUp(one, setting);
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Contestant one : present) {
        race.run(one, round, truth);
      }
    }
    return race;
  }

  /** Until the compiler has done what it will do. */
  private static void warmUp(Contestant one, Setting setting)
      throws IOException, InterruptedException {
    long start = Cpu.now();
    for (int run = 0; run < FEWEST_RUNS || Cpu.now() - start < WARM_NANOS; run++) {
      one.run(setting);
    }
  }

  private void run(Contestant one, int round, Contestant.Round truth)
      throws IOException, InterruptedException {
    Contestant.Round result = one.run(setting);
    if (!(one instanceof Script)) {
      Contestant.Round again = one.run(setting);
      result = again.nanos() < result.nanos() ? again : result;
    }
    double away = (result.mean() - truth.mean()) / Math.hypot(result.error(), truth.error());
    boolean valid = Math.abs(away) <= FARTHEST;
    nanos.getOrDefault(one.name(), new double[rounds()])[round] =
        valid ? result.nanos() : Double.NaN;
    say.accept(
        "  %s, round %d: %.1f ns, mean %.1f ± %.1f, %.1f errors from ours%s"
            .formatted(
                one.name(),
                round + 1,
                result.nanos(),
                result.mean(),
                result.error(),
                away,
                valid ? "" : ": INVALID"));
  }

  private int rounds() {
    return nanos.values().iterator().next().length;
  }

  /** The shortest round of a contestant; NaN when it is missing or gave a wrong mean. */
  double least(String name) {
    return Arrays.stream(rounds(name)).reduce(Double.POSITIVE_INFINITY, Math::min);
  }

  /** The median round of a contestant. */
  double median(String name) {
    double[] sorted = rounds(name).clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Times of all contestants. */
  List<Measurement> times() {
    List<Measurement> all = new ArrayList<>();
    for (String name : nanos.keySet()) {
      String what = setting.name() + ": " + name;
      all.add(Measurement.of(what + ", least", least(name), "ns"));
      all.add(Measurement.of(what + ", median", median(name), "ns"));
    }
    return all;
  }

  /** How many times the time of one contestant another one takes, by medians. */
  Measurement ratio(String slow, String fast, double goal, String note) {
    String name = setting.name() + ": " + slow + " / " + fast + note;
    return Measurement.atLeast(goal, name, median(slow) / median(fast), "times");
  }

  /** Whether a contestant took part. */
  boolean has(String name) {
    return nanos.containsKey(name);
  }

  private double[] rounds(String name) {
    return nanos.getOrDefault(name, new double[] {Double.NaN});
  }
}

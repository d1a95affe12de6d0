package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Benchmark;
import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.bench.Measurements;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** The simulation beside other ways to compute the same. */
@Command(
    name = "chance",
    description = {
      "Draw portfolios with Quarterdeck, Commons RNG, SSJ, numpy, R and Squiggle - those that are",
      "installed - and measure how exact nets are, and how a very large portfolio fares.",
      "Squiggle is installed by npm into .qd/bench on first use."
    })
public final class ChanceCommand extends Benchmark {

  private final long started = System.nanoTime();

  @Override
  protected Measurements measure() throws IOException, InterruptedException {
    List<Measurement> all = new ArrayList<>();
    load(all);
    step("drawing 40 initiatives of 5 quantities over ten years");
    Race years = years();
    step("the same in two lengths, and loop by loop");
    Apart apart = new Apart(least(Own.What.MOMENTS), least(Own.What.JOINT));
    Limit limit = Limit.measured(Setting.years().latest());
    all.addAll(years.times());
    all.addAll(apart.moments().rows("moments"));
    all.addAll(apart.joint().rows("joint"));
    all.addAll(ratios(years));
    step("drawing 25 quantities, and forty quarters");
    Race many = beside(Setting.many());
    all.addAll(many.times());
    String joint = ownName(Own.What.JOINT);
    all.add(many.ratio("numpy", joint, 4, ""));
    all.add(many.ratio("numpy", joint, 6, ", as vector code"));
    Race quarters = beside(Setting.quarters());
    all.addAll(quarters.times());
    all.add(quarters.ratio("numpy", joint, 7, ""));
    all.addAll(limit.rows());
    all.addAll(limit.against(apart, many.least(joint)));
    step("counting what nets gain");
    all.addAll(Gains.of(1, 30, quick() ? 60 : 2000));
    all.addAll(Gains.of(Apart.INITIATIVES, 100, quick() ? 15 : 1000));
    all.addAll(Accuracy.all(quick()));
    step("drawing a very large portfolio in a process of its own");
    all.addAll(quick() ? Large.run(1000, 1 << 14) : Large.run(5000, 1 << 16));
    load(all);
    return new Measurements(all);
  }

  private void step(String what) {
    say("%.0f s: %s...".formatted((System.nanoTime() - started) / 1e9, what));
  }

  private Path folder() {
    return home().resolve(".qd/bench/chance");
  }

  private int rounds() {
    return quick() ? 3 : 7;
  }

  private int repeats() {
    return quick() ? 1 : 3;
  }

  private int samples() {
    return quick() ? Apart.FEW : Apart.MANY;
  }

  private Own own(Own.What what, int samples) {
    return new Own(what, Apart.INITIATIVES, samples);
  }

  private static String ownName(Own.What what) {
    return new Own(what, 1, 1).name();
  }

  private Race years() throws IOException, InterruptedException {
    List<Contestant> contestants = new ArrayList<>();
    for (Own.What what : Own.What.values()) {
      contestants.add(own(what, samples()));
    }
    contestants.add(Rows.commons(Apart.INITIATIVES, 1 << 14));
    contestants.add(Rows.ssj(Apart.INITIATIVES, 1 << 14));
    contestants.add(Script.numpy(folder(), Apart.INITIATIVES, samples(), repeats()));
    contestants.add(Script.r(folder(), Apart.INITIATIVES, samples(), repeats()));
    contestants.add(Script.squiggle(folder(), quick() ? 2 : 8, 100_000, quick() ? 1 : 2));
    return race(Setting.years(), contestants);
  }

  private Race beside(Setting setting) throws IOException, InterruptedException {
    return race(
        setting,
        List.of(
            own(Own.What.MOMENTS, samples()),
            own(Own.What.JOINT, samples()),
            Script.numpy(folder(), Apart.INITIATIVES, samples(), repeats())));
  }

  private Race race(Setting setting, List<Contestant> contestants)
      throws IOException, InterruptedException {
    Own reference = own(Own.What.MOMENTS, 1 << 16);
    return Race.of(setting, rounds(), reference, contestants, Benchmark::say);
  }

  /** The shortest drawings of two lengths. */
  private Apart.Two least(Own.What what) {
    double few = Double.POSITIVE_INFINITY;
    double many = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 2 * rounds(); round++) {
      few = Math.min(few, own(what, Apart.FEW).run(Setting.years()).nanos());
      many = Math.min(many, own(what, Apart.MANY).run(Setting.years()).nanos());
    }
    return new Apart.Two(few, many);
  }

  private static List<Measurement> ratios(Race race) {
    List<Measurement> all = new ArrayList<>();
    for (Own.What what : List.of(Own.What.JOINT, Own.What.COLUMNS)) {
      String own = ownName(what);
      all.add(race.ratio("numpy", own, 7, ""));
      all.add(race.ratio("Commons RNG 1.7, row by row", own, 8, ""));
      all.add(race.ratio("Squiggle 0.10.0", own, 200, ""));
      all.add(race.ratio("R, vectors", own, 30, ""));
    }
    String own = ownName(Own.What.JOINT);
    all.add(race.ratio("numpy", own, 12, ", as vector code"));
    all.add(race.ratio("Commons RNG 1.7, row by row", own, 14, ", as vector code"));
    return all;
  }

  private static void load(List<Measurement> all) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    all.add(Measurement.of(all.isEmpty() ? "load at first" : "load at last", load, ""));
  }
}

package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Draws a model. In each sample a line's amount is its formula times the class multiplier of its
 * side, benefits less what failures lose; the delay is (duration multiplier − 1) × periods of
 * delivery plus that of delay events, at least 0; an output is Σ over lines of amount × weight at
 * that delay.
 *
 * <p>Samples are 16 replicates, independent of each other, one after the other in every column.
 * Results have the same bits on any number of threads and in any order of drivers and cases.
 */
public final class Simulation {
  static final int REPLICATES = 16;

  private final Model model;
  private final Drivers drivers;
  private final SortedMap<String, Case> cases;
  private final Map<String, Draws> draws;

  private Simulation(
      Model model, Drivers drivers, SortedMap<String, Case> cases, Map<String, Draws> draws) {
    this.model = model;
    this.drivers = drivers;
    this.cases = cases;
    this.draws = draws;
  }

  /**
   * Makes a model ready.
   *
   * @throws IllegalArgumentException when the model does not fit together, saying what must be
   */
  public static Simulation of(Model model) {
    int[][] directions = Directions.all();
    Drivers drivers = Drivers.of(model, directions);
    SortedMap<String, Case> cases = ModelCheck.cases(model, drivers);
    Map<String, TreeSet<String>> names = new LinkedHashMap<>();
    for (Case one : cases.values()) {
      names
          .computeIfAbsent(one.pad(), pad -> new TreeSet<>())
          .addAll(Draws.quantities(one).keySet());
    }
    long seed = Hash.key(model.seed(), "pads");
    Map<String, Draws> draws = new HashMap<>();
    for (Case one : cases.values()) {
      var all = names.getOrDefault(one.pad(), new TreeSet<>());
      var pad = new Pad(model.sampling(), directions, Hash.key(seed, one.pad()), all);
      draws.put(one.key(), Draws.of(one, pad));
    }
    return new Simulation(model, drivers, cases, draws);
  }

  /**
   * Correlations that had to be moved, as they are used, because those asked for cannot all hold
   * together (nearest positive definite matrix, Higham 2002).
   */
  public List<Correlation> moved() {
    return drivers.moved();
  }

  /**
   * Expected outputs of every case at every timing.
   *
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when an amount is not finite in some sample
   */
  public Means means(int threads, Progress progress) {
    List<Tally> tallies = cases.values().stream().map(Tally::new).toList();
    var done = new AtomicInteger();
    Replicates.run(threads, replicate -> tally(replicate, tallies, progress, done));
    Map<String, Map<String, Mean[]>> means = new HashMap<>();
    for (Tally tally : tallies) {
      means.put(tally.of.key(), tally.means(model.samples()));
    }
    return new Means(means);
  }

  /**
   * Samples of several cases together.
   *
   * @throws IllegalArgumentException when the model has no such case or timing
   */
  public Joint joint(List<Pick> picks, int threads, Progress progress) {
    double[][] totals = columns(picks, threads);
    progress.at("simulating", 1);
    return new Joint(this, model.outputs(), totals);
  }

  /** The sum over picks of each output, in the order of their keys. */
  double[][] columns(List<Pick> picks, int threads) {
    List<Pick> sorted =
        picks.stream()
            .sorted(Comparator.comparing(Pick::caseKey).thenComparing(Pick::timingKey))
            .toList();
    List<Timing> timings = new ArrayList<>();
    for (Pick pick : sorted) {
      timings.add(ModelCheck.timing(cases, pick));
    }
    double[][] totals = new double[model.outputs().size()][model.samples()];
    int n = model.samples() / REPLICATES;
    Replicates.run(
        threads,
        replicate -> {
          Map<String, double[]> columns = drivers.columns(replicate, n);
          for (int k = 0; k < sorted.size(); k++) {
            Draws.Drawn drawn = draw(sorted.get(k).caseKey(), replicate, columns);
            add(drawn, timings.get(k), totals, replicate * n);
          }
        });
    return totals;
  }

  private static void add(Draws.Drawn drawn, Timing timing, double[][] totals, int from) {
    var folding = Folding.of(drawn, Tally.most(timing));
    for (int o = 0; o < totals.length; o++) {
      double[] output = folding.output(timing.weight()[o]);
      for (int i = 0; i < output.length; i++) {
        totals[o][from + i] += output[i];
      }
    }
  }

  private void tally(int replicate, List<Tally> tallies, Progress progress, AtomicInteger done) {
    int n = model.samples() / REPLICATES;
    Map<String, double[]> columns = drivers.columns(replicate, n);
    for (Tally tally : tallies) {
      if (progress.cancelled()) {
        throw new CancellationException("The simulation was cancelled");
      }
      tally.add(replicate, draw(tally.of.key(), replicate, columns));
    }
    synchronized (done) {
      progress.at("simulating", done.incrementAndGet() / (double) REPLICATES);
    }
  }

  private Draws.Drawn draw(String caseKey, int replicate, Map<String, double[]> columns) {
    Draws prepared = draws.get(caseKey);
    if (prepared == null) {
      throw new IllegalStateException("The case '" + caseKey + "' must be prepared");
    }
    return prepared.draw(replicate, columns, model.samples() / REPLICATES);
  }
}

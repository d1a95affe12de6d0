package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/**
 * Draws a model. In each sample a line's amount is its formula times the class multiplier of its
 * side, benefits less what failures lose; the delay is (duration multiplier − 1) × periods of
 * delivery plus that of delay events, at least 0; an output is Σ over lines of amount × weight at
 * that delay.
 *
 * <p>Samples are 16 replicates, independent of each other, one after the other in every column.
 * Cases are drawn in the order of their keys, block by block; nothing is kept by sample but what is
 * asked for. Results have the same bits on any number of threads, with any kernels, and in any
 * order of drivers and cases.
 */
public final class Simulation {
  static final int REPLICATES = 16;

  private final Model model;
  private final Drivers drivers;
  private final SortedMap<String, Case> cases;
  private final Pass pass;

  private Simulation(Model model, Drivers drivers, SortedMap<String, Case> cases, Pass pass) {
    this.model = model;
    this.drivers = drivers;
    this.cases = cases;
    this.pass = pass;
  }

  /**
   * Makes a model ready, to be drawn by plain loops.
   *
   * @throws IllegalArgumentException when the model does not fit together, saying what must be
   */
  public static Simulation of(Model model) {
    return of(model, Kernels.plain());
  }

  /**
   * Makes a model ready.
   *
   * @param kernels the loops to draw it with; they change the time, not a bit of the results
   * @throws IllegalArgumentException when the model does not fit together, saying what must be
   */
  public static Simulation of(Model model, Kernels kernels) {
    ModelCheck.samples(model.samples());
    int[][] directions = Directions.all();
    var tables = new Tables();
    Drivers drivers = Drivers.of(model, directions, tables);
    SortedMap<String, Case> cases = ModelCheck.cases(model, drivers);
    var pass = new Pass(model, kernels, drivers, tables, directions);
    return new Simulation(model, drivers, cases, pass);
  }

  /**
   * Correlations that had to be moved, as they are used, because those asked for cannot all hold
   * together (nearest positive definite matrix, Higham 2002).
   */
  public List<Correlation> moved() {
    return drivers.moved();
  }

  /**
   * What is expected of every case's lines.
   *
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when an amount is not finite in some sample
   */
  public Moments moments(int threads, Progress progress) {
    List<Case> all = List.copyOf(cases.values());
    List<MomentSums> sums = all.stream().map(MomentSums::new).toList();
    pass.run(
        all, threads, progress, (index, block, amounts) -> sums.get(index).add(block, amounts));
    Map<String, double[][][]> means = new HashMap<>();
    for (int k = 0; k < all.size(); k++) {
      means.put(all.get(k).key(), sums.get(k).means(pass.points()));
    }
    return new Moments(means);
  }

  /**
   * Samples of several cases together.
   *
   * @param outputs names of what the picks' weights give, in their order
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when the model has no such case, or weights do not fit it
   */
  public Joint joint(List<String> outputs, List<Pick> picks, int threads, Progress progress) {
    double[][] totals = totals(outputs.size(), picks, threads, progress);
    return new Joint(this, List.copyOf(outputs), totals);
  }

  /** The sum over picks of each output, in the order of their keys. */
  double[][] totals(int outputs, List<Pick> picks, int threads, Progress progress) {
    List<Pick> sorted = picks.stream().sorted(Comparator.comparing(Pick::caseKey)).toList();
    List<Case> picked = new ArrayList<>();
    for (Pick pick : sorted) {
      Case one = cases.get(pick.caseKey());
      if (one == null) {
        throw new IllegalArgumentException(
            "The case '" + pick.caseKey() + "' must be in the model");
      }
      ModelCheck.pick(pick, one, outputs);
      picked.add(one);
    }
    List<Folding> foldings = sorted.stream().map(Folding::new).toList();
    double[][] totals = new double[outputs][model.samples()];
    pass.run(
        picked,
        threads,
        progress,
        (index, block, amounts) ->
            foldings
                .get(index)
                .add(block, amounts, totals, block.replicate * pass.points() + block.first));
    return totals;
  }
}

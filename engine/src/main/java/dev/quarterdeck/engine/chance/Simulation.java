package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

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
    int[] together = new int[picks.size()];
    double[][][] totals = fold(outputs.size(), picks, together, 1, threads, progress);
    return new Joint(this, List.copyOf(outputs), totals[0]);
  }

  /**
   * Samples of each pick by itself, aligned with each other and with joint ones. Picks of one case
   * are drawn once.
   *
   * @param outputs how many outputs the picks' weights give
   * @return by pick, output and sample
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when the model has no such case, or weights do not fit it
   */
  public double[][][] columns(int outputs, List<Pick> picks, int threads, Progress progress) {
    int[] apart = IntStream.range(0, picks.size()).toArray();
    return fold(outputs, picks, apart, apart.length, threads, progress);
  }

  /** All drivers, in the order of their keys. */
  public List<Input> drivers() {
    return model.drivers().stream()
        .map(driver -> Input.of("", driver.key(), driver.estimate()))
        .sorted(Comparator.comparing(Input::name))
        .toList();
  }

  /**
   * What is uncertain in a case of its own, drivers apart.
   *
   * @throws IllegalArgumentException when the model has no such case
   */
  public List<Input> inputs(String caseKey) {
    return Draws.inputs(get(caseKey));
  }

  /**
   * Ranks of a quantity, aligned with the columns: the probability at which its quantile is the
   * value drawn. Correlated drivers have the ranks they end up with.
   *
   * @throws IllegalArgumentException when the model has no such case or driver
   */
  public double[] ranks(Input input) {
    if (input.caseKey().isEmpty()) {
      int driver = drivers.find(input.name());
      Check.that(driver >= 0, "The driver '%s' must be in the model", input.name());
      return pass.ranks(driver);
    }
    return pass.ranks(get(input.caseKey()).pad(), input.name());
  }

  /**
   * Ranks of something that nothing in the model depends on, such as the error of a measurement.
   */
  public double[] independent(String name) {
    String pad = "independent " + name;
    return pass.ranks(pad, pad);
  }

  /**
   * Sums picks by group.
   *
   * @param group of each pick, 0 to groups − 1
   * @return by group, output and sample
   */
  double[][][] fold(
      int outputs, List<Pick> picks, int[] group, int groups, int threads, Progress progress) {
    SortedMap<String, List<Folding>> byCase = new TreeMap<>();
    for (int k = 0; k < picks.size(); k++) {
      Pick pick = picks.get(k);
      ModelCheck.pick(pick, get(pick.caseKey()), outputs);
      byCase
          .computeIfAbsent(pick.caseKey(), key -> new ArrayList<>())
          .add(new Folding(pick, group[k]));
    }
    List<Case> picked = byCase.keySet().stream().map(this::get).toList();
    List<List<Folding>> foldings = List.copyOf(byCase.values());
    double[][][] totals = new double[groups][outputs][model.samples()];
    pass.run(
        picked,
        threads,
        progress,
        (index, block, amounts) -> {
          int at = block.replicate * pass.points() + block.first;
          for (Folding folding : foldings.get(index)) {
            folding.add(block, amounts, totals, at);
          }
        });
    return totals;
  }

  private Case get(String key) {
    Case found = cases.get(key);
    if (found == null) {
      throw new IllegalArgumentException("The case '" + key + "' must be in the model");
    }
    return found;
  }
}

package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
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
  /** Parts of every column of samples, equally long and independent of each other. */
  public static final int REPLICATES = 16;

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
        all,
        pass.whole(),
        threads,
        progress,
        (index, block, amounts) -> sums.get(index).add(block, amounts));
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
    double[][][] totals = fold(outputs.size(), picks, together, 1, pass.whole(), threads, progress);
    return new Joint(this, List.copyOf(outputs), totals[0]);
  }

  /**
   * The first samples of each replicate, which are a net of their own, of several cases together.
   *
   * @param outputs how many outputs the picks' weights give
   * @param samples how many in all, a power of two from 128; all of the model's if those are fewer
   * @return by output and sample, one replicate after the other
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when the model has no such case, or weights do not fit it
   */
  public double[][] first(
      int outputs, List<Pick> picks, int samples, int threads, Progress progress) {
    int[] together = new int[picks.size()];
    return fold(outputs, picks, together, 1, firstOfEach(samples), threads, progress)[0];
  }

  private Pass.Part firstOfEach(int samples) {
    Check.that(
        samples >= 128 && Integer.bitCount(samples) == 1,
        "The first samples must be a power of two from 128, not %s",
        samples);
    return new Pass.Part(0, REPLICATES, Math.min(pass.points(), samples / REPLICATES));
  }

  /**
   * The first samples of each replicate of each pick by itself, aligned with those of {@link #first
   * several together}.
   *
   * @param samples how many in all, a power of two from 128; all of the model's if those are fewer
   * @return by pick and sample
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when the model has no such case, or weights do not fit it
   */
  public double[][] firstOfEach(List<Pick> picks, int samples, int threads, Progress progress) {
    int[] apart = IntStream.range(0, picks.size()).toArray();
    double[][][] columns =
        fold(1, picks, apart, apart.length, firstOfEach(samples), threads, progress);
    return Arrays.stream(columns).map(column -> column[0]).toArray(double[][]::new);
  }

  /** Of all samples, such as {@link #independent} ones, the first of each replicate. */
  public double[] firstOfEach(double[] all, int samples) {
    int points = firstOfEach(samples).points();
    double[] first = new double[REPLICATES * points];
    for (int r = 0; r < REPLICATES; r++) {
      System.arraycopy(all, r * pass.points(), first, r * points, points);
    }
    return first;
  }

  /** The same model drawn anew: so many samples that have nothing to do with these. */
  public Simulation afresh(int samples) {
    return of(
        new Model(
            ~model.seed(),
            samples,
            model.sampling(),
            model.drivers(),
            model.correlations(),
            model.copula(),
            model.cases()),
        pass.kernels());
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
    return fold(outputs, picks, apart, apart.length, pass.whole(), threads, progress);
  }

  /**
   * A few samples that stand for all.
   *
   * @param picks of one output each
   * @param count of scenarios, a power of two from 8 to a sixteenth of all samples
   * @throws CancellationException when the progress is cancelled
   * @throws IllegalArgumentException when the model has no such case, or weights do not fit it
   */
  public Scenarios scenarios(List<Pick> picks, int count, int threads, Progress progress) {
    Check.that(
        count >= 8 && count <= pass.points() && Integer.bitCount(count) == 1,
        "The number of scenarios must be a power of two from 8 to %s, not %s",
        pass.points(),
        count);
    double[][] totals = portfolios(picks, threads, progress.part("choosing scenarios", 0, 0.9));
    int replicate = Scenarios.choose(totals, count);
    int[] apart = IntStream.range(0, picks.size()).toArray();
    var part = new Pass.Part(replicate, 1, count);
    Progress rest = progress.part("choosing scenarios", 0.9, 1);
    double[][][] few = fold(1, picks, apart, apart.length, part, threads, rest);
    Moments moments = moments(threads, Progress.none());
    double[][] values = new double[picks.size()][];
    for (int k = 0; k < values.length; k++) {
      double mean = moments.mean(picks.get(k).caseKey(), picks.get(k).weight()[0]).mean();
      values[k] = few[k][0];
      double shift = mean - DoubleStream.of(values[k]).sum() / count;
      for (int i = 0; i < count; i++) {
        values[k][i] += shift;
      }
    }
    return new Scenarios(values, Scenarios.error(totals, replicate, count));
  }

  /** Samples of random portfolios, each with the first pick of about half of the cases. */
  private double[][] portfolios(List<Pick> picks, int threads, Progress progress) {
    Map<String, Pick> firsts = new TreeMap<>();
    picks.forEach(pick -> firsts.putIfAbsent(pick.caseKey(), pick));
    List<Pick> members = new ArrayList<>();
    List<Integer> portfolio = new ArrayList<>();
    for (int p = 0; p < Scenarios.PORTFOLIOS; p++) {
      for (Pick pick : firsts.values()) {
        if (Scenarios.holds(p, pick.caseKey())) {
          members.add(pick);
          portfolio.add(p);
        }
      }
    }
    int[] group = portfolio.stream().mapToInt(Integer::intValue).toArray();
    double[][][] totals =
        fold(1, members, group, Scenarios.PORTFOLIOS, pass.whole(), threads, progress);
    return Arrays.stream(totals).map(total -> total[0]).toArray(double[][]::new);
  }

  /** All drivers, in the order of their keys. */
  public List<Input> drivers() {
    return model.drivers().stream()
        .map(driver -> Input.of("", driver.key(), driver.key(), driver.estimate()))
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
   * The drivers that a case's formulas use, and those that are correlated with them: nothing that
   * is learnt of another driver tells of the case.
   *
   * @throws IllegalArgumentException when the model has no such case
   */
  public SortedSet<String> drivers(String caseKey) {
    SortedSet<String> all = new TreeSet<>();
    pass.wanted(List.of(get(caseKey))).stream()
        .forEach(driver -> all.addAll(drivers.together(driver)));
    return all;
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
  private double[][][] fold(
      int outputs,
      List<Pick> picks,
      int[] group,
      int groups,
      Pass.Part part,
      int threads,
      Progress progress) {
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
    double[][][] totals = new double[groups][outputs][part.replicates() * part.points()];
    pass.run(
        picked,
        part,
        threads,
        progress,
        (index, block, amounts) -> {
          int at = (block.replicate - part.firstReplicate()) * part.points() + block.first;
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

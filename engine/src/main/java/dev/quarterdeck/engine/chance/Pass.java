package dev.quarterdeck.engine.chance;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * Draws cases, batch by batch, and hands what was drawn to whoever sums it. A batch is made ready,
 * drawn in all replicates and forgotten, so memory does not grow with the number of cases.
 */
final class Pass {
  private static final int BATCH = 256;

  private final Model model;
  private final Kernels kernels;
  private final Drivers drivers;
  private final Tables tables;
  private final int[][] directions;

  /** Names of all quantities by pad. */
  private final Map<String, SortedSet<String>> names = new HashMap<>();

  Pass(Model model, Kernels kernels, Drivers drivers, Tables tables, int[][] directions) {
    this.model = model;
    this.kernels = kernels;
    this.drivers = drivers;
    this.tables = tables;
    this.directions = directions;
    for (Case one : model.cases()) {
      names
          .computeIfAbsent(one.pad(), pad -> new TreeSet<>())
          .addAll(Draws.inputs(one).stream().map(Input::name).toList());
    }
  }

  /** What becomes of drawn samples. One replicate is one thread's; cases come in order. */
  interface Taker {
    /**
     * Takes a block of one case.
     *
     * @param index of the case among those to draw
     * @param amounts by line; the delay lies in the block
     */
    void take(int index, Block block, double[][] amounts);
  }

  /** Points of each replicate that are drawn: the first of some replicates. */
  record Part(int firstReplicate, int replicates, int points) {}

  Kernels kernels() {
    return kernels;
  }

  /** All points of all replicates. */
  Part whole() {
    return new Part(0, Simulation.REPLICATES, points());
  }

  /** Points of each replicate. */
  int points() {
    return model.samples() / Simulation.REPLICATES;
  }

  /**
   * Draws cases in the order given.
   *
   * @param part which samples of them
   * @throws CancellationException when the progress is cancelled
   */
  void run(List<Case> cases, Part part, int threads, Progress progress, Taker taker) {
    var blocks = new ConcurrentLinkedDeque<Block>();
    for (int from = 0; from < cases.size(); from += BATCH) {
      List<Case> batch = cases.subList(from, Math.min(cases.size(), from + BATCH));
      Draws[] ready = ready(batch, threads);
      BitSet wanted = wanted(batch);
      int first = from;
      var done = new Done(progress, from, batch.size(), cases.size());
      Crew.run(
          threads,
          part.replicates,
          r -> {
            Block block = blocks.poll();
            block = block == null ? new Block(kernels, drivers.count()) : block;
            draw(
                ready, wanted, part.firstReplicate + r, part.points, block, progress, first, taker);
            blocks.add(block);
            done.one(part.replicates);
          });
    }
  }

  /** The words of a case's own quantity, as ranks. */
  double[] ranks(String pad, String name) {
    Stream stream = pad(pad).stream(name);
    return ranks(stream::draw);
  }

  /** The words of a driver, as ranks. */
  double[] ranks(int driver) {
    return ranks(block -> drivers.words(block, driver));
  }

  private double[] ranks(Consumer<Block> words) {
    double[] ranks = new double[model.samples()];
    var block = new Block(kernels, drivers.count());
    int n = Math.min(points(), Block.LENGTH);
    for (int at = 0; at < ranks.length; at += n) {
      block.at(at / points(), at % points(), n);
      words.accept(block);
      for (int i = 0; i < n; i++) {
        ranks[at + i] = Marginal.scaled(block.words[i]) * 0x1p-32;
      }
    }
    return ranks;
  }

  private void draw(
      Draws[] ready,
      BitSet wanted,
      int replicate,
      int points,
      Block block,
      Progress progress,
      int first,
      Taker taker) {
    int n = Math.min(points, Block.LENGTH);
    for (int at = 0; at < points; at += n) {
      if (progress.cancelled()) {
        throw new CancellationException("The simulation was cancelled");
      }
      block.at(replicate, at, n);
      drivers.draw(block, wanted);
      for (int k = 0; k < ready.length; k++) {
        int mark = block.mark();
        taker.take(first + k, block, ready[k].draw(block));
        block.release(mark);
      }
    }
  }

  private Draws[] ready(List<Case> batch, int threads) {
    var ready = new Draws[batch.size()];
    Tables shared = tables.fresh();
    Crew.run(
        threads,
        ready.length,
        k -> ready[k] = new Draws(batch.get(k), pad(batch.get(k).pad()), drivers, shared));
    return ready;
  }

  /** The pad of a name; one that no case has holds one quantity, of the same name. */
  private Pad pad(String name) {
    SortedSet<String> all = names.getOrDefault(name, new TreeSet<>(List.of(name)));
    long key = Hash.key(Hash.key(model.seed(), "pads"), name);
    return new Pad(model.sampling(), directions, key, all, points());
  }

  /** The drivers that cases use, by number. */
  BitSet wanted(List<Case> batch) {
    var wanted = new BitSet();
    for (Case one : batch) {
      for (Line line : one.lines()) {
        for (String name : line.amount().names()) {
          int driver = drivers.find(name);
          if (driver >= 0 && !one.locals().containsKey(name)) {
            wanted.set(driver);
          }
        }
      }
    }
    return wanted;
  }

  /** Counts the replicates of a batch and reports the share of all. */
  private static final class Done {
    private final Progress progress;
    private final int before;
    private final int batch;
    private final double all;
    private int count;

    Done(Progress progress, int before, int batch, int all) {
      this.progress = progress;
      this.before = before;
      this.batch = batch;
      this.all = all;
    }

    synchronized void one(int replicates) {
      count++;
      progress.at("simulating", (before + batch * count / (double) replicates) / all);
    }
  }
}

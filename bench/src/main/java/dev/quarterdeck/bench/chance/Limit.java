package dev.quarterdeck.bench.chance;

import dev.quarterdeck.bench.Measurement;
import dev.quarterdeck.engine.chance.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The loops of the simulation apart, each on blocks of 1,024 samples in cache: what a drawing takes
 * at least, in nanoseconds by sample.
 *
 * @param words net and scramble of one quantity
 * @param table cells and cubics of one quantity
 */
record Limit(
    double words,
    double table,
    double multiply,
    double addScaled,
    double addDelayed,
    double addHats) {
  private static final int N = 1024;
  private static final int ROUNDS = 60;
  private static final int RUNS = 500;

  /** Measures them. */
  static Limit measured(int latest) {
    Kernels kernels = Kernels.plain();
    var random = new SplittableRandom(1);
    int[] words = random.ints(N).toArray();
    int[] directions = random.ints(16).toArray();
    float[] distance = new float[N];
    int[] cell = new int[N];
    double[] place = new double[N];
    double[] table = random.doubles(4 * Kernels.CELLS).toArray();
    double[] values = new double[N];
    double[] other = random.doubles(N, 0.5, 1.5).toArray();
    double[] delay = random.doubles(N, 0, latest).toArray();
    int[] whole = new int[N];
    for (int i = 0; i < N; i++) {
      whole[i] = (int) delay[i];
    }
    double[] lines = random.doubles(2 * latest).toArray();
    double[] sums = new double[4 * (latest + 1)];
    double[] total = new double[N];
    return new Limit(
        least(i -> {
          kernels.net(words, N, i % 4 * N, directions);
          kernels.scramble(words, N, i * 0x9E3779B97F4A7C15L, i * 0xBF58476D1CE4E5B9L);
        }),
        least(i -> {
          kernels.cells(words, N, distance, cell, place);
          kernels.cubics(cell, place, N, table, values);
        }),
        least(i -> kernels.multiply(other, delay, values, N)),
        least(i -> kernels.addScaled(values, 1.5, total, 0, N)),
        least(i -> kernels.addDelayed(values, delay, whole, lines, total, 0, N)),
        least(i -> kernels.addHats(values, delay, whole, sums, N)));
  }

  /** A drawing of five quantities, a line of even and three of falling weights. */
  private double years() {
    return 5 * (words + table) + addScaled + 3 * addDelayed;
  }

  /** The same, summed into moments. */
  private double yearsMoments() {
    return 5 * (words + table) + 4 * addHats;
  }

  /** A drawing of 25 quantities, three of them events, with a multiplier on either side. */
  private double many() {
    return 25 * words + 22 * table + 23 * multiply + 10 * addScaled + 10 * addDelayed;
  }

  List<Measurement> rows() {
    return List.of(
        Measurement.of("loop: net and scramble", words, "ns"),
        Measurement.of("loop: cells and cubics", table, "ns"),
        Measurement.of("loop: multiply", multiply, "ns"),
        Measurement.of("loop: fold, even weights", addScaled, "ns"),
        Measurement.of("loop: fold by delay", addDelayed, "ns"),
        Measurement.of("loop: moments by delay", addHats, "ns"));
  }

  /**
   * Whole drawings beside the sums of their loops; of 65,536 samples, then without making ready.
   */
  List<Measurement> against(Apart years, double many) {
    List<Measurement> all = new ArrayList<>();
    against("5 quantities, joint", years.joint().many(), years(), all);
    against("5 quantities, joint, ready before", years.joint().drawing(), years(), all);
    against("5 quantities, moments", years.moments().many(), yearsMoments(), all);
    against("5 quantities, moments, ready before", years.moments().drawing(), yearsMoments(), all);
    against("25 quantities, joint", many, many(), all);
    return all;
  }

  private static void against(String what, double whole, double loops, List<Measurement> all) {
    all.add(Measurement.of("sum of loops: " + what, loops, "ns"));
    all.add(Measurement.atMost(2.2, "whole / sum of loops: " + what, whole / loops, "times"));
    all.add(
        Measurement.atMost(
            1.5, "whole / sum of loops, next goal: " + what, whole / loops, "times"));
  }

  private interface Run {
    void at(int index);
  }

  private static double least(Run run) {
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long start = Cpu.now();
      for (int i = 0; i < RUNS; i++) {
        run.at(i);
      }
      least = Math.min(least, (Cpu.now() - start) / (double) RUNS / N);
    }
    return least;
  }
}

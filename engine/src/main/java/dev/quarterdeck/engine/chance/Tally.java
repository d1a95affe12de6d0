package dev.quarterdeck.engine.chance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums of one case, kept apart for each replicate and added up in their order. */
final class Tally {
  final Case of;

  /** By timing, output and replicate. */
  private final double[][][] sums;

  private final int[][][] below;

  Tally(Case of) {
    this.of = of;
    List<Timing> timings = of.timings();
    sums = new double[timings.size()][][];
    below = new int[timings.size()][][];
    for (int t = 0; t < sums.length; t++) {
      int outputs = timings.get(t).weight().length;
      sums[t] = new double[outputs][Simulation.REPLICATES];
      below[t] = new int[outputs][Simulation.REPLICATES];
    }
  }

  /** The longest delay that a timing tells apart. */
  static int most(Timing timing) {
    double[][][] weight = timing.weight();
    return weight.length == 0 || weight[0].length == 0 ? 0 : weight[0][0].length - 1;
  }

  void add(int replicate, Draws.Drawn drawn) {
    Map<Integer, Folding> foldings = new HashMap<>();
    for (int t = 0; t < sums.length; t++) {
      Timing timing = of.timings().get(t);
      Folding folding = foldings.computeIfAbsent(most(timing), most -> Folding.of(drawn, most));
      for (int o = 0; o < sums[t].length; o++) {
        count(folding.output(timing.weight()[o]), t, o, replicate);
      }
    }
  }

  private void count(double[] output, int timing, int index, int replicate) {
    double sum = 0;
    int negative = 0;
    for (double value : output) {
      sum += value;
      negative += value < 0 ? 1 : 0;
    }
    sums[timing][index][replicate] = sum;
    below[timing][index][replicate] = negative;
  }

  Map<String, Mean[]> means(int samples) {
    Map<String, Mean[]> means = new HashMap<>();
    for (int t = 0; t < sums.length; t++) {
      Mean[] outputs = new Mean[sums[t].length];
      for (int o = 0; o < outputs.length; o++) {
        int negative = 0;
        for (int each : below[t][o]) {
          negative += each;
        }
        outputs[o] = Mean.of(sums[t][o], negative, samples);
      }
      means.put(of.timings().get(t).key(), outputs);
    }
    return means;
  }
}

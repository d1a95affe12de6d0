package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Samples sorted by what one signal shows, or two: a bin for each level, or bins of equal
 * probability along a scale. Sorted once, a choice costs one pass over each of its columns.
 */
public final class Bins extends Knowledge {
  private static final int FEWEST = 16;
  private static final int MOST = 128;
  private static final int FEWEST_ACROSS = 8;
  private static final int MOST_ACROSS = 32;
  private static final int KNOTS_ACROSS = 5;
  private static final int PRODUCTS = 2;

  private final int bins;
  private final int samples;

  /** By sample. */
  private final short[] index;

  /** Samples, at replicate · bins + bin. */
  private final int[] counts;

  private final Smoothing smoothing;

  private Bins(int bins, short[] index, Function<double[], Smoothing> smoothing) {
    this.bins = bins;
    this.samples = index.length;
    this.index = index;
    this.counts = new int[REPLICATES * bins];
    for (int i = 0; i < samples; i++) {
      counts[offset(i) + index[i]]++;
    }
    this.smoothing = smoothing.apply(weights());
  }

  /**
   * Bins of a signal: one a level; on a scale √N/2 of them, as a power of two from 16 to 128
   * (decisions/0024). More levels than that are taken as a scale.
   */
  public static Bins of(Signal signal) {
    int along = power(Math.sqrt(signal.samples()) / 2, FEWEST, MOST);
    boolean scale = isScale(signal, along);
    short[] index = index(signal, along);
    return scale
        ? new Bins(along, index, Smoothing::along)
        : new Bins(signal.edges().length + 1, index, weights -> Smoothing.none());
  }

  /**
   * Cells of two signals together, √N/4 bins along each scale, as a power of two from 8 to 32. Each
   * level has a curve of its own.
   */
  public static Bins of(Signal first, Signal second) {
    Columns.same("The second signal", first.samples(), second.rank());
    int along = power(Math.sqrt(first.samples()) / 4, FEWEST_ACROSS, MOST_ACROSS);
    boolean levels = !isScale(first, along) || !isScale(second, along);
    int products = levels ? along : PRODUCTS;
    double[][] one = functions(first, along);
    double[][] other = functions(second, along);
    int width = other[0].length;
    short[] index = index(first, along);
    short[] inner = index(second, along);
    for (int i = 0; i < index.length; i++) {
      index[i] = (short) (index[i] * width + inner[i]);
    }
    return new Bins(
        one[0].length * width, index, weights -> Smoothing.across(one, other, products, weights));
  }

  /** Nothing is known: all samples look alike. */
  static Bins none(int samples) {
    return new Bins(1, new short[samples], weights -> Smoothing.none());
  }

  private static int power(double most, int least, int limit) {
    return Math.clamp(Integer.highestOneBit((int) most), least, limit);
  }

  private static boolean isScale(Signal signal, int along) {
    return signal.edges().length == 0 || signal.edges().length >= along;
  }

  private static double[][] functions(Signal signal, int along) {
    return isScale(signal, along)
        ? Smoothing.splines(along, KNOTS_ACROSS)
        : Smoothing.indicators(signal.edges().length + 1);
  }

  private static short[] index(Signal signal, int along) {
    boolean scale = isScale(signal, along);
    double[] rank = signal.rank();
    short[] index = new short[rank.length];
    for (int i = 0; i < index.length; i++) {
      index[i] = (short) (scale ? (int) (rank[i] * along) : level(rank[i], signal.edges()));
    }
    return index;
  }

  /** Level of a rank: the number of edges at or below it. */
  static int level(double rank, double[] edges) {
    int level = 0;
    while (level < edges.length && rank >= edges[level]) {
      level++;
    }
    return level;
  }

  @Override
  public int samples() {
    return samples;
  }

  /** Share of samples in each bin. */
  double[] weights() {
    double[] weights = new double[bins];
    for (int at = 0; at < counts.length; at++) {
      weights[at % bins] += counts[at] / (double) samples;
    }
    return weights;
  }

  private int offset(int sample) {
    return sample / (samples / REPLICATES) * bins;
  }

  /** Sums of a column. */
  Ledger sum(double[] column) {
    double[] sums = new double[REPLICATES * bins];
    int length = samples / REPLICATES;
    for (int r = 0; r < REPLICATES; r++) {
      int offset = r * bins;
      for (int i = r * length; i < (r + 1) * length; i++) {
        sums[offset + index[i]] += column[i];
      }
    }
    return new Ledger(bins, sums, counts);
  }

  /** Estimates of the mean in each bin: of all replicates, then without each one of them. */
  double[][] estimates(Ledger ledger) {
    double mean = ledger.total() / samples;
    double[] raw = ledger.means(-1, mean);
    double noise = ledger.noise(raw, samples);
    double[][] estimates = new double[REPLICATES + 1][];
    estimates[0] = smoothing.smooth(raw, noise);
    double more = noise * REPLICATES / (REPLICATES - 1);
    for (int r = 0; r < REPLICATES; r++) {
      estimates[r + 1] = smoothing.smooth(ledger.means(r, mean), more);
    }
    return estimates;
  }

  /** Mean variance within bins of a curve over them. */
  double within(double[] curve) {
    return smoothing.within(curve);
  }

  @Override
  Informed inform(Alternatives alternatives) {
    Columns.same("The alternatives", samples, alternatives.base());
    return inform(Arrays.stream(alternatives.above()).map(this::sum).toArray(Ledger[]::new));
  }

  /** The choice from sums of what each alternative is above the first. */
  Informed inform(Ledger[] ledgers) {
    double[][][] estimates = Arrays.stream(ledgers).map(this::estimates).toArray(double[][][]::new);
    return informed(ledgers, estimates);
  }

  private Informed informed(Ledger[] ledgers, double[][][] estimates) {
    double[] fair = new double[REPLICATES];
    int[] choice = new int[REPLICATES * bins];
    double[] weights = weights();
    double plain = 0;
    for (int bin = 0; bin < bins; bin++) {
      int best = best(estimates, 0, bin);
      plain += best == 0 ? 0 : weights[bin] * estimates[best - 1][0][bin];
      for (int r = 0; r < REPLICATES; r++) {
        int at = r * bins + bin;
        int taken = best(estimates, r + 1, bin);
        choice[at] = taken;
        fair[r] += taken == 0 ? 0 : ledgers[taken - 1].sums()[at] * REPLICATES / samples;
      }
    }
    return new Informed(plain, fair, choice);
  }

  /** The alternative with the largest estimate, 0 for the first one; of equals the first. */
  private static int best(double[][][] estimates, int which, int bin) {
    int best = 0;
    double most = 0;
    for (int a = 0; a < estimates.length; a++) {
      if (estimates[a][which][bin] > most) {
        most = estimates[a][which][bin];
        best = a + 1;
      }
    }
    return best;
  }

  @Override
  int cell(int sample) {
    return offset(sample) + index[sample];
  }
}

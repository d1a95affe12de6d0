package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How one quantity moves an outcome.
 *
 * @param share first-order share of the outcome's variance, Var E[outcome | quantity] ÷ Var outcome
 *     (Sobol 1993); shares of independent quantities add up to at most 1, to 1 when nothing
 *     interacts
 * @param low mean of the outcome in the lowest tenth of the quantity
 * @param high mean of the outcome in the highest tenth of the quantity
 * @param spearman rank correlation of quantity and outcome
 */
public record Sensitivity(Gain share, double low, double high, double spearman) {
  private static final double TENTH = 0.1;

  /** Of an outcome to each of several quantities, in their order. */
  public static List<Sensitivity> of(double[] outcome, List<Bins> quantities) {
    double[] deviations = outcome.clone();
    double mean = Columns.mean(Columns.means(outcome));
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] -= mean;
    }
    double[] squares = squares(deviations);
    double[] ranks = ranks(outcome);
    List<Sensitivity> all = new ArrayList<>();
    for (Bins bins : quantities) {
      Columns.same("The outcome", bins.samples(), outcome);
      all.add(of(bins, mean, bins.sum(deviations), squares, bins.sum(ranks)));
    }
    return List.copyOf(all);
  }

  private static Sensitivity of(
      Bins bins, double mean, Ledger deviations, double[] squares, Ledger ranks) {
    double[] weights = bins.weights();
    double[] means = deviations.means(-1, 0);
    return new Sensitivity(
        share(bins, deviations, squares),
        mean + outer(weights, means, false),
        mean + outer(weights, means, true),
        spearman(weights, ranks.means(-1, 0)));
  }

  /** What a curve learnt from 15 replicates explains in the other one; noise has the mean 0. */
  private static Gain share(Bins bins, Ledger deviations, double[] squares) {
    double square = Columns.mean(squares);
    if (square == 0) {
      return Gain.NONE;
    }
    double[][] estimates = bins.estimates(deviations);
    double[] explained = new double[REPLICATES];
    double[] spread = new double[REPLICATES];
    double[] sums = deviations.sums();
    for (int at = 0; at < sums.length; at++) {
      int r = at / deviations.bins();
      int bin = at % deviations.bins();
      double part = sums[at] * REPLICATES / bins.samples();
      explained[r] += estimates[r + 1][bin] * part;
      spread[r] += estimates[0][bin] * part;
    }
    double share = (Columns.mean(explained) + bins.within(estimates[0])) / square;
    double mean = Columns.mean(spread);
    double[] parts = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      // a square counts the error of a mean twice; the variance it is divided by errs as well
      double off = 2 * (spread[r] - mean) - share * (squares[r] - square);
      parts[r] = share + off / square;
    }
    return new Replicated(share, parts).gain();
  }

  /** Mean over a tenth of all samples, whole bins and what is lacking from the next. */
  private static double outer(double[] weights, double[] means, boolean high) {
    double sum = 0;
    double left = TENTH;
    for (int k = 0; k < weights.length && left > 0; k++) {
      int bin = high ? weights.length - 1 - k : k;
      double part = Math.min(left, weights[bin]);
      sum += part * means[bin];
      left -= part;
    }
    return sum / (TENTH - Math.max(0, left));
  }

  /** Of the outcome's ranks and the bins' middle ranks, both from −½ to ½. */
  private static double spearman(double[] weights, double[] means) {
    double below = 0;
    double product = 0;
    double square = 0;
    for (int bin = 0; bin < weights.length; bin++) {
      double middle = below + weights[bin] / 2 - 0.5;
      product += weights[bin] * middle * means[bin];
      square += weights[bin] * middle * middle;
      below += weights[bin];
    }
    return square == 0 ? 0 : product / StrictMath.sqrt(square);
  }

  /** Ranks of mean 0 and mean square 1; equal values share their mean rank. */
  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double middle = (first(sorted, values[i], false) + first(sorted, values[i], true)) / 2.0;
      ranks[i] = middle / values.length - 0.5;
      square += ranks[i] * ranks[i];
    }
    double scale = square == 0 ? 0 : 1 / StrictMath.sqrt(square / values.length);
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] *= scale;
    }
    return ranks;
  }

  /** The first place whose value is not below, or is above, a value. */
  private static int first(double[] sorted, double value, boolean above) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || above && sorted[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Mean square of each replicate. */
  private static double[] squares(double[] deviations) {
    double[] squares = new double[deviations.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = deviations[i] * deviations[i];
    }
    return Columns.means(squares);
  }
}

package dev.quarterdeck.engine.chance;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure of a column and how far it may be from the truth.
 *
 * @param error standard error, from independent parts of the column
 * @param parts how many
 */
record Figure(double value, double error, int parts) {

  /** What is asked of a column; each works on ordered samples of its own. */
  enum Kind {
    MEAN(Figure::mean),
    VARIANCE(Figure::variance),
    P10(sorted -> quantile(sorted, 0.1)),
    P50(sorted -> quantile(sorted, 0.5)),
    P90(sorted -> quantile(sorted, 0.9)),
    NEGATIVE(sorted -> Arrays.stream(sorted).filter(x -> x < 0).count() / (double) sorted.length),
    CVAR5(Figure::tail);

    private final transient ToDoubleFunction<double[]> of;

    Kind(ToDoubleFunction<double[]> of) {
      this.of = of;
    }
  }

  /** A figure of a column that is so many independent parts, one after the other. */
  static Figure of(Kind kind, double[] column, int parts) {
    int n = column.length / parts;
    double[] each = new double[parts];
    for (int r = 0; r < parts; r++) {
      double[] part = Arrays.copyOfRange(column, r * n, (r + 1) * n);
      Arrays.sort(part);
      each[r] = kind.of.applyAsDouble(part);
    }
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double squares = variance(each) / (parts - 1);
    // A count that is the same in every part may still be off by a sample of each.
    double least = kind == Kind.NEGATIVE ? 0.5 / n : 0;
    double error = Math.sqrt(Math.max(squares, least * least / parts));
    return new Figure(kind.of.applyAsDouble(sorted), error, parts);
  }

  static Figure known(double value) {
    return new Figure(value, 0, Integer.MAX_VALUE);
  }

  /**
   * Whether two figures of the same truth are as near as they would be but with a small
   * probability, by Student's t with the degrees of freedom of Welch (1947).
   *
   * @param alarm the probability of being farther apart
   */
  boolean agrees(Figure other, double alarm) {
    double mine = error * error;
    double others = other.error * other.error;
    if (mine + others == 0) {
      return Math.abs(value - other.value) <= 1e-9 * Math.abs(value);
    }
    double freedom =
        (mine + others)
            * (mine + others)
            / (mine * mine / (parts - 1) + others * others / (other.parts - 1));
    double most = TDistribution.of(freedom).inverseSurvivalProbability(alarm / 2);
    return Math.abs(value - other.value) <= most * Math.sqrt(mine + others);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Divided by n: the mean of a net is all but the truth. */
  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length;
  }

  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int low = (int) place;
    return sorted[low]
        + (place - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
  }

  private static double tail(double[] sorted) {
    double left = sorted.length / 20.0;
    double sum = 0;
    for (int i = 0; left > 0; i++, left--) {
      sum += Math.min(1, left) * sorted[i];
    }
    return sum / (sorted.length / 20.0);
  }
}

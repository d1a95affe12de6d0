package dev.quarterdeck.engine.chance.information;

import static dev.quarterdeck.engine.chance.information.Columns.REPLICATES;

import java.util.List;

/**
 * The worth of knowing before choosing between alternatives, for a chooser who takes what has the
 * highest mean (Raiffa and Schlaifer 1961; Howard 1966).
 *
 * <p>For a portfolio, the alternatives of each initiative are taken net of price × use, and what is
 * gained is the sum over the initiatives of their separate gains at the same prices. That is a
 * Lagrangian relaxation: what one initiative chooses once a signal is seen may not fit beside what
 * another one chooses. With prices at least 0 the relaxed values with and without the signal are
 * both bounds from above, so the true gain is at most this sum plus the gap between the relaxed
 * value without the signal and the plan's; it may well be less than the sum.
 */
public final class Information {
  private Information() {}

  /** EVPI, E[max V] − max E[V]: what it is worth to know everything. */
  public static Gain perfect(Alternatives alternatives) {
    return all(alternatives).plus(blind(alternatives), -1).gain();
  }

  /**
   * What it is worth to know something, E[max E[V | signal]] − max E[V]: EVPPI when the signal is a
   * quantity itself, EVSI when it tells of it with an error.
   */
  public static Gain of(Alternatives alternatives, Knowledge knowledge) {
    return worth(alternatives, knowledge).gain();
  }

  /** The same for each of several pieces of knowledge, in their order. */
  public static List<Gain> of(Alternatives alternatives, List<? extends Knowledge> knowledge) {
    Replicated blind = blind(alternatives);
    return knowledge.stream()
        .map(known -> known.inform(alternatives).value().plus(blind, -1).gain())
        .toList();
  }

  static Replicated worth(Alternatives alternatives, Knowledge knowledge) {
    return knowledge.inform(alternatives).value().plus(blind(alternatives), -1);
  }

  /** Mean of the best in each sample, above the first. */
  static Replicated all(Alternatives alternatives) {
    int length = alternatives.samples() / REPLICATES;
    double[][] above = alternatives.above();
    double[] best = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      double sum = 0;
      for (int i = r * length; i < (r + 1) * length; i++) {
        double most = 0;
        for (double[] column : above) {
          most = Math.max(most, column[i]);
        }
        sum += most;
      }
      best[r] = sum / length;
    }
    return new Replicated(Columns.mean(best), best);
  }

  /** Value of the choice made without knowledge, above the first. */
  static Replicated blind(Alternatives alternatives) {
    return alternatives.blind().value();
  }
}

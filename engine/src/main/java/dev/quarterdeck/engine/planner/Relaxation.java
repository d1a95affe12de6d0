package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;

/** The linear relaxation of the rows, solved for their prices; nearly so where it is large. */
final class Relaxation {
  /** Entries of a relaxation that the simplex method solves within a second or two. */
  private static final int LARGE = 300_000;

  private Relaxation() {}

  /** Whether the prices are nearly, not quite, those of the relaxation. */
  static boolean isLarge(Grid grid) {
    return grid.use.length > LARGE;
  }

  /** Prices &gt; 0 of the rows, in order; none where the relaxation has no solution. */
  static List<Price> prices(Grid grid) {
    Choices choices = grid.choices;
    double[] perUse = isLarge(grid) ? Pricing.of(grid) : exact(choices);
    List<Price> prices = new ArrayList<>();
    int k = 0;
    for (int r = 0; r < choices.rows().size(); r++) {
      List<Row> ofRule = choices.rows().get(r);
      String name = choices.problem().rules().get(r).name();
      for (int i = 0; i < ofRule.size(); i++) {
        Row row = ofRule.get(i);
        if (!row.isSlack()) {
          double price = k < perUse.length ? perUse[k] : 0;
          k++;
          if (price > 0) {
            prices.add(new Price(r, i, name, row.period(), price / row.unit()));
          }
        }
      }
    }
    return prices;
  }

  /** Per counted unit of each row that is not slack; nothing without a solution. */
  private static double[] exact(Choices choices) {
    try (LinearModel lp = new LinearModel(choices)) {
      lp.addRows();
      return lp.solve() ? lp.prices() : new double[0];
    }
  }
}

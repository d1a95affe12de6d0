package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.List;

/** The linear relaxation of the rows, solved for their prices. */
final class Relaxation {
  private Relaxation() {}

  private record Key(int rule, int row) {}

  /** Prices &gt; 0 of the rows, in order; none where the relaxation has no solution. */
  static List<Price> prices(Choices choices) {
    List<Key> keys = new ArrayList<>();
    List<List<Row>> rows = choices.rows();
    List<Price> prices = new ArrayList<>();
    try (LinearModel lp = new LinearModel(choices)) {
      for (int r = 0; r < rows.size(); r++) {
        for (int i = 0; i < rows.get(r).size(); i++) {
          if (!rows.get(r).get(i).isSlack()) {
            keys.add(new Key(r, i));
            lp.add(rows.get(r).get(i));
          }
        }
      }
      if (!lp.solve()) {
        return List.of();
      }
      double[] perUse = lp.prices();
      for (int k = 0; k < perUse.length; k++) {
        Key key = keys.get(k);
        Row row = rows.get(key.rule).get(key.row);
        if (perUse[k] > 0) {
          String name = choices.problem().rules().get(key.rule).name();
          prices.add(new Price(key.rule, key.row, name, row.period(), perUse[k] / row.unit()));
        }
      }
    }
    return prices;
  }
}

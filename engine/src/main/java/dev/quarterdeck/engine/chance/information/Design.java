package dev.quarterdeck.engine.chance.information;

import dev.quarterdeck.engine.chance.Gauss;
import java.util.ArrayList;
import java.util.List;

/** Which functions of several signals a {@link Regression} is made of. */
final class Design {
  private static final int KNOTS = 5;
  private static final int MOST_LEVELS = 6;

  /** With more signals than this, only the plainest function of each is multiplied with others. */
  private static final int RICH = 3;

  private final double[][] single;
  private final List<int[]> products;

  /**
   * @param single functions of one signal, a column each
   * @param products pairs of them that are multiplied
   */
  private Design(double[][] single, List<int[]> products) {
    this.single = single;
    this.products = products;
  }

  static Design of(List<Signal> signals) {
    int samples = signals.getFirst().samples();
    List<double[]> single = new ArrayList<>();
    List<int[]> products = new ArrayList<>();
    List<Integer> earlier = new ArrayList<>();
    for (Signal signal : signals) {
      Columns.same("Every signal", samples, signal.rank());
      int first = single.size();
      boolean scale = signal.edges().length == 0 || signal.edges().length >= MOST_LEVELS;
      single.addAll(scale ? splines(signal) : indicators(signal));
      int last = scale ? first + (signals.size() > RICH ? 1 : 2) : single.size();
      for (int mine = first; mine < last; mine++) {
        for (int other : earlier) {
          products.add(new int[] {mine, other});
        }
      }
      for (int mine = first; mine < last; mine++) {
        earlier.add(mine);
      }
    }
    return new Design(single.toArray(double[][]::new), products);
  }

  private static List<double[]> splines(Signal signal) {
    double[] knots = Spline.knots(KNOTS);
    double[][] columns = new double[KNOTS - 1][signal.samples()];
    for (int i = 0; i < signal.samples(); i++) {
      double[] at = Spline.at(Gauss.quantile(signal.rank()[i]), knots);
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = at[j + 1];
      }
    }
    return List.of(columns);
  }

  private static List<double[]> indicators(Signal signal) {
    double[][] columns = new double[signal.edges().length][signal.samples()];
    for (int i = 0; i < signal.samples(); i++) {
      int level = Bins.level(signal.rank()[i], signal.edges());
      if (level > 0) {
        columns[level - 1][i] = 1;
      }
    }
    return List.of(columns);
  }

  int width() {
    return 1 + single.length + products.size();
  }

  /** The functions at a sample: 1, those of one signal, the products. */
  void fill(int sample, double[] row) {
    row[0] = 1;
    for (int a = 0; a < single.length; a++) {
      row[a + 1] = single[a][sample];
    }
    for (int p = 0; p < products.size(); p++) {
      int[] pair = products.get(p);
      row[1 + single.length + p] = single[pair[0]][sample] * single[pair[1]][sample];
    }
  }
}

package dev.quarterdeck.engine.chance.information;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be chosen between, by sample: exactly one alternative is taken. The worth of knowledge
 * depends on differences only, so all are kept as what they are above the first one.
 */
public final class Alternatives {
  /** Of the mean size of two columns: sums of some hundred terms differ by less. */
  private static final double ROUNDING = 1e-12;

  private final List<String> names;
  private final double[] base;
  private final double[][] above;

  private Alternatives(List<String> names, double[] base, double[][] above) {
    this.names = List.copyOf(names);
    this.base = base;
    this.above = above;
  }

  /**
   * Alternatives by name, in the order in which ties are decided, up to rounding.
   *
   * @param columns the value of each, one column each; at least one
   */
  public static Alternatives of(Map<String, double[]> columns) {
    Columns.that(!columns.isEmpty(), "There must be at least one alternative");
    List<String> names = List.copyOf(columns.keySet());
    double[] base = checked(names.getFirst(), columns);
    double[][] above = new double[names.size() - 1][];
    for (int a = 0; a < above.length; a++) {
      double[] column = checked(names.get(a + 1), columns);
      Columns.same("'" + names.get(a + 1) + "'", base.length, column);
      above[a] = difference(column, base);
    }
    return new Alternatives(names, base, above);
  }

  /** Column less base; nothing where that is no more than what rounding leaves of equal sums. */
  private static double[] difference(double[] column, double[] base) {
    double size = 0;
    for (int i = 0; i < base.length; i++) {
      size += Math.abs(column[i]) + Math.abs(base[i]);
    }
    double rounding = ROUNDING * size / base.length;
    double[] difference = new double[base.length];
    for (int i = 0; i < base.length; i++) {
      double above = column[i] - base[i];
      difference[i] = Math.abs(above) > rounding ? above : 0;
    }
    return difference;
  }

  /** The same, with the possibility of doing nothing, worth 0, before them. */
  public static Alternatives orNothing(String nothing, Map<String, double[]> columns) {
    Columns.that(!columns.isEmpty(), "There must be an alternative to '%s'", nothing);
    List<String> names = new ArrayList<>(List.of(nothing));
    Map<String, double[]> others = new LinkedHashMap<>(columns);
    Columns.that(
        others.remove(nothing) == null, "'%s' must be the name of one alternative", nothing);
    names.addAll(others.keySet());
    double[][] above = new double[others.size()][];
    int samples = others.values().iterator().next().length;
    for (int a = 0; a < above.length; a++) {
      above[a] = checked(names.get(a + 1), others);
      Columns.same("'" + names.get(a + 1) + "'", samples, above[a]);
    }
    return new Alternatives(names, new double[samples], above);
  }

  private static double[] checked(String name, Map<String, double[]> columns) {
    double[] column = columns.getOrDefault(name, new double[0]);
    Columns.samples(column);
    Columns.finite("The mean of '" + name + "'", Columns.mean(Columns.means(column)));
    return column;
  }

  /** Names, the first being what the others are compared with. */
  public List<String> names() {
    return names;
  }

  /** Samples of each column. */
  public int samples() {
    return base.length;
  }

  double[] base() {
    return base;
  }

  /** What each but the first is above the first. */
  double[][] above() {
    return above;
  }

  /** What is chosen without knowledge. */
  Informed blind() {
    Ledger[] ledgers = new Ledger[above.length];
    for (int a = 0; a < above.length; a++) {
      ledgers[a] = Ledger.whole(above[a]);
    }
    return Bins.none(samples()).inform(ledgers);
  }
}

package dev.quarterdeck.engine.finance;

import dev.quarterdeck.engine.finance.ExponentialSum.Derivatives;
import java.util.ArrayList;
import java.util.List;

/**
 * All roots of an {@link ExponentialSum} between two points, none missed.
 *
 * <p>A cell is halved until its Taylor bound proves that some derivative of order {@code k} has no
 * root in it: {@code |g⁽ᵏ⁾(c)| > Σ |g⁽ᵏ⁺ʲ⁾(c)|·hʲ/j! + remainder + rounding}. At {@code k = 0} the
 * cell has no root. Otherwise, by Rolle, the derivative below is monotone and its root (if any) is
 * found by a safeguarded Newton; those roots cut the cell into pieces on which the next lower
 * derivative is monotone, and so down to {@code g} itself. A point at which {@code g} and its slope
 * vanish together, as far as doubles can tell, is one root, whatever its multiplicity.
 */
final class RootSearch {
  private static final int HIGHEST = 8;
  private static final int TAYLOR = HIGHEST + 4;
  private static final double NARROWEST = 1e-10;
  private static final double[] CUTS = {0.5, 0.47, 0.54, 0.41, 0.61};

  private final ExponentialSum sum;
  private final List<Double> roots = new ArrayList<>();
  private final List<Cell> undecided = new ArrayList<>();

  RootSearch(ExponentialSum sum) {
    this.sum = sum;
  }

  /** An interval of {@code x}. */
  record Cell(double from, double to) {}

  /** Roots in ascending order, and cells in which doubles could not decide. */
  record Found(List<Double> roots, List<Cell> undecided) {}

  /** Searches the open interval. */
  Found between(double from, double to) {
    if (!sum.oneSided()) {
      search(new Cell(from, to));
    }
    return new Found(List.copyOf(roots), List.copyOf(undecided));
  }

  private void search(Cell cell) {
    double middle = (cell.from + cell.to) / 2;
    double shift = sum.centre(middle);
    int order = rootFree(cell, sum.at(middle, shift, (cell.to - cell.from) / 2, TAYLOR));
    if (order <= HIGHEST) {
      roots.addAll(new Ladder(cell, shift, order).roots(0));
      return;
    }
    double cut = cut(cell);
    if (cell.to - cell.from < NARROWEST || Double.isNaN(cut)) {
      undecided.add(cell);
      return;
    }
    search(new Cell(cell.from, cut));
    search(new Cell(cut, cell.to));
  }

  /** A point near the middle that is surely no root, so that none falls between two cells. */
  private double cut(Cell cell) {
    for (double share : CUTS) {
      double x = cell.from + share * (cell.to - cell.from);
      if (sum.at(x, sum.centre(x), 0, 0).sign(0) != 0) {
        return x;
      }
    }
    return Double.NaN;
  }

  /** The lowest order of derivative proven to have no root in the cell. */
  private static int rootFree(Cell cell, Derivatives g) {
    double reach = (cell.to - cell.from) / 2 * (1 + 1e-12);
    int order = 0;
    while (order <= HIGHEST && !(Math.abs(g.value()[order]) > change(order, reach, g))) {
      order++;
    }
    return order;
  }

  /** By how much at most the derivative may differ within the reach from what was computed. */
  private static double change(int order, double reach, Derivatives g) {
    double change = g.error()[order];
    double power = 1;
    for (int k = order + 1; k < TAYLOR; k++) {
      power *= reach / (k - order);
      change += (Math.abs(g.value()[k]) + g.error()[k]) * power;
    }
    return change + g.spread()[TAYLOR] * power * reach / (TAYLOR - order);
  }

  /** One cell in which the derivative of order {@code rootFree} has no root. */
  private final class Ladder {
    private final Cell cell;
    private final double shift;
    private final int rootFree;

    Ladder(Cell cell, double shift, int rootFree) {
      this.cell = cell;
      this.shift = shift;
      this.rootFree = rootFree;
    }

    /** All roots of the derivative of this order inside the cell, ascending. */
    List<Double> roots(int order) {
      List<Double> found = new ArrayList<>();
      if (order == rootFree) {
        return found;
      }
      List<Double> stops = new ArrayList<>(roots(order + 1));
      stops.add(cell.to);
      double from = cell.from;
      int before = sign(order, from);
      boolean touching = false;
      for (double stop : stops) {
        int sign = sign(order, stop);
        if (before * sign < 0) {
          found.add(root(order, new Cell(from, stop), before));
        } else if (sign == 0 && !touching && stop < cell.to) {
          found.add(stop);
        }
        touching = sign == 0;
        from = stop;
        before = sign;
      }
      return found;
    }

    private int sign(int order, double x) {
      return sum.at(x, shift, 0, order).sign(order);
    }

    /** Newton's method, halving the bracket whenever a step would leave it or gains too little. */
    private double root(int order, Cell bracket, int signAtFrom) {
      double from = bracket.from;
      double to = bracket.to;
      double x = (from + to) / 2;
      double last = to - from;
      while (from < x && x < to) {
        Derivatives g = sum.at(x, shift, 0, order + 1);
        double value = g.value()[order];
        if (value == 0) {
          return x;
        }
        if (Math.signum(value) == signAtFrom) {
          from = x;
        } else {
          to = x;
        }
        double step = -value / g.value()[order + 1];
        boolean good = x + step > from && x + step < to && Math.abs(step) < last / 2;
        double next = good ? x + step : (from + to) / 2;
        last = Math.abs(next - x);
        if (last <= Math.max(Math.ulp(x), 1e-17)) {
          return next;
        }
        x = next;
      }
      return x;
    }
  }
}

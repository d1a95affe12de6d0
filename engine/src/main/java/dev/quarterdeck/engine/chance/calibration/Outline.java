package dev.quarterdeck.engine.chance.calibration;

import dev.quarterdeck.engine.chance.Discrete;
import dev.quarterdeck.engine.chance.Discrete.Outcome;
import dev.quarterdeck.engine.chance.OrderStatistics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The empirical distribution of many values in few outcomes, so that a document can hold it: up to
 * 40 values as they are; more as the means of slices of 2.5 % whose centres are 2.5 %, 5 %, …, 97.5
 * %, and of slices beyond them that are halved up to six times towards each end. The mean is kept
 * (to the four digits of each outcome), and so are the quantiles to within a slice.
 */
final class Outline {
  private static final int AS_THEY_ARE = 40;
  private static final double END = 0.0125;
  private static final int HALVINGS = 6;
  private static final MathContext SHOWN = new MathContext(4);
  private static final int PLACES = 7;

  private final OrderStatistics values;

  private Outline(OrderStatistics values) {
    this.values = values;
  }

  static Discrete of(OrderStatistics values) {
    var outline = new Outline(values);
    Map<Double, BigDecimal> outcomes = new TreeMap<>();
    BigDecimal from = BigDecimal.ZERO;
    for (double edge : outline.edges()) {
      BigDecimal to = BigDecimal.valueOf(edge).setScale(PLACES, RoundingMode.HALF_EVEN);
      if (to.compareTo(from) > 0) {
        double mean = outline.mean(from.doubleValue(), to.doubleValue());
        double shown = new BigDecimal(mean).round(SHOWN).doubleValue();
        outcomes.merge(shown, to.subtract(from), BigDecimal::add);
      }
      from = to;
    }
    List<Outcome> list = new ArrayList<>();
    outcomes.forEach((value, share) -> list.add(new Outcome(value, share.doubleValue())));
    return new Discrete(list);
  }

  /** Upper ends of the slices, the last one 1. */
  private List<Double> edges() {
    List<Double> edges = new ArrayList<>();
    int n = values.n();
    if (n <= AS_THEY_ARE) {
      for (int i = 1; i <= n; i++) {
        edges.add(i / (double) n);
      }
      return edges;
    }
    List<Double> ends = new ArrayList<>();
    double end = END;
    for (int i = 0; i <= HALVINGS && end >= 1.0 / n; i++) {
      ends.addFirst(end);
      end /= 2;
    }
    edges.addAll(ends);
    if (ends.isEmpty()) {
      edges.add(END);
    }
    for (int i = 1; i < 40; i++) {
      edges.add(END + i * 2 * END);
    }
    ends.reversed().stream().skip(1).forEach(share -> edges.add(1 - share));
    edges.add(1.0);
    return edges;
  }

  /** Mean of the step function of values between two shares of all. */
  private double mean(double from, double to) {
    int n = values.n();
    double sum = 0;
    for (int i = (int) (from * n); i < n && i < to * n; i++) {
      double within = Math.min(to, (i + 1.0) / n) - Math.max(from, i / (double) n);
      sum += Math.max(0, within) * values.at(i);
    }
    return sum / (to - from);
  }
}

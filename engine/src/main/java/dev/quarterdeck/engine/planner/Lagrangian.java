package dev.quarterdeck.engine.planner;

import java.util.List;

/**
 * The values of the choices net of what rows cost at prices; with what the capacities cost, an
 * upper bound (see {@link Certificate}).
 */
final class Lagrangian {
  /** Sums of n doubles are off by less than n times 2^-53 of the sum of their sizes. */
  private static final double ROUNDING = StrictMath.pow(2, -53);

  private final Choices choices;
  private final double[] net;
  private double capacities;
  private double size;
  private long terms;

  Lagrangian(Choices choices) {
    this.choices = choices;
    this.net = choices.all().stream().mapToDouble(Choice::value).toArray();
    for (double value : net) {
      size += Math.abs(value);
    }
    terms = net.length;
  }

  /** Prices a row, per counted unit. */
  void charge(Row row, double price) {
    capacities += price * row.capacity();
    size += price * Math.abs(row.capacity());
    for (int i = 0; i < row.choices().length; i++) {
      double cost = price * row.uses()[i];
      net[row.choices()[i]] -= cost;
      size += Math.abs(cost);
    }
    terms += row.choices().length + 1;
  }

  double net(Choice x) {
    return net[x.index()];
  }

  /** No plan is worth more; rounded up by what adding so many doubles can be off. */
  double bound() {
    double sum = capacities;
    for (List<Choice> ofOne : choices.byCandidate().values()) {
      sum += ofOne.stream().mapToDouble(this::net).reduce(0, Math::max);
    }
    return sum + terms * size * ROUNDING * 2;
  }
}

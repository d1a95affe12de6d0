package dev.quarterdeck.engine.planner;

import java.util.stream.DoubleStream;

/**
 * Amounts as whole multiples of a unit, nearest, halves up. This rounding is part of the definition
 * of the problem: the solver, the certificate and a brute force all work on the same integers.
 */
record Scale(double unit) {
  private static final int COARSEST = 6;
  private static final int FINEST = -6;
  private static final double MOST = 1e9;
  private static final double MOST_IN_SHARES = 1e5;

  long round(double amount) {
    return Math.round(amount / unit);
  }

  /** The unit given, or if that is 0 one fitted to the amounts. */
  static Scale of(double unit, DoubleStream amounts) {
    return unit > 0 ? new Scale(unit) : fit(amounts.toArray());
  }

  /**
   * The largest power of ten of which all amounts are whole multiples; without one, the power of
   * ten that leaves the largest amount seven digits.
   */
  static Scale fit(double... amounts) {
    double largest = DoubleStream.of(amounts).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return new Scale(1);
    }
    for (int power = COARSEST; power >= FINEST; power--) {
      Scale scale = new Scale(tenTo(power));
      if (largest / scale.unit < MOST && scale.isExactFor(amounts)) {
        return scale;
      }
    }
    return new Scale(tenTo((int) Math.floor(StrictMath.log10(largest)) - COARSEST));
  }

  private boolean isExactFor(double... amounts) {
    return DoubleStream.of(amounts)
        .allMatch(a -> Math.abs(a / unit - round(a)) <= 1e-15 * Math.abs(a / unit) * 4);
  }

  private static double tenTo(int power) {
    return Double.parseDouble("1e" + power);
  }

  /**
   * The scale in which shares of a row are compared: that of the first budget or pool that gives it
   * a unit, else fitted; but so coarse that the largest use has at most {@link #MOST_IN_SHARES}
   * steps, because CP-SAT's presolve has been seen to call feasible models with coefficients of
   * 10^10 infeasible.
   */
  static Scale ofRow(PlanProblem problem, String row) {
    double unit =
        problem.rules().stream()
            .filter(
                rule -> rule instanceof Limit limit && limit.row().equals(row) && limit.unit() > 0)
            .mapToDouble(rule -> ((Limit) rule).unit())
            .findFirst()
            .orElseGet(() -> fit(uses(problem, row).toArray()).unit());
    double largest = uses(problem, row).max().orElse(0);
    while (largest / unit > MOST_IN_SHARES) {
      unit *= 10;
    }
    return new Scale(unit);
  }

  private static DoubleStream uses(PlanProblem problem, String row) {
    return problem.candidates().stream()
        .flatMap(candidate -> candidate.options().stream())
        .flatMapToDouble(option -> DoubleStream.of(option.uses().getOrDefault(row, new double[0])));
  }

  /** The scale of a limited row: its own unit, or one that fits its uses and capacities. */
  static Scale of(PlanProblem problem, Limit limit) {
    return of(
        limit.unit(),
        DoubleStream.concat(DoubleStream.of(limit.capacity()), uses(problem, limit.row())));
  }
}

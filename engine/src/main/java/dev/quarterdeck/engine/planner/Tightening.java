package dev.quarterdeck.engine.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The relaxation with cuts ({@link Hull}): rows that every plan obeys, added for as long as they
 * lower the bound; and what its prices say of single choices.
 *
 * @param cuts those that the optimum of the relaxation touches
 * @param bound no plan is worth more, by the arithmetic of {@link Certificate} on rows and cuts
 * @param withChoice by choice: no plan that holds it is worth more
 * @param withoutCandidate by candidate: no plan that leaves it out is worth more
 */
record Tightening(
    Choices choices,
    List<Row> cuts,
    double bound,
    double[] withChoice,
    Map<String, Double> withoutCandidate) {
  private static final int MOST_ROUNDS = 30;
  private static final double WORTHWHILE = 2e-4;
  private static final int PATIENCE = 3;

  static Tightening of(Choices choices) {
    List<Row> rows = new ArrayList<>();
    Map<Row, Hull> hulls = new LinkedHashMap<>();
    for (List<Row> ofRule : choices.rows()) {
      for (Row row : ofRule) {
        if (!row.isSlack()) {
          rows.add(row);
          Hull.of(row, choices).ifPresent(hull -> hulls.put(row, hull));
        }
      }
    }
    int own = rows.size();
    double[] prices;
    try (LinearModel lp = new LinearModel(choices)) {
      rows.forEach(lp::add);
      prices = cut(lp, rows, hulls);
    }
    List<Row> cuts = new ArrayList<>();
    for (int r = own; r < rows.size(); r++) {
      if (prices[r] > 0) {
        cuts.add(rows.get(r));
      }
    }
    return priced(choices, rows, cuts, prices);
  }

  /** What prices of the rows say, without any cuts. */
  static Tightening uncut(Choices choices, List<Price> prices) {
    Lagrangian sum = new Lagrangian(choices);
    Certificate.priced(choices, prices).forEach(p -> sum.charge(p.row(), p.perUse()));
    return of(choices, sum, List.of());
  }

  /** Adds cuts to the rows; the prices of all in the end, 0 where there is no relaxed optimum. */
  private static double[] cut(LinearModel lp, List<Row> rows, Map<Row, Hull> hulls) {
    double before = Double.POSITIVE_INFINITY;
    int idle = 0;
    boolean solved = lp.solve();
    for (int round = 0; solved && round < MOST_ROUNDS && idle < PATIENCE; round++) {
      idle = before - lp.value() < WORTHWHILE * Math.abs(lp.value()) ? idle + 1 : 0;
      before = lp.value();
      double[] fractions = lp.fractions();
      int known = rows.size();
      hulls.values().forEach(hull -> hull.cut(fractions).ifPresent(rows::add));
      if (rows.size() == known) {
        break;
      }
      rows.subList(known, rows.size()).forEach(lp::add);
      solved = lp.solve();
    }
    return solved ? lp.prices() : new double[rows.size()];
  }

  private static Tightening priced(
      Choices choices, List<Row> rows, List<Row> cuts, double[] prices) {
    Lagrangian sum = new Lagrangian(choices);
    for (int r = 0; r < rows.size(); r++) {
      if (prices[r] > 0) {
        sum.charge(rows.get(r), prices[r]);
      }
    }
    return of(choices, sum, cuts);
  }

  private static Tightening of(Choices choices, Lagrangian sum, List<Row> cuts) {
    double bound = sum.bound();
    Map<String, Double> without = new HashMap<>();
    double[] with = new double[choices.all().size()];
    choices
        .byCandidate()
        .forEach((key, ofOne) -> {
          double most = ofOne.stream().mapToDouble(sum::net).reduce(0, Math::max);
          without.put(key, bound - most);
          ofOne.forEach(x -> with[x.index()] = bound - most + sum.net(x));
        });
    return new Tightening(choices, cuts, bound, with, without);
  }

  /** Whether a plan worth more than this much might hold the choice. */
  boolean allows(Choice x, double value) {
    return withChoice[x.index()] > value;
  }

  /** Whether every plan worth more than this much funds the candidate. */
  boolean forces(String candidate, double value) {
    return withoutCandidate.getOrDefault(candidate, Double.POSITIVE_INFINITY) <= value;
  }
}

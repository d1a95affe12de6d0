package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.Finding.Kind;
import dev.quarterdeck.office.exchange.table.cells.Money;
import dev.quarterdeck.office.exchange.table.cells.MoneyReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds costs given in thousands of the column's unit.
 *
 * <p>A cost is divided by 1,000 when at least one other cost of its row is within 5 % of a
 * thousandth of it and all others are within a factor of 2 of that. Every other cost that is 200
 * times another of its row, or that lies more than 3 robust deviations (1.4826 times the median
 * distance from the median, in logarithms) from the column's median, is kept and reported.
 *
 * @param others reader of each column of nearly the same cost
 */
record Thousands(Table table, Columns columns, Map<Integer, MoneyReader> others) {
  private static final double NEAR = StrictMath.log(1.05);
  private static final double AROUND = StrictMath.log(2);
  private static final double FAR = StrictMath.log(200);
  private static final double ROBUST = 1.4826;
  private static final double DEVIATIONS = 3;
  private static final int ENOUGH = 20;

  void check(List<Draft> drafts) {
    drafts.forEach(this::compare);
    double[] logs =
        drafts.stream().mapToDouble(Thousands::log).filter(Double::isFinite).sorted().toArray();
    if (logs.length < ENOUGH) {
      return;
    }
    double median = median(logs);
    double spread =
        ROBUST * median(Arrays.stream(logs).map(x -> Math.abs(x - median)).sorted().toArray());
    for (Draft draft : drafts) {
      double log = log(draft);
      if (Double.isFinite(log) && spread > 0 && Math.abs(log - median) > DEVIATIONS * spread) {
        report(
            draft,
            Kind.WARNING,
            "is far from the column's usual cost; kept. Maybe it is in another unit");
      }
    }
  }

  private void compare(Draft draft) {
    Money cost = draft.amounts.get(Field.COST);
    if (cost == null || cost.number().signum() <= 0) {
      return;
    }
    Map<Integer, Double> ratios = ratios(draft, log(draft));
    double[] off =
        ratios.values().stream().mapToDouble(r -> Math.abs(r - StrictMath.log(1000))).toArray();
    boolean near = Arrays.stream(off).anyMatch(x -> x < NEAR);
    if (near && Arrays.stream(off).allMatch(x -> x < AROUND)) {
      repair(draft, cost.inThousandths());
      return;
    }
    ratios.forEach((column, ratio) -> {
      if (Math.abs(ratio) > FAR) {
        report(
            draft,
            Kind.WARNING,
            "differs from "
                + table.head(column)
                + ", "
                + raw(draft, column)
                + ", by a factor of "
                + factor(ratio)
                + "; kept");
      }
    });
  }

  private void repair(Draft draft, Money smaller) {
    draft.amounts.put(Field.COST, smaller);
    draft.fates[column()] = Fate.REPAIRED;
    report(
        draft,
        Kind.REPAIRED,
        "given in thousands, as the other costs of the row show; read as " + smaller.text());
    draft.annotations.put(columns.annotations().get(column()), raw(draft, column()));
  }

  /** Logarithm of cost over each other cost that can be read. */
  private Map<Integer, Double> ratios(Draft draft, double log) {
    Map<Integer, Double> ratios = new LinkedHashMap<>();
    others.forEach((column, reader) -> {
      try {
        double other = log(reader.read(draft.row.cells().get(column)).value());
        if (Double.isFinite(other)) {
          ratios.put(column, log - other);
        }
      } catch (IllegalArgumentException unreadable) {
        // there is nothing to compare with
      }
    });
    return ratios;
  }

  private static double log(Draft draft) {
    Money cost = draft.amounts.get(Field.COST);
    return cost == null ? Double.NaN : log(cost);
  }

  private static double log(Money money) {
    return StrictMath.log(money.value().doubleValue());
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static String factor(double log) {
    return BigDecimal.valueOf(StrictMath.exp(Math.abs(log)))
        .round(new MathContext(3))
        .toPlainString();
  }

  private int column() {
    return columns.at().getOrDefault(Field.COST, 0);
  }

  private static String raw(Draft draft, int column) {
    return draft.row.cells().get(column).raw();
  }

  private void report(Draft draft, Kind kind, String message) {
    String head = table.head(column());
    table
        .findings()
        .add(new Finding(kind, draft.row.number(), head, raw(draft, column()), message));
  }
}

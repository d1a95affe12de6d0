package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.Finding.Kind;
import dev.quarterdeck.office.exchange.table.cells.Cell;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import dev.quarterdeck.office.exchange.table.cells.Money;
import dev.quarterdeck.office.exchange.table.cells.MoneyReader;
import dev.quarterdeck.office.exchange.table.cells.MoneyStyle;
import dev.quarterdeck.office.exchange.table.cells.NotValued;
import dev.quarterdeck.office.exchange.table.cells.Read;
import dev.quarterdeck.office.exchange.table.cells.Scale;
import dev.quarterdeck.office.workspace.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table as past cases: what was estimated, and what came. */
final class HistoryReader {
  private static final NotValued NONE = NotValued.with(List.of());
  private static final double FAR = 200;
  private static final String NO_GROUP = "(empty)";

  /** An amount of a past case. */
  private enum Amount {
    ESTIMATE,
    LOW,
    HIGH,
    ACTUAL
  }

  private final Table table;
  private final Map<Amount, Integer> columns = new EnumMap<>(Amount.class);
  private final List<Integer> by;
  private final MoneyReader reader;
  private final List<History.Past> cases = new ArrayList<>();
  private final Map<List<Cell>, Integer> seen = new LinkedHashMap<>();
  private int notValued;

  /**
   * @param decimal mark of every amount; taken from what the columns show when auto
   * @throws BadTable when a column is not there
   */
  HistoryReader(Table table, History.Heads heads, Decimal decimal) {
    this.table = table;
    place(Amount.ESTIMATE, heads.estimate());
    place(Amount.LOW, heads.low());
    place(Amount.HIGH, heads.high());
    place(Amount.ACTUAL, heads.actual());
    this.by = heads.by().stream().map(this::column).toList();
    Decimal mark = decimal == Decimal.AUTO ? shown() : decimal;
    this.reader = new MoneyReader(new MoneyStyle(Scale.ONE, null, mark));
  }

  History read() {
    table.rows().forEach(this::read);
    int read = table.rows().size();
    return new History(
        table.name(),
        new History.Rows(read, cases.size(), notValued, read - cases.size() - notValued),
        List.copyOf(cases),
        table.findings().stream().sorted(Comparator.comparingInt(Finding::row)).toList());
  }

  private void place(Amount amount, @Nullable String head) {
    if (head != null) {
      columns.put(amount, column(head));
    }
  }

  /** As one column writes numbers, so do the others of its table. */
  private Decimal shown() {
    List<String> texts = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      for (int column : columns.values()) {
        Cell cell = row.cells().get(column);
        if (cell.type() == Cell.Type.TEXT && cell.raw().length() < 40) {
          texts.add(cell.line());
        }
      }
    }
    return Decimal.shownBy(texts);
  }

  private int column(String head) {
    int index = Heads.of(table).find(List.of(head));
    if (index < 0) {
      List<String> known = IntStream.range(0, table.header().size()).mapToObj(table::head).toList();
      String near = Nearest.to(head, known);
      throw new BadTable(
          "There must be a column '%s', but the table has only: %s%s"
              .formatted(head, String.join(", ", known), near == null ? "" : ". Maybe " + near));
    }
    return index;
  }

  private void read(Table.Row row) {
    List<Finding> findings = new ArrayList<>();
    Map<Amount, Double> amounts = new EnumMap<>(Amount.class);
    String currency = null;
    for (var entry : columns.entrySet()) {
      int column = entry.getValue();
      Cell cell = row.cells().get(column);
      if (NONE.in(cell)) {
        notValued++;
        table.findings().add(finding(Kind.NOT_VALUED, row, column, "is not valued"));
        return;
      }
      try {
        Read<Money> read = reader.read(cell);
        currency = agreed(currency, read.value().currency());
        amounts.put(entry.getKey(), positive(read.value()));
        if (read.repair() != null) {
          findings.add(finding(Kind.REPAIRED, row, column, read.repair()));
        }
      } catch (IllegalArgumentException reason) {
        reject(row, column, said(reason));
        return;
      }
    }
    if (!rises(amounts)) {
      reject(row, index(Amount.HIGH), "must not be below the other forecasts of its row");
      return;
    }
    table.findings().addAll(findings);
    warn(row, amounts);
    cases.add(past(row, amounts));
  }

  private History.Past past(Table.Row row, Map<Amount, Double> amounts) {
    List<String> groups =
        by.stream()
            .map(index -> row.cells().get(index).line())
            .map(line -> line.isEmpty() ? NO_GROUP : line)
            .toList();
    return new History.Past(
        row.number(),
        groups,
        amounts.get(Amount.ESTIMATE),
        amounts.get(Amount.LOW),
        amounts.get(Amount.HIGH),
        amounts.getOrDefault(Amount.ACTUAL, Double.NaN));
  }

  private static @Nullable String agreed(@Nullable String one, @Nullable String other) {
    if (one != null && other != null && !one.equals(other)) {
      throw new IllegalArgumentException(
          "must be in the currency of its row, " + one + ", but is in " + other);
    }
    return one == null ? other : one;
  }

  private static double positive(Money money) {
    if (money.number().signum() <= 0) {
      throw new IllegalArgumentException("must be above 0");
    }
    return money.value().doubleValue();
  }

  /** Low ≤ estimate ≤ high, as far as they are there. */
  private static boolean rises(Map<Amount, Double> amounts) {
    double low = amounts.getOrDefault(Amount.LOW, 0.0);
    double high = amounts.getOrDefault(Amount.HIGH, Double.POSITIVE_INFINITY);
    double estimate = amounts.getOrDefault(Amount.ESTIMATE, low);
    return low <= estimate && estimate <= high;
  }

  private void warn(Table.Row row, Map<Amount, Double> amounts) {
    Integer first = seen.putIfAbsent(row.cells(), row.number());
    if (first != null) {
      table
          .findings()
          .add(
              Finding.of(
                  Kind.WARNING,
                  row.number(),
                  "is the same in every cell as row " + first + "; kept"));
    }
    double actual = amounts.getOrDefault(Amount.ACTUAL, 1.0);
    double ratio = actual / amounts.getOrDefault(Amount.ESTIMATE, actual);
    if (ratio > FAR || ratio < 1 / FAR) {
      String message = "differs from its estimate by a factor of more than 200; kept. Maybe one of";
      table
          .findings()
          .add(
              finding(
                  Kind.WARNING, row, index(Amount.ACTUAL), message + " them is in another unit"));
    }
  }

  private void reject(Table.Row row, int column, String reason) {
    table.findings().add(finding(Kind.REJECTED, row, column, reason));
  }

  private int index(Amount amount) {
    return columns.getOrDefault(amount, 0);
  }

  /** Without the advice for those who have a mapping. */
  private static String said(IllegalArgumentException reason) {
    String bare = String.valueOf(reason.getMessage()).split("\\. Maybe", 2)[0];
    return bare.startsWith("is ambiguous")
        ? bare + ". Maybe say which mark begins the decimals: point or comma"
        : bare;
  }

  private Finding finding(Kind kind, Table.Row row, int column, String message) {
    return new Finding(
        kind, row.number(), table.head(column), row.cells().get(column).raw(), message);
  }
}

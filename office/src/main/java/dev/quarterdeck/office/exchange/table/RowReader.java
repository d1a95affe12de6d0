package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.Finding.Kind;
import dev.quarterdeck.office.exchange.table.cells.Cell;
import dev.quarterdeck.office.exchange.table.cells.DateReader;
import dev.quarterdeck.office.exchange.table.cells.DateStyle;
import dev.quarterdeck.office.exchange.table.cells.IdReader;
import dev.quarterdeck.office.exchange.table.cells.Money;
import dev.quarterdeck.office.exchange.table.cells.MoneyReader;
import dev.quarterdeck.office.exchange.table.cells.NotValued;
import dev.quarterdeck.office.exchange.table.cells.Read;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other, and reports what it repairs, rejects or cannot value. */
final class RowReader {
  private static final List<Field> TEXTS =
      List.of(Field.TITLE, Field.DESCRIPTION, Field.CATEGORY, Field.OWNER);

  private final Table table;
  private final Columns columns;
  private final String prefix;
  private final NotValued none;
  private final Map<Field, DateReader> days;
  private final Map<Field, MoneyReader> amounts;

  /**
   * @param amounts reader of each money column
   */
  RowReader(Table table, Columns columns, TableMapping mapping, Map<Field, MoneyReader> amounts) {
    this.table = table;
    this.columns = columns;
    this.prefix = Objects.requireNonNullElse(mapping.prefix(), "");
    this.none = Forms.notValued(mapping);
    DateStyle style = Forms.dates(mapping);
    this.days =
        Map.of(
            Field.START, new DateReader(style, DateStyle.Edge.FIRST),
            Field.END, new DateReader(style, DateStyle.Edge.LAST));
    this.amounts = amounts;
  }

  /**
   * What a row says.
   *
   * @throws IllegalArgumentException when nothing identifies it
   */
  Draft read(Table.Row row) {
    Draft draft = identify(row);
    TEXTS.forEach(field -> text(draft, field));
    days.keySet().stream().sorted().forEach(field -> day(draft, field));
    inOrder(draft);
    for (Field field : List.of(Field.COST, Field.BENEFIT)) {
      amount(draft, field);
    }
    columns.labels().forEach((label, column) -> label(draft, label, column));
    for (int column = 0; column < row.cells().size(); column++) {
      keep(draft, column);
    }
    return draft;
  }

  private Draft identify(Table.Row row) {
    int column = column(Field.NAME);
    Read<String> id = IdReader.read(row.cells().get(column));
    String slug = Slug.of(id.value());
    if (slug.isEmpty()) {
      throw new IllegalArgumentException("must be an identifier with a letter or digit");
    }
    Draft draft = new Draft(row, id.value(), prefix + slug);
    settle(draft, column, id);
    return draft;
  }

  private void text(Draft draft, Field field) {
    Integer column = columns.at().get(field);
    if (column == null) {
      return;
    }
    Cell cell = draft.row.cells().get(column);
    if (!none.in(cell)) {
      draft.texts.put(field, field == Field.DESCRIPTION ? cell.raw().strip() : cell.line());
      draft.fates[column] = Fate.PARSED;
    } else if (!cell.empty()) {
      draft.fates[column] = Fate.NOT_VALUED;
      draft.annotations.put(columns.annotations().get(column), cell.raw());
    }
  }

  private void day(Draft draft, Field field) {
    DateReader reader = Objects.requireNonNull(days.get(field));
    LocalDate day = value(draft, field, reader::read);
    if (day != null) {
      draft.days.put(field, day);
    }
  }

  private void amount(Draft draft, Field field) {
    MoneyReader reader = amounts.get(field);
    Money amount =
        reader == null ? value(draft, field, cell -> null) : value(draft, field, reader::read);
    if (amount != null && amount.number().signum() < 0) {
      unread(draft, field, "must not be negative");
    } else if (amount != null) {
      draft.amounts.put(field, amount);
    }
  }

  private <T> @Nullable T value(
      Draft draft, Field field, Function<Cell, @Nullable Read<T>> reader) {
    Integer column = columns.at().get(field);
    if (column == null) {
      draft.notValued.put(field, "no column");
      return null;
    }
    Cell cell = draft.row.cells().get(column);
    if (none.in(cell)) {
      draft.fates[column] = Fate.NOT_VALUED;
      draft.notValued.put(field, cell.empty() ? "empty" : cell.line());
      report(draft, Kind.NOT_VALUED, column, field.title() + " is not valued");
      return null;
    }
    try {
      Read<T> read = reader.apply(cell);
      return read == null ? null : settle(draft, column, read);
    } catch (IllegalArgumentException reason) {
      unread(draft, field, String.valueOf(reason.getMessage()));
      return null;
    }
  }

  /** A value that is there but cannot be used: kept as a note, and its field not valued. */
  private void unread(Draft draft, Field field, String reason) {
    int column = column(field);
    Cell cell = draft.row.cells().get(column);
    draft.fates[column] = Fate.ANNOTATED;
    draft.annotations.put(columns.annotations().get(column), cell.raw());
    draft.notValued.put(field, cell.line() + " (" + reason.split("\\. Maybe", 2)[0] + ")");
    report(draft, Kind.WARNING, column, field.title() + " " + reason);
  }

  private void inOrder(Draft draft) {
    LocalDate start = draft.days.get(Field.START);
    LocalDate end = draft.days.get(Field.END);
    if (start != null && end != null && end.isBefore(start)) {
      draft.days.remove(Field.END);
      unread(
          draft,
          Field.END,
          "must not be before the start, "
              + start
              + ". Maybe day and month are swapped in one of them");
    }
  }

  private void label(Draft draft, String label, int column) {
    Cell cell = draft.row.cells().get(column);
    if (!none.in(cell)) {
      draft.labels.put(label, cell.line());
      draft.fates[column] = draft.fates[column] == null ? Fate.PARSED : draft.fates[column];
    }
  }

  /** What no field took becomes an annotation, to the last character. */
  private void keep(Draft draft, int column) {
    Cell cell = draft.row.cells().get(column);
    if (columns.identifiers().contains(column) && IdReader.rounded(cell.line())) {
      report(
          draft,
          Kind.WARNING,
          column,
          "a spreadsheet rounded this identifier and its last digits are lost; kept as it is");
    }
    if (draft.fates[column] != null) {
      return;
    }
    draft.fates[column] = cell.empty() ? Fate.EMPTY : Fate.ANNOTATED;
    if (!cell.empty()) {
      draft.annotations.put(columns.annotations().get(column), cell.raw());
    }
  }

  private <T> T settle(Draft draft, int column, Read<T> read) {
    draft.fates[column] = read.repair() == null ? Fate.PARSED : Fate.REPAIRED;
    if (read.repair() != null) {
      report(draft, Kind.REPAIRED, column, read.repair());
    }
    return read.value();
  }

  private int column(Field field) {
    return Objects.requireNonNull(columns.at().get(field));
  }

  private void report(Draft draft, Kind kind, int column, String message) {
    String raw = draft.row.cells().get(column).raw();
    table.findings().add(new Finding(kind, draft.row.number(), table.head(column), raw, message));
  }
}

package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import dev.quarterdeck.office.exchange.table.cells.MoneyReader;
import dev.quarterdeck.office.exchange.table.cells.MoneyStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which column of a table is which field.
 *
 * @param at index of each field's column; a field without one is left out
 * @param labels index of each label's column
 * @param identifiers further columns of identifiers
 * @param costAlso columns of nearly the same cost
 * @param filters texts allowed in a column; a row without one of them is left out
 * @param annotations name of the annotation of each column
 */
record Columns(
    Map<Field, Integer> at,
    Map<String, Integer> labels,
    List<Integer> identifiers,
    List<Integer> costAlso,
    Map<Integer, List<String>> filters,
    List<String> annotations) {

  /**
   * Finds the columns that a mapping names. One that is not there is a warning.
   *
   * @throws BadTable when the table has no column of names, or a filter's column is missing
   */
  static Columns of(Table table, TableMapping mapping) {
    var heads = Heads.of(table);
    Map<Field, Integer> at = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      place(field, heads.find(field.columns(mapping)), at);
      if (!at.containsKey(field)) {
        missing(table, field, field.columns(mapping));
      }
    }
    Map<String, Integer> labels = new LinkedHashMap<>();
    mapping.labels().forEach((label, names) -> labels.put(label, found(table, names)));
    labels.values().removeIf(index -> index < 0);
    return new Columns(
        Collections.unmodifiableMap(at),
        Collections.unmodifiableMap(labels),
        listed(table, mapping.identifiers()),
        listed(table, mapping.money().costAlso()),
        filters(table, mapping),
        heads.annotations());
  }

  private static void place(Field field, int index, Map<Field, Integer> at) {
    if (index >= 0) {
      at.put(field, index);
    }
  }

  private static void missing(Table table, Field field, List<String> names) {
    if (field == Field.NAME) {
      throw new BadTable(
          "The mapping's columns.name must name a column of the table, but it has only: "
              + String.join(
                  ", ", IntStream.range(0, table.header().size()).mapToObj(table::head).toList()));
    }
    if (!names.isEmpty() || field.needed()) {
      String absent =
          names.isEmpty() ? "no column is mapped" : "no column " + String.join(" or ", names);
      String message =
          field.title() + ": " + absent + (field.needed() ? "; no initiative is valued" : "");
      table.findings().add(Finding.of(Finding.Kind.WARNING, 0, message));
    }
  }

  private static int found(Table table, List<String> names) {
    int index = Heads.of(table).find(names);
    if (index < 0) {
      String message = "there is no column " + String.join(" or ", names);
      table.findings().add(Finding.of(Finding.Kind.WARNING, 0, message));
    }
    return index;
  }

  private static List<Integer> listed(Table table, List<String> names) {
    return names.stream()
        .map(name -> found(table, List.of(name)))
        .filter(index -> index >= 0)
        .toList();
  }

  private static Map<Integer, List<String>> filters(Table table, TableMapping mapping) {
    Map<Integer, List<String>> filters = new LinkedHashMap<>();
    mapping
        .rows()
        .forEach((name, texts) -> {
          int index = Heads.of(table).find(List.of(name));
          if (index < 0) {
            throw new BadTable(
                "The mapping's rows must name columns of the table, but there is no " + name);
          }
          filters.put(index, texts.stream().map(Cell::line).toList());
        });
    return filters;
  }

  /** Whether a mapping's row filter lets a row pass. */
  boolean takes(Table.Row row) {
    return filters.entrySet().stream()
        .allMatch(filter ->
            filter.getValue().stream()
                .anyMatch(row.cells().get(filter.getKey()).line()::equalsIgnoreCase));
  }

  /** A reader of one column's money; its decimal mark is the column's own where none is set. */
  static MoneyReader money(Table table, int column, TableMapping.MoneyForm form) {
    Decimal decimal = form.decimal();
    if (decimal == Decimal.AUTO) {
      List<String> texts = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        Cell cell = row.cells().get(column);
        if (cell.type() == Cell.Type.TEXT && cell.raw().length() < 40) {
          texts.add(cell.line());
        }
      }
      decimal = Decimal.shownBy(texts);
    }
    return new MoneyReader(new MoneyStyle(form.unit().scale(), form.unit().currency(), decimal));
  }
}

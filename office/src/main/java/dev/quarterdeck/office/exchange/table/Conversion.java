package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.Finding.Kind;
import dev.quarterdeck.office.exchange.table.cells.MoneyReader;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Turns the rows of a table into documents, and accounts for every row and cell. */
final class Conversion {
  private final Table table;
  private final TableMapping mapping;
  private final Columns columns;
  private final Map<String, String> taken;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<Fate, Integer> cells = new EnumMap<>(Fate.class);
  private int leftOut;

  /**
   * @param taken initiatives that the folder's other files hold, with the file of each
   */
  Conversion(Table table, TableMapping mapping, Map<String, String> taken) {
    this.table = table;
    this.mapping = mapping;
    this.columns = Columns.of(table, mapping);
    this.taken = taken;
  }

  /** Converts all rows, and compares them with the file's present text. */
  Report report(String before) {
    TargetFile file = TargetFile.of(table.name(), before);
    RowReader reader = new RowReader(table, columns, mapping, amounts());
    for (Table.Row row : table.rows()) {
      convert(row, reader, file);
    }
    new Thousands(table, columns, others()).check(List.copyOf(drafts.values()));
    drafts.values().forEach(draft -> count(draft.fates));
    Map<String, String> documents = new LinkedHashMap<>();
    var initiatives = new Initiatives(mapping, table.name());
    drafts.forEach((name, draft) -> documents.put(name, initiatives.text(draft)));
    return new Report(
        table.name(),
        table.name() + ".yaml",
        rows(),
        Collections.unmodifiableMap(cells),
        file.changes(documents),
        table.findings().stream().sorted(Comparator.comparingInt(Finding::row)).toList(),
        file.with(documents),
        initiatives(),
        Settings.of(drafts.values(), mapping));
  }

  private Map<Integer, String> initiatives() {
    Map<Integer, String> names = new TreeMap<>();
    drafts.values().forEach(draft -> names.put(draft.row.number(), draft.name));
    return names;
  }

  private void convert(Table.Row row, RowReader reader, TargetFile file) {
    if (!columns.takes(row)) {
      leftOut++;
      cells.merge(Fate.LEFT_OUT, row.cells().size(), Integer::sum);
      return;
    }
    int findings = table.findings().size();
    try {
      Draft draft = reader.read(row);
      refuseTaken(draft, file);
      drafts.put(draft.name, draft);
    } catch (IllegalArgumentException reason) {
      table.findings().subList(findings, table.findings().size()).clear();
      cells.merge(Fate.LEFT_OUT, row.cells().size(), Integer::sum);
      int name = columns.at().getOrDefault(Field.NAME, 0);
      table
          .findings()
          .add(
              new Finding(
                  Kind.REJECTED,
                  row.number(),
                  table.head(name),
                  row.cells().get(name).raw(),
                  String.valueOf(reason.getMessage())));
    }
  }

  private void refuseTaken(Draft draft, TargetFile file) {
    Draft first = drafts.get(draft.name);
    if (first != null) {
      throw new IllegalArgumentException("must be unique, but " + likeness(draft, first));
    }
    boolean beside = file.others().stream().anyMatch(part -> draft.name.equals(part.initiative()));
    if (beside || taken.containsKey(draft.name)) {
      String where = beside ? "this table's own file" : taken.get(draft.name);
      throw new IllegalArgumentException(
          "must name a new initiative, but "
              + where
              + " has initiative:"
              + draft.name
              + ", which did not come from this table. Maybe set prefix in the mapping");
    }
  }

  private String likeness(Draft draft, Draft first) {
    List<String> differing =
        IntStream.range(0, draft.row.cells().size())
            .filter(i -> !draft.row.cells().get(i).equals(first.row.cells().get(i)))
            .mapToObj(table::head)
            .toList();
    int row = first.row.number();
    return differing.isEmpty()
        ? "row " + row + " is the same in every cell"
        : "row " + row + " has the same name and differs in " + String.join(", ", differing);
  }

  private Map<Field, MoneyReader> amounts() {
    Map<Field, MoneyReader> readers = new EnumMap<>(Field.class);
    for (Field field : List.of(Field.COST, Field.BENEFIT)) {
      Integer column = columns.at().get(field);
      if (column != null) {
        readers.put(field, Columns.money(table, column, mapping.money()));
      }
    }
    return readers;
  }

  private Map<Integer, MoneyReader> others() {
    Map<Integer, MoneyReader> readers = new LinkedHashMap<>();
    for (int column : columns.costAlso()) {
      readers.put(column, Columns.money(table, column, mapping.money()));
    }
    return readers;
  }

  private void count(Fate[] fates) {
    for (Fate fate : fates) {
      cells.merge(fate, 1, Integer::sum);
    }
  }

  private Report.Rows rows() {
    int read = table.rows().size();
    int rejected = read - leftOut - drafts.size();
    int notValued = (int) drafts.values().stream().filter(d -> d.whyNotValued() != null).count();
    return new Report.Rows(read, drafts.size(), notValued, rejected, leftOut);
  }
}

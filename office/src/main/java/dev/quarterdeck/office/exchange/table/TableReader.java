package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text table or a workbook into rows that are all as wide as the header. */
record TableReader(TableLimits limits, @Nullable String sheet) {

  /**
   * The table; the first row that is not blank is its header.
   *
   * @param name of the table
   * @throws BadTable when the bytes are no table, or one beyond the limits
   */
  Table read(String name, byte[] bytes) {
    if (bytes.length > limits.fileBytes()) {
      throw new BadTable("A table must have at most " + limits.fileBytes() + " bytes");
    }
    List<Finding> findings = new ArrayList<>();
    boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    List<Table.Row> rows =
        zip
            ? new XlsxTable(limits, sheet).rows(bytes)
            : new CsvTable(limits, findings).rows(TextDecoder.decode(bytes, findings));
    List<Table.Row> filled = rows.stream().filter(TableReader::filled).toList();
    if (filled.isEmpty()) {
      throw new BadTable("A table must have a header row, but the file is empty");
    }
    return table(name, filled, findings);
  }

  private static boolean filled(Table.Row row) {
    return row.cells().stream().anyMatch(cell -> !cell.empty());
  }

  private static Table table(String name, List<Table.Row> filled, List<Finding> findings) {
    Table.Row head = filled.getFirst();
    int width = filled.stream().mapToInt(TableReader::width).max().orElse(0);
    List<String> header = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String text = i < head.cells().size() ? head.cells().get(i).raw() : "";
      header.add(Cell.line(text).isEmpty() ? "column " + (i + 1) : text);
    }
    List<Table.Row> rows =
        filled.stream().skip(1).map(row -> padded(row, width(head), width, findings)).toList();
    return new Table(name, List.copyOf(header), rows, findings);
  }

  /** Cells up to the last that is not empty. */
  private static int width(Table.Row row) {
    int width = row.cells().size();
    while (width > 0 && row.cells().get(width - 1).empty()) {
      width--;
    }
    return width;
  }

  private static Table.Row padded(Table.Row row, int headed, int width, List<Finding> findings) {
    if (width(row) > headed) {
      String extra = "has cells beyond the header's " + headed + " columns; kept as annotations";
      findings.add(Finding.of(Finding.Kind.WARNING, row.number(), extra));
    }
    List<Cell> cells = new ArrayList<>(row.cells().subList(0, Math.min(width, row.cells().size())));
    cells.addAll(Collections.nCopies(width - cells.size(), Cell.text("")));
    return new Table.Row(row.number(), List.copyOf(cells));
  }
}

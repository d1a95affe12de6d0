package dev.quarterdeck.office.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.quarterdeck.office.exchange.table.cells.Cell;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads text that is separated by commas, semicolons, tabs or bars. */
record CsvTable(TableLimits limits, List<Finding> findings) {
  private static final String SEPARATORS = ",;\t|";
  private static final int SNIFFED = 20;

  /**
   * Its rows, the header first.
   *
   * @throws BadTable when a limit is passed or its quotes cannot be read
   */
  List<Table.Row> rows(String text) {
    List<Table.Row> rows = new ArrayList<>();
    try (var reader = reader(text, separator(text))) {
      for (CsvRecord row : reader) {
        if (rows.size() > limits.rows()) {
          throw new BadTable("A table must have at most " + limits.rows() + " rows");
        }
        rows.add(new Table.Row(rows.size() + 1, row.getFields().stream().map(Cell::text).toList()));
      }
      rows.forEach(row -> reportShort(row, rows.getFirst().cells().size()));
      return rows;
    } catch (CsvParseException e) {
      throw new BadTable("The text must be a table within its limits, but " + reason(e));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void reportShort(Table.Row row, int headed) {
    int cells = row.cells().size();
    if (cells < headed && row.cells().stream().anyMatch(cell -> !cell.empty())) {
      String message = "has %d cells where the header has %d; the others taken as empty";
      findings.add(
          Finding.of(Finding.Kind.WARNING, row.number(), message.formatted(cells, headed)));
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  private CsvReader<CsvRecord> reader(String text, char separator) {
    var handler =
        CsvRecordHandler.of(with ->
            with.maxFields(limits.columns())
                .maxFieldSize(limits.cellChars())
                .maxRecordSize(Math.max(limits.cellChars(), 16 << 20)));
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(true)
        .maxBufferSize(Math.max(limits.cellChars() * 2, 1 << 16))
        .build(handler, text);
  }

  /** The separator by which the first rows fall into the most columns, all of them into as many. */
  private char separator(String text) {
    String start = text.substring(0, Math.min(text.length(), 64 << 10));
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      long score = score(start, separator);
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  private long score(String start, char separator) {
    List<Integer> widths = new ArrayList<>();
    try (var reader = reader(start, separator)) {
      for (CsvRecord row : reader) {
        widths.add(row.getFieldCount());
        if (widths.size() == SNIFFED) {
          break;
        }
      }
    } catch (CsvParseException unfit) {
      return 0;
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
    int header = widths.isEmpty() ? 1 : widths.getFirst();
    long alike = widths.stream().filter(width -> width == header).count();
    return header < 2 ? 0 : 1000 * alike / widths.size() * 1000 + header;
  }
}

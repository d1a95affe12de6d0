package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of a workbook; a number stays a number and a day a day. */
record XlsxTable(TableLimits limits, @Nullable String sheet) {
  /** Digits a spreadsheet shows; what lies behind them is the noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  /**
   * Rows of the named sheet, or of the first that is not empty, the header first.
   *
   * @throws BadTable when a limit is passed or the file is no workbook
   */
  List<Table.Row> rows(byte[] bytes) {
    new ZipBounds(limits).check(bytes);
    var options = new ReadingOptions(true, true);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
      for (Sheet candidate : workbook.getSheets().toList()) {
        if (sheet == null || candidate.getName().equals(sheet)) {
          List<Table.Row> rows = rows(candidate);
          if (sheet != null || !rows.isEmpty()) {
            return rows;
          }
        }
      }
    } catch (BadTable limit) {
      throw limit;
    } catch (IOException | RuntimeException e) {
      throw new BadTable("The file must be an .xlsx workbook, but " + reason(e));
    }
    throw new BadTable(
        sheet == null
            ? "The workbook must have a sheet with cells"
            : "The workbook must have a sheet '" + sheet + "'");
  }

  private static String reason(Exception e) {
    String said =
        e instanceof ExcelReaderException && e.getCause() != null
            ? String.valueOf(e.getCause().getMessage())
            : String.valueOf(e.getMessage());
    // Some say the class of what went wrong inside; that is no word for a person.
    return said.replaceAll("[a-z]+(\\.[A-Za-z]+)*Exception: ?", "");
  }

  private List<Table.Row> rows(Sheet candidate) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    try (var stream = candidate.openStream()) {
      for (var all = stream.iterator(); all.hasNext(); ) {
        Row row = all.next();
        if (rows.size() > limits.rows() || row.getCellCount() > limits.columns()) {
          throw new BadTable(
              "A table must have at most %d rows and %d columns"
                  .formatted(limits.rows(), limits.columns()));
        }
        rows.add(new Table.Row(row.getRowNum(), cells(row)));
      }
    }
    return rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> !cell.empty()))
        ? rows
        : List.of();
  }

  private List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null ? Cell.text("") : cell(cell));
    }
    return cells;
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    String text = cell.getText() == null ? "" : cell.getText();
    if (text.length() > limits.cellChars()) {
      throw new BadTable("A cell must have at most " + limits.cellChars() + " characters");
    }
    boolean number = cell.getValue() instanceof BigDecimal;
    if (!number || cell.getType() == CellType.ERROR) {
      return Cell.text(text);
    }
    BigDecimal value = (BigDecimal) cell.getValue();
    if (isDay(cell) && value.signum() > 0) {
      var day = cell.asDate();
      return new Cell(day.toLocalDate().toString(), Cell.Type.DATE);
    }
    return new Cell(plain(value), Cell.Type.NUMBER);
  }

  private static String plain(BigDecimal value) {
    BigDecimal shown = value.round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  /** A number format with a year or a day in it shows a date. */
  private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && (id >= 14 && id <= 17 || id == 22)) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "").matches("(?i).*(y|d).*");
  }
}

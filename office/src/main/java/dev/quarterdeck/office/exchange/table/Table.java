package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import java.util.List;

/**
 * A table as it stands in its file.
 *
 * @param name of the file without its ending
 * @param header text of each column's head; as many as the widest row has cells
 * @param rows those below the header that are not blank
 * @param findings what was noticed while it was read
 */
record Table(String name, List<String> header, List<Row> rows, List<Finding> findings) {

  /**
   * One row, as wide as the header.
   *
   * @param number as spreadsheets count: the header is row 1 when it is the first row
   */
  record Row(int number, List<Cell> cells) {}

  /** The column's head on one line. */
  String head(int column) {
    return Cell.line(header.get(column));
  }
}

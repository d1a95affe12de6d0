package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Cell;
import dev.quarterdeck.office.workspace.Problem;

/**
 * Something about a table that its reader should know.
 *
 * @param kind how much it matters
 * @param row as spreadsheets count; 0 for the table or a column as a whole
 * @param column head of the column, on one line; empty for a row as a whole
 * @param raw text of the cell as it stands in the file; empty where no single cell is meant
 * @param message what was found or done, and "Maybe" what to do
 */
public record Finding(Kind kind, int row, String column, String raw, String message) {
  private static final int SHOWN = 60;

  public Finding {
    message = Problem.shortened(message);
  }

  /** How much a finding matters, the most first. */
  public enum Kind {
    /** The whole table could not be read; nothing was written. */
    FAILED,
    /** A row that became no initiative. */
    REJECTED,
    /** A value that was kept as it is, but looks wrong, or could not be read. */
    WARNING,
    /** A field that says, or is, nothing; its initiative is no candidate. */
    NOT_VALUED,
    /** An unambiguous correction. */
    REPAIRED
  }

  /** About a row or a table as a whole. */
  static Finding of(Kind kind, int row, String message) {
    return new Finding(kind, row, "", "", message);
  }

  /** One line: {@code row 16, Lifecycle Cost ($ M) "675": ...}. */
  @Override
  public String toString() {
    String line = Cell.line(raw);
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return (row > 0 ? "row " + row : "table")
        + (column.isEmpty() ? "" : ", " + column)
        + (shown.isEmpty() ? "" : " \"" + shown + "\"")
        + ": "
        + message;
  }
}

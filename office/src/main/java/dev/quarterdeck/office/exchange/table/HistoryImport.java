package dev.quarterdeck.office.exchange.table;

import dev.quarterdeck.office.exchange.table.cells.Decimal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The door for past cases: reads them from a table, as {@link TableImport} reads initiatives. */
public final class HistoryImport {
  private HistoryImport() {}

  /** As {@link #read(Path, History.Heads, Decimal)}, with the decimal mark that the table shows. */
  public static History read(Path file, History.Heads heads) {
    return read(file, heads, Decimal.AUTO);
  }

  /**
   * Reads a .csv or other separated text, or an .xlsx. Bad input is reported and never thrown.
   *
   * @param decimal mark of every amount
   */
  public static History read(Path file, History.Heads heads, Decimal decimal) {
    TableLimits limits = TableLimits.standard();
    String name = TableImport.fileName(file);
    try {
      byte[] bytes = TableImport.bytes(file, limits.fileBytes());
      Table table = new TableReader(limits, null).read(name, bytes);
      return new HistoryReader(table, heads, decimal).read();
    } catch (BadTable bad) {
      return failed(name, String.valueOf(bad.getMessage()));
    } catch (IOException unreadable) {
      return failed(name, "The file must be readable, but is not: " + unreadable.getMessage());
    }
  }

  private static History failed(String name, String why) {
    return new History(
        name,
        new History.Rows(0, 0, 0, 0),
        List.of(),
        List.of(Finding.of(Finding.Kind.FAILED, 0, why)));
  }
}

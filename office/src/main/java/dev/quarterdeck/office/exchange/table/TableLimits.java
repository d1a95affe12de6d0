package dev.quarterdeck.office.exchange.table;

/**
 * How large a table may be.
 *
 * @param fileBytes of the file
 * @param rows below the header
 * @param columns of the widest row
 * @param cellChars of one cell
 * @param unpackedBytes of all entries of a workbook together
 * @param entries of a workbook
 * @param ratio of unpacked to packed bytes, looked at above one megabyte
 */
public record TableLimits(
    long fileBytes,
    int rows,
    int columns,
    int cellChars,
    long unpackedBytes,
    int entries,
    int ratio) {

  /** 128 MiB, 100,000 rows, 500 columns, 100,000 characters, 512 MiB, 2,000 entries, 200 : 1. */
  public static TableLimits standard() {
    return new TableLimits(128L << 20, 100_000, 500, 100_000, 512L << 20, 2_000, 200);
  }
}

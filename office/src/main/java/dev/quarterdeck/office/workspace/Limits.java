package dev.quarterdeck.office.workspace;

/**
 * How much is read before reading stops with a problem.
 *
 * @param totalBytes of all files together
 * @param fileBytes of one file
 * @param files read from one folder
 * @param depth of maps and lists within each other
 * @param aliasNodes values that YAML aliases may repeat within one document
 * @param scalarChars of one value
 * @param documents in the workspace
 * @param problems kept; the rest are counted
 */
public record Limits(
    long totalBytes,
    long fileBytes,
    int files,
    int depth,
    int aliasNodes,
    int scalarChars,
    int documents,
    int problems) {
  /** Values of one document. */
  static final int VALUES = 1_000_000;

  /**
   * 512 MiB, 128 MiB a file, 20,000 files, depth 40, 10,000 repeats, 1M chars, 500,000 documents,
   * 500 problems.
   */
  public static Limits standard() {
    return new Limits(512L << 20, 128L << 20, 20_000, 40, 10_000, 1_000_000, 500_000, 500);
  }
}

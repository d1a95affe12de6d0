package dev.quarterdeck.office.workspace;

/**
 * Where a document is written.
 *
 * @param file relative path with forward slashes
 * @param line of the document's first line, from 1
 * @param text of the document as written; a CSV row for a document of a table
 * @param header first row of the table the row is in; empty for YAML
 * @param from offset of the text in its file, in UTF-16 units
 */
public record Origin(String file, int line, String text, String header, int from) {
  /** A document that is not written in any file yet. */
  public static Origin none() {
    return new Origin("", 0, "", "", 0);
  }

  /**
   * Position of a value of the spec, or of the nearest thing around it that is written; in a table
   * the line of the row and the number of the cell.
   *
   * @param path such as {@code costs[0].amount}; empty for the spec
   */
  public Place place(String path) {
    return Positions.find(
        this, "spec" + (path.isEmpty() || path.startsWith("[") ? "" : ".") + path);
  }
}

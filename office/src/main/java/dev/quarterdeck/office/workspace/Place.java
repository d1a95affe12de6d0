package dev.quarterdeck.office.workspace;

/**
 * A position in a file of the workspace.
 *
 * @param file relative path with forward slashes; empty for the workspace as a whole
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 for the line as a whole
 */
public record Place(String file, int line, int column) {
  /** A file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** {@code file:line:column} as compilers write it, without what is unknown. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}

package dev.quarterdeck.app;

import java.util.List;

/** Columns of text under a head. */
final class TextTable {
  private TextTable() {}

  /**
   * The lines with their cells below each other.
   *
   * @param names how many columns from the left are names, which begin in line; figures end in line
   */
  static String aligned(List<List<String>> lines, int names) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], line.get(c).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        String pad = " ".repeat(widths[c] - line.get(c).length());
        text.append(c < names ? line.get(c) + pad : pad + line.get(c)).append("  ");
      }
      text.setLength(text.toString().stripTrailing().length());
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}

package dev.quarterdeck.office.exchange.table.cells;

import java.util.regex.Pattern;

/**
 * One cell as it stands in the file.
 *
 * @param raw its text, untouched; a number in plain notation and a day as {@code 2015-04-01} when
 *     the spreadsheet itself says that it is one
 * @param type what the spreadsheet says that it is
 */
public record Cell(String raw, Type type) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\h\\p{Z}\\u200B\\uFEFF]+");

  /** What a spreadsheet knows of a cell; a text file knows text only. */
  public enum Type {
    TEXT,
    NUMBER,
    DATE
  }

  /** A cell of a text file. */
  public static Cell text(String raw) {
    return new Cell(raw, Type.TEXT);
  }

  /** On one line: every run of white space is one plain space, none at the ends. */
  public String line() {
    return line(raw);
  }

  /** Whether there is nothing but white space. */
  public boolean empty() {
    return line().isEmpty();
  }

  /** Any text on one line. */
  public static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}

package dev.quarterdeck.office.workspace;

import java.io.Reader;
import java.io.StringReader;

/**
 * Gives a parser its text, but only so far ahead of the last event it made: a value without an end
 * is refused before it is gathered in memory.
 */
final class AheadReader extends Reader {
  private final StringReader text;
  private final int allowed;
  private int given;
  private int line;
  private int column;
  private int index;

  AheadReader(String text, int allowed) {
    this.text = new StringReader(text);
    this.allowed = allowed;
  }

  /** The parser has made an event that begins here. */
  void reached(int line, int column, int index) {
    this.line = line;
    this.column = column;
    this.index = index;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws java.io.IOException {
    if (given - index > allowed + 2L * length) {
      String message = "A value must have at most %d characters, with the comments before it";
      throw new BadText(message.formatted(allowed), line, column, null);
    }
    int read = text.read(buffer, offset, length);
    given += Math.max(0, read);
    return read;
  }

  @Override
  public void close() {
    text.close();
  }
}

package dev.quarterdeck.office.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as written, with its position in the text of its document: line and column from 0. */
sealed interface Node {
  int line();

  int column();

  /**
   * How a scalar was written: only a plain one can be a number, and only a cell may hold a list.
   */
  enum Style {
    PLAIN,
    QUOTED,
    CELL
  }

  /** A single value; {@code from} and {@code to} are offsets in code points. */
  record Scalar(String text, Style style, int line, int column, int from, int to) implements Node {
    /** A scalar made here rather than read. */
    static Scalar of(String text) {
      return new Scalar(text, Style.PLAIN, 0, 0, 0, 0);
    }

    /** Whether nothing is written. */
    boolean isNull() {
      return style == Style.PLAIN
          && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** A list. */
  record Sequence(List<Node> items, int line, int column) implements Node {}

  /** A map in the order written; a key written twice is there twice. */
  record Mapping(List<Entry> entries, int line, int column) implements Node {
    @Nullable Node find(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}
}

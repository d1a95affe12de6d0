package dev.quarterdeck.office.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a YAML file into its documents. A line that begins with {@code ---} or {@code ...} always
 * ends a document, even within block text, so a document that cannot be read spoils no other.
 */
public final class Pieces {
  private Pieces() {}

  /** The documents with their separator line; what holds only comments is none. */
  static List<Origin> of(String file, String text) {
    return cut(file, text).stream().filter(piece -> hasContent(piece.text())).toList();
  }

  /**
   * All that a file says, as written: each document, or comments alone, with the separator line
   * before it; only the {@code ...} lines are gone.
   */
  public static List<String> cut(String text) {
    return cut("", text).stream().map(Origin::text).toList();
  }

  private static List<Origin> cut(String file, String text) {
    List<Origin> pieces = new ArrayList<>();
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    int firstLine = 1;
    int line = 1;
    for (int at = from; at < text.length(); line++) {
      boolean end = isMarker(text, at, "...");
      if (at > from && (end || isMarker(text, at, "---"))) {
        pieces.add(new Origin(file, firstLine, text.substring(from, at), "", from));
        from = at;
        firstLine = line;
      }
      at = nextLine(text, at);
      if (end) {
        from = at;
        firstLine = line + 1;
      }
    }
    if (from < text.length()) {
      pieces.add(new Origin(file, firstLine, text.substring(from), "", from));
    }
    return pieces;
  }

  private static boolean hasContent(String piece) {
    for (int at = 0; at < piece.length(); at = nextLine(piece, at)) {
      if (hasContent(piece, at, nextLine(piece, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasContent(String text, int from, int to) {
    int at = isMarker(text, from, "---") ? from + 3 : from;
    while (at < to && text.charAt(at) <= ' ') {
      at++;
    }
    return at < to && text.charAt(at) != '#' && text.charAt(from) != '%';
  }

  private static boolean isMarker(String text, int at, String marker) {
    int after = at + 3;
    return text.startsWith(marker, at) && (after >= text.length() || text.charAt(after) <= ' ');
  }

  private static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}

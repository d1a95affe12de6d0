package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Entry;
import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the YAML that large workspaces are made of - block maps and lists of values on one line -
 * several times faster than a full parser. Gives the very nodes that {@link YamlTree} gives, or
 * null for whatever it is not sure of, which is then left to the full parser.
 */
final class BlockYaml {
  private static final String INDICATORS = "?:,[]{}#&*!|>%@`";
  private static final int KEY_CHARS = 200; // a full parser allows 1,024

  private final String text;
  private final Limits limits;
  private boolean done;
  private int line = -1;
  private int next;
  private int start;
  private int end;
  private int at;

  private BlockYaml(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  static @Nullable Node read(String text, Limits limits) {
    if (!isSimple(text)) {
      return null;
    }
    BlockYaml reader = new BlockYaml(text, limits);
    reader.advance();
    if (!reader.done && reader.line == 0 && text.startsWith("---") && reader.end == 3) {
      reader.advance();
    }
    Node root = reader.done ? null : reader.block(0);
    return reader.done ? root : null;
  }

  /** One code point is one char, a line ends with \n or \r\n, and there are no tabs. */
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean printable = c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000;
      boolean ends = c == '\n' || c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!printable && !ends) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next line that has more than a comment. */
  private void advance() {
    do {
      done = next >= text.length();
      if (done) {
        return;
      }
      start = next;
      int newline = text.indexOf('\n', start);
      end = newline < 0 ? text.length() : newline;
      next = end + 1;
      line++;
      while (end > start && text.charAt(end - 1) <= ' ') {
        end--;
      }
      at = skip(start);
    } while (at >= end || text.charAt(at) == '#');
  }

  private int skip(int from) {
    int to = from;
    while (to < end && text.charAt(to) == ' ') {
      to++;
    }
    return to;
  }

  private int column() {
    return at - start;
  }

  private boolean isDash() {
    return text.charAt(at) == '-' && isGap(at + 1);
  }

  private boolean isGap(int offset) {
    return offset >= end || text.charAt(offset) == ' ';
  }

  private @Nullable Node block(int depth) {
    if (depth >= limits.depth()) {
      return null;
    }
    return isDash() ? sequence(depth) : mapping(depth);
  }

  private @Nullable Node mapping(int depth) {
    int indent = column();
    Mapping mapping = new Mapping(new ArrayList<>(), line, indent);
    while (!done && column() == indent && !isDash()) {
      int colon = colon();
      if (colon < 0) {
        return null;
      }
      Scalar key = scalar(Node.Style.PLAIN, at, at, colon, colon);
      at = skip(colon + 1);
      Node value = isNothing() ? below(indent, depth + 1, colon + 1) : value(indent);
      if (value == null) {
        return null;
      }
      mapping.entries().add(new Entry(key, value));
    }
    return mapping;
  }

  /** What stands on the lines below a key; nothing is an empty scalar right after the colon. */
  private @Nullable Node below(int indent, int depth, int after) {
    Scalar empty = scalar(Node.Style.PLAIN, after, after, after, after);
    advance();
    boolean inside = !done && (column() > indent || column() == indent && isDash());
    return inside ? block(depth) : empty;
  }

  private @Nullable Node sequence(int depth) {
    int indent = column();
    Sequence sequence = new Sequence(new ArrayList<>(), line, indent);
    while (!done && column() == indent && isDash()) {
      at = skip(at + 1);
      if (isNothing() || isDash() || depth + 1 >= limits.depth()) {
        return null;
      }
      Node item = colon() < 0 ? value(indent) : mapping(depth + 1);
      if (item == null) {
        return null;
      }
      sequence.items().add(item);
    }
    return sequence;
  }

  private boolean isNothing() {
    return at >= end || text.charAt(at) == '#';
  }

  /** Offset of the colon after a plain key; -1 when there is no such key. */
  private int colon() {
    int to = at;
    while (to < end && isKey(text.charAt(to), to == at)) {
      to++;
    }
    boolean key = to > at && to - at <= KEY_CHARS && to < end && text.charAt(to) == ':';
    return key && isGap(to + 1) ? to : -1;
  }

  private static boolean isKey(char c, boolean first) {
    boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return word || !first && (c == '-' || c == '_' || c == '.' || c == '/');
  }

  /** A value that begins and ends on this line. */
  private @Nullable Node value(int indent) {
    char first = text.charAt(at);
    Scalar value = first == '"' || first == '\'' ? quoted(first) : plain(first);
    if (value == null || value.text().length() > limits.scalarChars()) {
      return null;
    }
    advance();
    return !done && column() > indent ? null : value;
  }

  private @Nullable Scalar quoted(char quote) {
    int close = text.indexOf(quote, at + 1);
    int escape = quote == '"' ? text.indexOf('\\', at + 1) : -1;
    if (close < 0 || close >= end || escape >= 0 && escape < close || !isGap(close + 1)) {
      return null;
    }
    int rest = skip(close + 1);
    boolean alone = rest >= end || text.charAt(rest) == '#';
    return alone ? scalar(Node.Style.QUOTED, at, at + 1, close, close + 1) : null;
  }

  private @Nullable Scalar plain(char first) {
    if (INDICATORS.indexOf(first) >= 0 || isDash()) {
      return null;
    }
    int to = at;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' && isGap(i + 1)) {
        return null;
      } else if (c == '#' && text.charAt(i - 1) == ' ') {
        break;
      }
      to = c == ' ' ? to : i + 1;
    }
    return scalar(Node.Style.PLAIN, at, at, to, to);
  }

  private Scalar scalar(Node.Style style, int from, int textFrom, int textTo, int to) {
    return new Scalar(text.substring(textFrom, textTo), style, line, from - start, from, to);
  }
}

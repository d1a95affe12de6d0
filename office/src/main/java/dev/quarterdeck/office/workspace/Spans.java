package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import dev.quarterdeck.office.workspace.Patch.Edit;
import dev.quarterdeck.office.workspace.Patch.Under;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values into the text of a YAML document and leaves all around them as it is. What comes
 * out must be read to be sure of it: of unusual writings, such as aliases, nothing is known here.
 */
final class Spans {
  /** What stands from one offset to another is to be something else. */
  private record Span(int from, int to, String text) {}

  private final String text;
  private final String lineEnd;

  private Spans(String text) {
    this.text = text;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The new text; null where a value cannot be written without changing more. */
  static @Nullable String written(String text, List<Edit> edits) {
    Spans spans = new Spans(text);
    List<Span> all = new ArrayList<>();
    for (Edit edit : edits) {
      Span span = spans.span(edit);
      if (span == null) {
        return null;
      }
      all.add(span);
    }
    StringBuilder out = new StringBuilder(text);
    // what is put in at one place stands in the order of the edits
    List<Span> lastFirst = new ArrayList<>(all.reversed());
    lastFirst.sort(Comparator.comparingInt(Span::from).reversed());
    lastFirst.forEach(span -> out.replace(span.from(), span.to(), span.text()));
    return out.toString();
  }

  private @Nullable Span span(Edit edit) {
    Under under = edit.under();
    return switch (edit.node()) {
      case Scalar scalar -> value(scalar, edit.yaml());
      case Sequence list when under != null -> list(list, under, edit.yaml());
      case null -> under == null ? null : added(under, edit.yaml());
      default -> null;
    };
  }

  private Span value(Scalar scalar, String yaml) {
    int from = offset(scalar.from());
    boolean close = scalar.from() == scalar.to() && from > 0 && text.charAt(from - 1) == ':';
    return new Span(from, offset(scalar.to()), close && !yaml.isEmpty() ? " " + yaml : yaml);
  }

  /** A list is written anew, on the line of its key; null when there is a comment in it. */
  private @Nullable Span list(Sequence list, Under under, String yaml) {
    Scalar key = key(under);
    int from = key == null ? -1 : offset(key.to()) + 1;
    int to = end(list);
    boolean clear = from > 0 && to >= from && text.substring(from, to).indexOf('#') < 0;
    return clear ? new Span(from, to, yaml.isEmpty() ? "" : " " + yaml) : null;
  }

  private static @Nullable Scalar key(Under under) {
    return under.map().entries().stream()
        .map(Node.Entry::key)
        .filter(key -> key.text().equals(under.key()))
        .findFirst()
        .orElse(null);
  }

  /** After the single values that a map begins with, else before all that it has. */
  private @Nullable Span added(Under under, String yaml) {
    List<Node.Entry> entries = under.map().entries();
    String entry = Quoting.scalar(under.key()) + ": " + yaml;
    int start = offset(under.map());
    if (start < 0) {
      return null;
    } else if (text.startsWith("{", start)) {
      int at = entries.isEmpty() ? start + 1 : end(entries.getLast().value());
      return at < 0 ? null : new Span(at, at, entries.isEmpty() ? entry : ", " + entry);
    }
    int leading = 0;
    while (leading < entries.size() && entries.get(leading).value() instanceof Scalar) {
      leading++;
    }
    String indent = " ".repeat(under.map().column());
    return leading == 0
        ? before(start, indent, entry)
        : after(end(entries.get(leading - 1).value()), indent + entry);
  }

  private @Nullable Span after(int end, String line) {
    if (end <= 0) {
      return null;
    }
    boolean ended = text.charAt(end - 1) == '\n'; // as block text is
    int next = ended ? end : text.indexOf('\n', end) + 1;
    return next > 0
        ? new Span(next, next, line + lineEnd)
        : new Span(text.length(), text.length(), lineEnd + line);
  }

  /** Before the comments above what is there, if it begins its line. */
  private Span before(int start, String indent, String entry) {
    int line = text.lastIndexOf('\n', start - 1) + 1;
    if (!text.substring(line, start).isBlank()) {
      return new Span(start, start, entry + lineEnd + indent);
    }
    int above = text.lastIndexOf('\n', line - 2) + 1;
    while (above < line && text.substring(above, line).strip().startsWith("#")) {
      line = above;
      above = text.lastIndexOf('\n', line - 2) + 1;
    }
    return new Span(line, line, indent + entry + lineEnd);
  }

  /** Where a value ends; negative when that is not known. */
  private int end(Node node) {
    if (node instanceof Scalar scalar) {
      return offset(scalar.to());
    }
    int start = offset(node);
    Node last =
        switch (node) {
          case Sequence list -> list.items().isEmpty() ? null : list.items().getLast();
          case Mapping map -> map.entries().isEmpty() ? null : map.entries().getLast().value();
          case Scalar scalar -> scalar;
        };
    int end = last == null ? start + 1 : end(last);
    boolean flow = start >= 0 && (text.startsWith("[", start) || text.startsWith("{", start));
    if (!flow || end < 0) {
      return last == null ? -1 : end;
    }
    while (end < text.length() && (text.charAt(end) <= ' ' || text.charAt(end) == ',')) {
      end++;
    }
    boolean closed = text.startsWith("]", end) || text.startsWith("}", end);
    return closed ? end + 1 : -1;
  }

  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  /** Where a list or a map begins; negative when the line is not there. */
  private int offset(Node node) {
    int start = 0;
    for (int line = 0; line < node.line(); line++) {
      int next = text.indexOf('\n', start);
      if (next < 0) {
        return -1;
      }
      start = next + 1;
    }
    int columns = text.codePointCount(start, text.length());
    return node.column() > columns ? -1 : text.offsetByCodePoints(start, node.column());
  }
}

package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.util.regex.Pattern;

/** Writes nodes in one clean form: what is a map or holds one on lines of its own. */
final class NodeText {
  /** What ends a plain value within brackets. */
  private static final Pattern FLOW = Pattern.compile("[,\\[\\]{}]|: | #");

  private final StringBuilder out = new StringBuilder();

  private NodeText() {}

  /** The text of a document, ending with a line end. */
  static String of(Mapping root) {
    NodeText text = new NodeText();
    text.entries(root, "");
    return text.out.toString();
  }

  private void entries(Mapping map, String indent) {
    for (Node.Entry entry : map.entries()) {
      out.append(indent).append(Quoting.scalar(entry.key().text())).append(':');
      value(entry.value(), indent + "  ");
    }
  }

  private void value(Node value, String indent) {
    switch (value) {
      case Mapping map when !map.entries().isEmpty() -> {
        out.append('\n');
        entries(map, indent);
      }
      case Sequence list when list.items().stream().anyMatch(Mapping.class::isInstance) -> {
        out.append('\n');
        list.items().forEach(item -> item(item, indent));
      }
      case Scalar scalar when scalar.style() == Node.Style.PLAIN ->
          out.append(' ').append(scalar.text()).append('\n');
      default -> out.append(' ').append(onOneLine(value)).append('\n');
    }
  }

  private void item(Node item, String indent) {
    if (item instanceof Mapping map
        && map.entries().stream().anyMatch(entry -> !(entry.value() instanceof Scalar))) {
      int start = out.length();
      entries(map, indent + "  ");
      out.setCharAt(start + indent.length(), '-');
    } else {
      out.append(indent).append("- ").append(onOneLine(item)).append('\n');
    }
  }

  /** Within brackets, or after a key. */
  static String onOneLine(Node node) {
    return switch (node) {
      case Scalar scalar ->
          scalar.style() == Node.Style.PLAIN && !FLOW.matcher(scalar.text()).find()
              ? scalar.text()
              : Quoting.scalar(scalar.text());
      case Sequence list ->
          "[" + String.join(", ", list.items().stream().map(NodeText::onOneLine).toList()) + "]";
      case Mapping map ->
          "{"
              + String.join(
                  ", ",
                  map.entries().stream()
                      .map(entry ->
                          Quoting.scalar(entry.key().text()) + ": " + onOneLine(entry.value()))
                      .toList())
              + "}";
    };
  }
}

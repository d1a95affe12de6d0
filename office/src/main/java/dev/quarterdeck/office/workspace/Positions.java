package dev.quarterdeck.office.workspace;

import org.jspecify.annotations.Nullable;

/** Finds where a value of a document is written, by reading the document's text again. */
final class Positions {
  private Positions() {}

  /** The place of a path from the document's root, or of what is nearest around it. */
  static Place find(Origin origin, String path) {
    Node root = root(origin);
    if (root == null) {
      return new Place(origin.file(), origin.line(), 0);
    }
    Node at = root;
    for (String step : path.split("[.\\[\\]]+")) {
      Node next = step(at, step);
      if (next == null) {
        break;
      }
      at = next;
    }
    return place(origin, at);
  }

  static Place place(Origin origin, Node node) {
    return new Place(origin.file(), origin.line() + node.line(), node.column() + 1);
  }

  /** The document as written; null when it is written nowhere or cannot be read. */
  static @Nullable Node root(Origin origin) {
    try {
      return origin.text().isEmpty()
          ? null
          : origin.header().isEmpty() ? YamlTree.parse(origin.text(), Limits.standard()) : null;
    } catch (BadText e) {
      return null;
    }
  }

  private static @Nullable Node step(Node at, String step) {
    return switch (at) {
      case Node.Mapping mapping -> mapping.find(step);
      case Node.Sequence list when step.matches("[0-9]{1,6}") -> {
        int index = Integer.parseInt(step);
        yield index < list.items().size() ? list.items().get(index) : null;
      }
      default -> step.equals("0") ? at : null;
    };
  }
}

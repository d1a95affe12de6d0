package dev.quarterdeck.office.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a value of a document is written, by reading the document's text again. */
final class Positions {
  private Positions() {}

  /** The place of a path from the document's root, or of what is nearest around it. */
  static Place find(Origin origin, String path) {
    if (!origin.header().isEmpty()) {
      return cell(origin, path);
    }
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

  /**
   * The cell of the column nearest to a path, counted from 1; 0 when no column has to do with it.
   */
  private static Place cell(Origin origin, String path) {
    String wanted = bare(path);
    int best = -1;
    int length = 0;
    List<String> header = CsvRows.cells(origin.header(), CsvRows.separator(origin.header()));
    for (int i = 0; i < header.size(); i++) {
      String column = bare(header.get(i).strip());
      if (column.equals(wanted)) {
        return new Place(origin.file(), origin.line(), i + 1);
      }
      boolean around = isWithin(wanted, column) && column.length() > length;
      if (around || best < 0 && isWithin(column, wanted)) {
        best = i;
        length = around ? column.length() : length;
      }
    }
    return new Place(origin.file(), origin.line(), best + 1);
  }

  private static String bare(String path) {
    return path.startsWith("spec.") ? path.substring(5) : path;
  }

  private static boolean isWithin(String path, String around) {
    return !around.isEmpty() && (path.startsWith(around + ".") || path.startsWith(around + "["));
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

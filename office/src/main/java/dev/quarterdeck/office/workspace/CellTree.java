package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Entry;
import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Grows a document from cells, each with the path of its column. */
final class CellTree {
  private static final Pattern PATH =
      Pattern.compile(
          "[^.\\[\\]]{1,100}(\\[[0-9]{1,3}\\])*(\\.[^.\\[\\]]{1,100}(\\[[0-9]{1,3}\\])*){0,20}");
  private static final Pattern STEP = Pattern.compile("\\.|(?=\\[)");
  private static final Set<String> METADATA = names(Metadata.class);

  private final Set<String> spec;
  private final Mapping root = new Mapping(new ArrayList<>(), 0, 0);

  CellTree(Kind<?> kind) {
    this.spec = names(kind.spec());
    put(root, new String[] {"kind"}, new Scalar(kind.name(), Node.Style.CELL, 0, 0, 0, 0));
    put(root, new String[] {"spec"}, new Mapping(new ArrayList<>(), 0, 0));
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  Mapping document() {
    closeGaps(root);
    return root;
  }

  /** An index that a row leaves out is no gap: rows may have fewer lines than there are columns. */
  private static void closeGaps(Node node) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> closeGaps(entry.value()));
    } else if (node instanceof Sequence list) {
      list.items().removeIf(item -> item instanceof Scalar gap && gap.isNull());
      list.items().forEach(CellTree::closeGaps);
    }
  }

  /**
   * Adds a cell. {@code name} is the document's; a word of the spec comes before one of the
   * metadata.
   *
   * @throws BadText when the column is no path or does not fit beside the others
   */
  void put(String column, String cell, int index) {
    if (!PATH.matcher(column).matches()) {
      String message = "A column must be a path such as starts.earliest, but is '" + column + "'";
      throw new BadText(message, 0, index, null);
    }
    put(root, STEP.split(full(column)), new Scalar(cell, Node.Style.CELL, 0, index, 0, 0));
  }

  /** The path of a column from the document's root. */
  String full(String column) {
    String first = column.split("[.\\[]", 2)[0];
    boolean rooted = column.startsWith("metadata.") || column.startsWith("spec.");
    boolean about = METADATA.contains(first) && !spec.contains(first) || first.equals("name");
    return rooted ? column : (about ? "metadata." : "spec.") + column;
  }

  private static void put(Node into, String[] steps, Node leaf) {
    Node at = into;
    for (int i = 0; i < steps.length; i++) {
      boolean last = i == steps.length - 1;
      boolean list = !last && steps[i + 1].startsWith("[");
      at = step(at, steps[i], last ? leaf : empty(leaf, list));
    }
  }

  private static Node empty(Node leaf, boolean list) {
    return list
        ? new Sequence(new ArrayList<>(), 0, leaf.column())
        : new Mapping(new ArrayList<>(), 0, leaf.column());
  }

  private static Node step(Node at, String step, Node made) {
    if (at instanceof Mapping mapping && !step.startsWith("[")) {
      Node there = mapping.find(step);
      if (there == null || made instanceof Scalar) {
        Scalar key = new Scalar(step, Node.Style.CELL, 0, made.column(), 0, 0);
        mapping.entries().add(new Entry(key, made));
      }
      return there == null ? made : there;
    }
    if (at instanceof Sequence list && step.startsWith("[")) {
      int index = Integer.parseInt(step.substring(1, step.length() - 1));
      while (list.items().size() <= index) {
        list.items().add(Scalar.of(""));
      }
      if (list.items().get(index) instanceof Scalar gap && gap.isNull()) {
        list.items().set(index, made);
      }
      return list.items().get(index);
    }
    throw new BadText("The column must not be both a value and a path", 0, made.column(), null);
  }
}

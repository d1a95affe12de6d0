package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Entry;
import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The way to a value, such as {@code costs[0].amount}. */
record NodePath(String text, List<String> steps) {
  private static final Pattern PATH =
      Pattern.compile("[^.\\[\\]]{1,200}(\\[[0-9]{1,6}\\]|\\.[^.\\[\\]]{1,200}){0,40}");
  private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

  /** Reads a path; a {@link BadText} says what is no path. */
  static NodePath parse(String text) {
    if (!PATH.matcher(text).matches()) {
      String message = "'" + text + "' must be a path such as estimate or costs[0].amount";
      throw new BadText(message, 0, 0, null);
    }
    List<String> steps = STEP.matcher(text).results().map(MatchResult::group).toList();
    return new NodePath(text, steps);
  }

  /**
   * A copy of the node with another value at the end of the path. Nodes are never changed in place:
   * an alias may share them.
   *
   * @throws BadText when something on the way is not written
   */
  Node set(Node root, Node value) {
    return set(root, 0, new Wanted(value, false));
  }

  /** As {@link #set}, and makes the maps on the way that are not written. */
  Node make(Node root, Node value) {
    return set(root, 0, new Wanted(value, true));
  }

  /** What is to be at the end of the path, and whether to make the maps on the way. */
  private record Wanted(Node value, boolean making) {}

  private Node set(Node at, int depth, Wanted value) {
    if (depth == steps.size()) {
      return value.value();
    }
    return switch (at) {
      case Mapping mapping -> inMap(mapping, depth, value);
      case Sequence sequence -> inList(sequence, depth, value);
      case Scalar scalar when value.making() && scalar.isNull() -> made(depth, value.value());
      case Scalar scalar -> throw missing(depth, List.of());
    };
  }

  private Node made(int depth, Node value) {
    return depth == steps.size()
        ? value
        : new Mapping(
            List.of(new Entry(Scalar.of(steps.get(depth)), made(depth + 1, value))), 0, 0);
  }

  private Node inMap(Mapping mapping, int depth, Wanted value) {
    String step = steps.get(depth);
    List<Entry> entries = new ArrayList<>(mapping.entries());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key().text().equals(step)) {
        entries.set(i, new Entry(entry.key(), set(entry.value(), depth + 1, value)));
        return new Mapping(entries, mapping.line(), mapping.column());
      }
    }
    if (step.equals("0") && depth > 0 && depth + 1 < steps.size()) {
      return set(mapping, depth + 1, value); // a single value stands for a list of one
    } else if (depth + 1 < steps.size() && !value.making()) {
      throw missing(depth, entries.stream().map(entry -> entry.key().text()).toList());
    }
    entries.add(new Entry(Scalar.of(step), made(depth + 1, value.value())));
    return new Mapping(entries, mapping.line(), mapping.column());
  }

  private Node inList(Sequence sequence, int depth, Wanted value) {
    String step = steps.get(depth);
    boolean number = step.length() <= 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    int index = number ? Integer.parseInt(step) : -1;
    if (index < 0 || index >= sequence.items().size()) {
      throw missing(depth, List.of());
    }
    List<Node> items = new ArrayList<>(sequence.items());
    items.set(index, set(items.get(index), depth + 1, value));
    return new Sequence(items, sequence.line(), sequence.column());
  }

  private BadText missing(int depth, List<String> there) {
    String step = steps.get(depth);
    String message = "'%s' must be written in the document as far as '%s' to be changed";
    return new BadText(message.formatted(text, step), 0, 0, Nearest.to(step, there));
  }
}

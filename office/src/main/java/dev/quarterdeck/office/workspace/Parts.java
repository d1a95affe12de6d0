package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of several writings of one map or list, under steps that stay the same when neighbours
 * come and go.
 *
 * @param versions the parts of each writing by step; none where it is absent
 * @param form what they are parts of
 */
record Parts(List<Map<String, Node>> versions, Form form) {
  enum Form {
    MAP,
    /** A list of maps that are called something. */
    NAMED,
    /** A list of maps that are told apart by their position only. */
    NUMBERED
  }

  /** What a map in a list is called by, the first that all of them have. */
  private static final List<String> NAMES = List.of("name", "initiative", "document", "goal");

  /** What begins like this is text with quotes and without. */
  private static final Pattern TEXT = Pattern.compile("(?!true|false|null)[A-Za-z][A-Za-z]");

  /** Null where the writings are single values, or not of one form. */
  static @Nullable Parts of(List<@Nullable Node> nodes) {
    List<Node> there = new ArrayList<>();
    nodes.stream().filter(node -> !isAbsent(node)).forEach(node -> there.add(node));
    if (there.isEmpty()) {
      return null;
    }
    if (there.stream().allMatch(Mapping.class::isInstance)) {
      return made(nodes, Form.MAP, "");
    }
    boolean maps =
        there.stream()
            .allMatch(node ->
                node instanceof Sequence list
                    && list.items().stream().allMatch(Mapping.class::isInstance));
    if (!maps) {
      return null;
    }
    return NAMES.stream()
        .map(name -> made(nodes, Form.NAMED, name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> made(nodes, Form.NUMBERED, ""));
  }

  private static @Nullable Parts made(List<@Nullable Node> nodes, Form form, String name) {
    List<Map<String, Node>> versions = new ArrayList<>();
    for (Node node : nodes) {
      Map<String, Node> parts = isAbsent(node) ? Map.of() : parts(node, form, name);
      if (parts == null) {
        return null;
      }
      versions.add(parts);
    }
    return new Parts(versions, form);
  }

  /** Null when two parts have the same step, or one has none. */
  private static @Nullable Map<String, Node> parts(@Nullable Node node, Form form, String name) {
    Map<String, Node> parts = new LinkedHashMap<>();
    if (node instanceof Mapping map) {
      for (Node.Entry entry : map.entries()) {
        if (parts.putIfAbsent(entry.key().text(), entry.value()) != null) {
          return null;
        }
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        String step = form == Form.NUMBERED ? String.valueOf(parts.size()) : called(item, name);
        if (step == null || parts.putIfAbsent(step, item) != null) {
          return null;
        }
      }
    }
    return parts;
  }

  private static @Nullable String called(Node item, String name) {
    Node value = item instanceof Mapping map ? map.find(name) : null;
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
  }

  /** Every step, those of the first writing first. */
  Set<String> steps() {
    Set<String> steps = new LinkedHashSet<>();
    versions.forEach(parts -> steps.addAll(parts.keySet()));
    return steps;
  }

  @Nullable Node find(int version, String step) {
    return versions.get(version).get(step);
  }

  /** Whether the parts of one writing can be held against those of another. */
  boolean fit() {
    return form != Form.NUMBERED || versions.stream().map(Map::size).distinct().count() == 1;
  }

  /** The path of a part; what lies in the spec is told without it. */
  String path(String path, String step) {
    if (form != Form.MAP) {
      return path + "[" + step + "]";
    } else if (path.isEmpty()) {
      return step.equals("spec") ? "" : step;
    }
    return path + "." + step;
  }

  /** A node of parts. */
  Node join(Map<String, Node> parts) {
    if (form != Form.MAP) {
      return new Sequence(List.copyOf(parts.values()), 0, 0);
    }
    return new Mapping(
        parts.entrySet().stream()
            .map(part -> new Node.Entry(Scalar.of(part.getKey()), part.getValue()))
            .toList(),
        0,
        0);
  }

  static boolean isAbsent(@Nullable Node node) {
    return node == null || node instanceof Scalar scalar && scalar.isNull();
  }

  /** Whether both say the same, wherever and in which order of keys they are written. */
  static boolean same(@Nullable Node one, @Nullable Node other) {
    if (one == null || isAbsent(one) || isAbsent(other)) {
      return isAbsent(one) && isAbsent(other);
    }
    return switch (one) {
      case Scalar a -> other instanceof Scalar b && sameValue(a, b);
      case Sequence a -> other instanceof Sequence b && sameItems(a.items(), b.items());
      case Mapping a -> other instanceof Mapping b && sameEntries(a, b);
    };
  }

  /** Quotes make a difference only around what else might be no text. */
  private static boolean sameValue(Scalar one, Scalar other) {
    return one.text().equals(other.text())
        && (one.style() == other.style() || TEXT.matcher(one.text()).lookingAt());
  }

  private static boolean sameItems(List<Node> some, List<Node> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = same(some.get(i), others.get(i));
    }
    return same;
  }

  private static boolean sameEntries(Mapping one, Mapping other) {
    Parts both = made(List.of(one, other), Form.MAP, "");
    return both != null
        && both.steps().stream().allMatch(step -> same(both.find(0, step), both.find(1, step)));
  }

  /** On one line, as YAML would have it. */
  static String text(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.text();
      case Sequence list ->
          list.items().stream().map(Parts::text).collect(Collectors.joining(", ", "[", "]"));
      case Mapping map ->
          map.entries().stream()
              .map(entry -> entry.key().text() + ": " + text(entry.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}

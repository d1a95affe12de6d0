package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import dev.quarterdeck.office.workspace.Shape.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds the nodes of one document to records; null means failed, with the problem told. */
final class Binder {
  private final Origin origin;
  private final List<Problem> problems;
  private final ScalarBinder scalars;

  /** {@code name:x}: a key whose colon has no space after it. */
  static final Pattern GLUED = Pattern.compile("^[A-Za-z]+:[^\\s:/]");

  Binder(Origin origin, List<Problem> problems, List<RefUse> refs) {
    this.origin = origin;
    this.problems = problems;
    this.scalars = new ScalarBinder(origin, problems, refs);
  }

  /** A record from a map. */
  @Nullable Object structure(Shape.Structure shape, Node node, String path) {
    if (!(node instanceof Mapping mapping)) {
      String keys = String.join(", ", shape.names().stream().limit(4).toList());
      String message = called(path) + " must be a map with " + keys;
      return node instanceof Scalar text && !text.text().isEmpty()
          ? fail(
              node, message + ", but is '" + text.text().strip() + "'", spaced(text, shape.names()))
          : fail(node, message, null);
    }
    checkKeys(mapping, shape.names(), path);
    @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      Field field = shape.fields().get(i);
      values[i] = field(field, mapping, path);
      complete &= values[i] != null || field.nullable() && isAbsent(mapping.find(field.name()));
    }
    return complete ? construct(shape, values, node, path) : null;
  }

  /** {@code name:x} is one text, as {@code name} is; a key and its value want ": " between them. */
  private static @Nullable String spaced(Scalar scalar, Set<String> keys) {
    String text = scalar.text();
    if (scalar.style() != Node.Style.PLAIN) {
      return null;
    }
    return GLUED.matcher(text).find()
        ? "a space after the colon"
        : keys.contains(text) ? "'" + text + ": ' and its value" : null;
  }

  private void checkKeys(Mapping mapping, Set<String> known, String path) {
    Map<String, Node> seen = new HashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        String owner = path.isEmpty() ? "" : " of " + path;
        fail(entry.key(), "'" + key + "' is not a key" + owner, nearest(key, known));
        continue;
      }
      Node first = seen.putIfAbsent(key, entry.key());
      if (first != null) {
        String at =
            first.line() == entry.key().line()
                ? "remove one of the two"
                : "remove it here or in line " + Positions.place(origin, first).line();
        fail(entry.key(), "'" + join(path, key) + "' must be written only once", at);
      }
    }
  }

  private static String nearest(String key, Set<String> names) {
    String near = Nearest.to(key, names);
    return near != null ? near : "one of " + String.join(", ", names);
  }

  private @Nullable Object field(Field field, Mapping mapping, String path) {
    Node node = mapping.find(field.name());
    String at = join(path, field.name());
    if (node != null && !isAbsent(node)) {
      return value(field.shape(), node, field, at);
    }
    Node fallback = field.fallbackNode();
    if (fallback != null) {
      return value(field.shape(), fallback, field, at);
    }
    if (field.required()) {
      return fail(mapping, "'" + at + "' must be given", example(field));
    }
    return empty(field.shape());
  }

  private static @Nullable String example(Field field) {
    Doc doc = field.doc();
    return doc == null || doc.example().isEmpty()
        ? null
        : "'" + field.name() + ": " + doc.example() + "'";
  }

  private static @Nullable Object empty(Shape shape) {
    return switch (shape) {
      case Shape.Many many -> List.of();
      case Shape.Named named -> Map.of();
      default -> null;
    };
  }

  private @Nullable Object value(Shape shape, Node node, Field field, String path) {
    return switch (shape) {
      case Shape.Structure structure -> structure(structure, node, path);
      case Shape.Many many -> list(many, node, field, path);
      case Shape.Named named -> map(named, node, field, path);
      case Shape.Parsed parsed when parsed.map() != null && node instanceof Mapping ->
          structure(parsed.map(), node, path);
      default ->
          node instanceof Scalar scalar && !scalar.isNull()
              ? scalars.bind(shape, scalar, field, path)
              : fail(node, "'" + path + "' must be " + ScalarBinder.wanted(shape, field), null);
    };
  }

  private @Nullable Object list(Shape.Many shape, Node node, Field field, String path) {
    Node written = node instanceof Scalar cell ? cell(cell) : node;
    if (!(written instanceof Sequence sequence)) {
      Object single = value(shape.item(), written, field, path);
      return single == null ? null : List.of(single);
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Object value = value(shape.item(), sequence.items().get(i), field, path + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == sequence.items().size() ? List.copyOf(values) : null;
  }

  /** A cell of a table may hold a list in brackets. */
  private static Node cell(Scalar cell) {
    boolean brackets = cell.text().startsWith("[") && cell.text().endsWith("]");
    if (cell.style() == Node.Style.CELL && brackets) {
      try {
        Node parsed = YamlTree.parse(cell.text(), Limits.standard());
        return parsed == null ? cell : parsed;
      } catch (BadText e) {
        return cell;
      }
    }
    return cell;
  }

  private @Nullable Object map(Shape.Named shape, Node node, Field field, String path) {
    if (!(node instanceof Mapping mapping)) {
      return fail(node, "'" + path + "' must be a map from names to values", null);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    boolean complete = true;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      scalars.key(entry.key(), field, path);
      Object value = value(shape.value(), entry.value(), field, join(path, key));
      complete &= value != null;
      if (value != null && values.put(key, value) != null) {
        fail(entry.key(), "'" + join(path, key) + "' must be written only once", null);
      }
    }
    return complete ? java.util.Collections.unmodifiableMap(values) : null;
  }

  private @Nullable Object construct(
      Shape.Structure shape, @Nullable Object[] values, Node node, String path) {
    try {
      return shape.constructor().newInstance(values);
    } catch (java.lang.reflect.InvocationTargetException e) {
      return scalars.refused(node, path, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object fail(Node node, String message, @Nullable String maybe) {
    Place place = Positions.place(origin, node);
    problems.add(new Problem(Severity.ERROR, place, message, maybe));
    return null;
  }

  private static boolean isAbsent(@Nullable Node node) {
    return node == null || node instanceof Scalar scalar && scalar.isNull();
  }

  private static String called(String path) {
    return path.isEmpty() ? "The spec" : "'" + path + "'";
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}

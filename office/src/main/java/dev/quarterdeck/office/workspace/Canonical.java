package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Shape.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a document in one clean form; a value that did not change keeps its written text. */
final class Canonical {
  private final Shapes shapes = new Shapes();

  /** A value to write, beside what it was and how that was written. */
  private record Now(Object value, @Nullable Object before, @Nullable Node written) {
    @Nullable String kept() {
      boolean same = before != null && (value == before || value.equals(before));
      return same && written instanceof Node.Scalar scalar && !scalar.isNull()
          ? scalar.text()
          : null;
    }
  }

  /** The text of a document, ending with a line end. */
  String write(Document<?> document, @Nullable Document<?> before) {
    Node root = before == null ? null : Positions.root(before.origin());
    Node.Mapping written = root instanceof Node.Mapping mapping ? mapping : null;
    StringBuilder out = new StringBuilder();
    out.append("apiVersion: ").append(Envelope.API).append('\n');
    out.append("kind: ").append(document.kind().name()).append('\n');
    Object head = before == null ? null : before.metadata();
    part(out, "metadata", shapes.record(Metadata.class), new Now(document.metadata(), head, null));
    Object body = before == null ? null : before.spec();
    Node spec = written == null ? null : written.find("spec");
    part(out, "spec", shapes.record(document.kind().spec()), new Now(document.spec(), body, spec));
    return out.toString();
  }

  private void part(StringBuilder out, String name, Shape.Structure shape, Now now) {
    StringBuilder inside = new StringBuilder();
    fields(inside, shape, now, "  ");
    out.append(name).append(inside.isEmpty() ? ": {}\n" : ":\n").append(inside);
  }

  private void fields(StringBuilder out, Shape.Structure shape, Now now, String indent) {
    for (Field field : shape.fields()) {
      Object value = get(field, now.value());
      if (value != null && !isEmpty(value)) {
        Object before = now.before() == null ? null : get(field, now.before());
        Node written = now.written() instanceof Node.Mapping map ? map.find(field.name()) : null;
        out.append(indent).append(field.name()).append(':');
        value(out, field.shape(), new Now(value, before, written), indent);
      }
    }
  }

  private static boolean isEmpty(Object value) {
    return value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  /** The value after its key or dash: on the same line, or on lines of its own. */
  private void value(StringBuilder out, Shape shape, Now now, String indent) {
    switch (shape) {
      case Shape.Structure structure -> map(out, structure, now, indent);
      case Shape.Parsed parsed -> parsed(out, parsed, now, indent);
      case Shape.Many many -> list(out, many, now, indent);
      case Shape.Named named -> named(out, named, now, indent);
      case Shape.Text text -> line(out, Quoting.scalar((String) now.value()));
      case Shape.Choice choice -> line(out, word(choice, now.value()));
      default -> line(out, Quoting.bare(now.value()));
    }
  }

  private static void line(StringBuilder out, String text) {
    out.append(' ').append(text).append('\n');
  }

  static String word(Shape.Choice choice, Object value) {
    return choice.words().entrySet().stream()
        .filter(entry -> entry.getValue() == value)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private void map(StringBuilder out, Shape.Structure shape, Now now, String indent) {
    StringBuilder inside = new StringBuilder();
    fields(inside, shape, now, indent + "  ");
    out.append(inside.isEmpty() ? " {}\n" : "\n").append(inside);
  }

  private void list(StringBuilder out, Shape.Many shape, Now now, String indent) {
    List<?> values = (List<?>) now.value();
    if (values.isEmpty()) {
      line(out, "[]");
      return;
    }
    out.append('\n');
    for (int i = 0; i < values.size(); i++) {
      out.append(indent).append("  -");
      value(out, shape.item(), item(now, i), indent + "  ");
    }
  }

  private static Now item(Now now, int i) {
    Object before = now.before() instanceof List<?> list && i < list.size() ? list.get(i) : null;
    Node written = now.written();
    if (written instanceof Node.Sequence sequence) {
      written = i < sequence.items().size() ? sequence.items().get(i) : null;
    }
    return new Now(Objects.requireNonNull(((List<?>) now.value()).get(i)), before, written);
  }

  private void named(StringBuilder out, Shape.Named shape, Now now, String indent) {
    Map<?, ?> values = (Map<?, ?>) now.value();
    out.append(values.isEmpty() ? " {}\n" : "\n");
    values.forEach((key, value) -> {
      String name = String.valueOf(key);
      Object before = now.before() instanceof Map<?, ?> map ? map.get(key) : null;
      Node written = now.written() instanceof Node.Mapping map ? map.find(name) : null;
      out.append(indent).append("  ").append(Quoting.scalar(name)).append(':');
      value(out, shape.value(), new Now(value, before, written), indent + "  ");
    });
  }

  private void parsed(StringBuilder out, Shape.Parsed shape, Now now, String indent) {
    String text = now.kept() != null ? now.kept() : text(shape, now.value());
    if (text != null) {
      line(out, Quoting.scalar(text));
    } else if (shape.map() != null) {
      map(out, shape.map(), now, indent);
    } else {
      throw new IllegalArgumentException(
          shape.type().getSimpleName()
              + " must have a toString that parse reads back, to write a new value");
    }
  }

  static @Nullable String text(Shape.Parsed shape, Object value) {
    try {
      String text = value.toString();
      return value.equals(shape.parse().invoke(null, text)) ? text : null;
    } catch (InvocationTargetException e) {
      return null; // the text is not in the grammar
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static @Nullable Object get(Field field, Object owner) {
    try {
      return field.accessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the single values in which two states of a document differ, and where they are written. */
final class Patch {
  /** A value to write; {@code node} is null where none is written, {@code text} is bare. */
  record Edit(String path, @Nullable Scalar node, String text, boolean quotable) {
    /** As YAML. */
    String yaml() {
      return quotable ? Quoting.scalar(text) : text;
    }
  }

  /** A value in both states, and where it is written. */
  private record Spot(
      @Nullable Object before, @Nullable Object after, @Nullable Node node, String path) {}

  private final List<Edit> edits = new ArrayList<>();
  private boolean possible = true;

  private Patch() {}

  /** The edits from one state to the other; null when they differ in more than single values. */
  static @Nullable List<Edit> between(Document<?> before, Document<?> after, Mapping written) {
    Shapes shapes = new Shapes();
    Patch patch = new Patch();
    Shape head = shapes.record(Metadata.class);
    Node about = written.find("metadata");
    patch.walk(head, new Spot(before.metadata(), after.metadata(), about, "metadata"));
    Shape body = shapes.record(after.kind().spec());
    patch.walk(body, new Spot(before.spec(), after.spec(), written.find("spec"), "spec"));
    return patch.possible ? patch.edits : null;
  }

  private void walk(Shape shape, Spot spot) {
    if (Objects.equals(spot.before(), spot.after())) {
      return;
    }
    Node node = spot.node();
    switch (shape) {
      case Shape.Structure structure when node instanceof Mapping -> structure(structure, spot);
      case Shape.Parsed parsed when parsed.map() != null && node instanceof Mapping ->
          structure(parsed.map(), spot);
      case Shape.Many many when node != null && !isCell(node) -> list(many, spot);
      case Shape.Named named when node instanceof Mapping -> map(named, spot);
      case Shape.Structure structure -> possible = false;
      case Shape.Named named -> possible = false;
      default -> edit(shape, spot);
    }
  }

  private static boolean isCell(Node node) {
    return node instanceof Scalar scalar && scalar.style() == Node.Style.CELL;
  }

  private void edit(Shape shape, Spot spot) {
    Object after = spot.after();
    String text = after == null ? "" : text(shape, after);
    Scalar scalar = spot.node() instanceof Scalar written ? written : null;
    possible &= text != null && (spot.node() == null || scalar != null);
    boolean quotable = shape instanceof Shape.Text || shape instanceof Shape.Parsed;
    edits.add(new Edit(spot.path(), scalar, text == null ? "" : text, quotable && after != null));
  }

  private void structure(Shape.Structure shape, Spot spot) {
    Object before = spot.before();
    Object after = spot.after();
    if (before == null || after == null) {
      possible = false;
      return;
    }
    for (Shape.Field field : shape.fields()) {
      Node node = spot.node() instanceof Mapping map ? map.find(field.name()) : null;
      String path = spot.path() + "." + field.name();
      Object now = Canonical.get(field, after);
      walk(field.shape(), new Spot(Canonical.get(field, before), now, node, path));
    }
  }

  private void list(Shape.Many shape, Spot spot) {
    List<?> before = spot.before() instanceof List<?> list ? list : List.of();
    List<?> after = spot.after() instanceof List<?> list ? list : List.of();
    List<Node> items =
        spot.node() instanceof Sequence sequence
            ? sequence.items()
            : List.of(Objects.requireNonNull(spot.node()));
    possible &= before.size() == after.size() && items.size() == after.size();
    for (int i = 0; possible && i < after.size(); i++) {
      String path = spot.path() + "[" + i + "]";
      walk(shape.item(), new Spot(before.get(i), after.get(i), items.get(i), path));
    }
  }

  private void map(Shape.Named shape, Spot spot) {
    Map<?, ?> before = spot.before() instanceof Map<?, ?> map ? map : Map.of();
    Map<?, ?> after = spot.after() instanceof Map<?, ?> map ? map : Map.of();
    possible &= List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()));
    for (Object key : possible ? after.keySet() : List.of()) {
      Node node = spot.node() instanceof Mapping map ? map.find(String.valueOf(key)) : null;
      String path = spot.path() + "." + key;
      walk(shape.value(), new Spot(before.get(key), after.get(key), node, path));
    }
  }

  /** The bare text of a single value, or of a list for one cell; null when it has none. */
  private static @Nullable String text(Shape shape, Object value) {
    return switch (shape) {
      case Shape.Choice choice -> Canonical.word(choice, value);
      case Shape.Parsed parsed -> Canonical.text(parsed, value);
      case Shape.Many many ->
          ((List<?>) value)
              .stream()
                  .map(item -> Quoting.scalar(String.valueOf(text(many.item(), item))))
                  .collect(Collectors.joining(", ", "[", "]"));
      default -> String.valueOf(value);
    };
  }
}

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
  /** The key of a map under which a value is, or is to be. */
  record Under(Mapping map, String key) {}

  /**
   * A value to write; {@code text} is bare.
   *
   * @param node what is written; null where nothing is
   * @param under null for what stands in a list
   */
  record Edit(
      String path, @Nullable Node node, @Nullable Under under, String text, boolean quotable) {
    /** As YAML. */
    String yaml() {
      return quotable ? Quoting.scalar(text) : text;
    }
  }

  /** A value in both states, and where it is written. */
  private record Spot(
      @Nullable Object before,
      @Nullable Object after,
      @Nullable Node node,
      @Nullable Under under,
      String path) {
    /** What stands under a key of this. */
    Spot under(String key, @Nullable Object was, @Nullable Object is) {
      Mapping map = node instanceof Mapping written ? written : null;
      Under at = map == null ? null : new Under(map, key);
      return new Spot(
          was, is, map == null ? null : map.find(key), at, path.isEmpty() ? key : path + "." + key);
    }
  }

  private final List<Edit> edits = new ArrayList<>();
  private boolean possible = true;

  private Patch() {}

  /** The edits from one state to the other; null when they differ in more than single values. */
  static @Nullable List<Edit> between(Document<?> before, Document<?> after, Mapping written) {
    Shapes shapes = new Shapes();
    Patch patch = new Patch();
    Shape head = shapes.record(Metadata.class);
    Spot root = new Spot(null, null, written, null, "");
    patch.walk(head, root.under("metadata", before.metadata(), after.metadata()));
    Shape body = shapes.record(after.kind().spec());
    patch.walk(body, root.under("spec", before.spec(), after.spec()));
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
    String bare = text == null ? "" : text;
    edits.add(new Edit(spot.path(), scalar, spot.under(), bare, quotable && after != null));
  }

  private void structure(Shape.Structure shape, Spot spot) {
    Object before = spot.before();
    Object after = spot.after();
    if (before == null || after == null) {
      possible = false;
      return;
    }
    for (Shape.Field field : shape.fields()) {
      Object was = Canonical.get(field, before);
      walk(field.shape(), spot.under(field.name(), was, Canonical.get(field, after)));
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
      walk(shape.item(), new Spot(before.get(i), after.get(i), items.get(i), null, path));
    }
  }

  private void map(Shape.Named shape, Spot spot) {
    Map<?, ?> before = spot.before() instanceof Map<?, ?> map ? map : Map.of();
    Map<?, ?> after = spot.after() instanceof Map<?, ?> map ? map : Map.of();
    possible &= List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()));
    for (Object key : possible ? after.keySet() : List.of()) {
      walk(shape.value(), spot.under(String.valueOf(key), before.get(key), after.get(key)));
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

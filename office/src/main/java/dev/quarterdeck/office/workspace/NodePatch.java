package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import dev.quarterdeck.office.workspace.Patch.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the single values by which nodes become others, each as it is written elsewhere. */
final class NodePatch {
  private final Origin source;
  private final List<Edit> edits = new ArrayList<>();
  private boolean possible = true;

  private NodePatch(Origin source) {
    this.source = source;
  }

  /**
   * The edits that make the one of the other; null when they differ in more than single values.
   *
   * @param source where what is different in the other is written
   */
  static @Nullable List<Edit> between(Node one, Node other, Origin source) {
    NodePatch patch = new NodePatch(source);
    patch.walk("", one, other);
    return patch.possible ? patch.edits : null;
  }

  private void walk(String path, @Nullable Node from, @Nullable Node to) {
    if (Parts.same(from, to)) {
      return;
    }
    switch (from == null ? Scalar.of("") : from) {
      case Mapping map when to instanceof Mapping other -> maps(path, map, other);
      case Sequence list when to instanceof Sequence other -> lists(path, list, other);
      case Scalar scalar when to == null || to instanceof Scalar ->
          edits.add(new Edit(path, (Scalar) from, text((Scalar) to), false));
      default -> possible = false;
    }
  }

  private void maps(String path, Mapping from, Mapping to) {
    Parts parts = Parts.of(Arrays.asList(from, to));
    if (parts == null) {
      possible = false;
      return;
    }
    for (String step : parts.steps()) {
      String at = path.isEmpty() ? step : path + "." + step;
      walk(at, parts.find(0, step), parts.find(1, step));
    }
  }

  /** What is called something must stay where it is. */
  private void lists(String path, Sequence from, Sequence to) {
    Parts parts = Parts.of(Arrays.asList(from, to));
    boolean moved =
        parts != null
            && !List.copyOf(parts.versions().get(0).keySet())
                .equals(List.copyOf(parts.versions().get(1).keySet()));
    possible &= !moved && from.items().size() == to.items().size();
    for (int i = 0; possible && i < to.items().size(); i++) {
      walk(path + "[" + i + "]", from.items().get(i), to.items().get(i));
    }
  }

  private String text(@Nullable Scalar value) {
    if (value == null || !source.header().isEmpty()) {
      return value == null ? "" : value.text();
    }
    int from = source.text().offsetByCodePoints(0, value.from());
    return source
        .text()
        .substring(from, source.text().offsetByCodePoints(from, value.to() - value.from()));
  }
}

package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Node.Mapping;
import dev.quarterdeck.office.workspace.Node.Scalar;
import dev.quarterdeck.office.workspace.Node.Sequence;
import dev.quarterdeck.office.workspace.Patch.Edit;
import dev.quarterdeck.office.workspace.Patch.Under;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values by which nodes become others, and how each is to be written. */
final class NodePatch {
  /** How a value is written that differs. */
  interface Writing {
    /** Null when it is more than can be written alone. */
    @Nullable String text(Node value);
  }

  private final Writing writing;
  private final List<Edit> edits = new ArrayList<>();
  private boolean possible = true;

  private NodePatch(Writing writing) {
    this.writing = writing;
  }

  /** The edits that make the one of the other; null when they differ in more than values. */
  static @Nullable List<Edit> between(Mapping one, Node other, Writing writing) {
    NodePatch patch = new NodePatch(writing);
    patch.walk("", null, one, other);
    return patch.possible ? patch.edits : null;
  }

  private void walk(String path, @Nullable Under under, @Nullable Node from, @Nullable Node to) {
    if (Parts.same(from, to)) {
      return;
    }
    switch (from) {
      case Mapping map when to instanceof Mapping other -> maps(path, map, other);
      case Mapping map -> possible = false;
      case Sequence list when to instanceof Sequence other && !(isFlat(list) && isFlat(other)) ->
          lists(path, list, other);
      case Sequence list when to instanceof Sequence other && isAsLong(list, other) ->
          lists(path, list, other);
      case null, default -> edit(path, under, from, to);
    }
  }

  private static boolean isFlat(Sequence list) {
    return list.items().stream().allMatch(Scalar.class::isInstance);
  }

  private static boolean isAsLong(Sequence one, Sequence other) {
    return one.items().size() == other.items().size();
  }

  private void edit(String path, @Nullable Under under, @Nullable Node from, @Nullable Node to) {
    String text = to == null ? "" : writing.text(to);
    possible &= text != null;
    edits.add(new Edit(path, from, under, text == null ? "" : text, false));
  }

  private void maps(String path, Mapping from, Mapping to) {
    Parts parts = Parts.of(Arrays.asList(from, to));
    if (parts == null) {
      possible = false;
      return;
    }
    for (String step : parts.steps()) {
      String at = path.isEmpty() ? step : path + "." + step;
      walk(at, new Under(from, step), parts.find(0, step), parts.find(1, step));
    }
  }

  /** What is called something must stay where it is. */
  private void lists(String path, Sequence from, Sequence to) {
    Parts parts = Parts.of(Arrays.asList(from, to));
    boolean moved =
        parts != null
            && !List.copyOf(parts.versions().get(0).keySet())
                .equals(List.copyOf(parts.versions().get(1).keySet()));
    possible &= !moved && isAsLong(from, to);
    for (int i = 0; possible && i < to.items().size(); i++) {
      walk(path + "[" + i + "]", null, from.items().get(i), to.items().get(i));
    }
  }
}

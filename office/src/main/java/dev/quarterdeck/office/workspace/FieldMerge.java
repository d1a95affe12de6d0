package dev.quarterdeck.office.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings two changes of one document together, field by field. */
final class FieldMerge {
  private final Map<String, Side> chosen;
  private final List<FieldConflict> conflicts = new ArrayList<>();

  /** Where both changed a field, the chosen side stays. */
  FieldMerge(Map<String, Side> chosen) {
    this.chosen = chosen;
  }

  /** What could not be brought together and was not chosen. */
  List<FieldConflict> conflicts() {
    return conflicts;
  }

  /** Null when nothing is left. */
  @Nullable Node merge(
      String path, @Nullable Node base, @Nullable Node theirs, @Nullable Node mine) {
    if (Parts.same(theirs, mine) || Parts.same(base, mine)) {
      return theirs;
    } else if (Parts.same(base, theirs)) {
      return mine;
    }
    Parts parts = Parts.of(Arrays.asList(theirs, mine, base));
    boolean inside = !Parts.isAbsent(theirs) && !Parts.isAbsent(mine);
    return inside && parts != null && parts.fit()
        ? inParts(path, parts)
        : choose(path, base, theirs, mine);
  }

  private Node inParts(String path, Parts parts) {
    Map<String, Node> merged = new LinkedHashMap<>();
    for (String step : parts.steps()) {
      Node part =
          merge(
              parts.path(path, step),
              parts.find(2, step),
              parts.find(0, step),
              parts.find(1, step));
      if (part != null) {
        merged.put(step, part);
      }
    }
    return parts.join(merged);
  }

  private @Nullable Node choose(
      String path, @Nullable Node base, @Nullable Node theirs, @Nullable Node mine) {
    Side side = chosen.get(path);
    if (side == null) {
      conflicts.add(
          new FieldConflict(
              path, FieldDiff.text(base), FieldDiff.text(theirs), FieldDiff.text(mine)));
    }
    return side == Side.MINE ? mine : theirs;
  }
}

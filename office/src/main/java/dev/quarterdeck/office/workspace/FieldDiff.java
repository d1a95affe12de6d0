package dev.quarterdeck.office.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the fields in which two writings of a document differ. */
final class FieldDiff {
  private final List<FieldChange> changes = new ArrayList<>();

  private FieldDiff() {}

  static List<FieldChange> between(@Nullable Node before, @Nullable Node after) {
    var diff = new FieldDiff();
    diff.walk("", before, after);
    return diff.changes;
  }

  private void walk(String path, @Nullable Node before, @Nullable Node after) {
    if (Parts.same(before, after)) {
      return;
    }
    Parts parts = Parts.of(Arrays.asList(before, after));
    int known = changes.size();
    if (parts != null) {
      for (String step : parts.steps()) {
        walk(parts.path(path, step), parts.find(0, step), parts.find(1, step));
      }
    }
    if (changes.size() == known) { // single values, or nothing but another order
      changes.add(new FieldChange(path, text(before), text(after)));
    }
  }

  static @Nullable String text(@Nullable Node node) {
    return node == null || Parts.isAbsent(node) ? null : Problem.shortened(Parts.text(node));
  }
}

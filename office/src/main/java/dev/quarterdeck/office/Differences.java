package dev.quarterdeck.office;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where two JSON values differ, field by field. */
final class Differences {
  private static final int MOST = 100;

  private final List<Verify.Finding> found = new ArrayList<>();

  private Differences() {}

  /** Differences of a written value from a recomputed one, at most a hundred. */
  static List<Verify.Finding> between(JsonNode written, JsonNode recomputed) {
    var differences = new Differences();
    differences.compare("", written, recomputed);
    return differences.found;
  }

  private void compare(String path, @Nullable JsonNode written, @Nullable JsonNode recomputed) {
    if (found.size() >= MOST || (written != null && written.equals(recomputed))) {
      return;
    }
    if (written != null && recomputed != null && written.isObject() && recomputed.isObject()) {
      Set<String> names = new LinkedHashSet<>(recomputed.propertyNames());
      names.addAll(written.propertyNames());
      names.forEach(name -> compare(path + "/" + name, written.get(name), recomputed.get(name)));
    } else if (written != null && recomputed != null && written.isArray() && recomputed.isArray()) {
      for (int i = 0; i < Math.max(written.size(), recomputed.size()); i++) {
        compare(path + "/" + i, written.get(i), recomputed.get(i));
      }
    } else {
      found.add(new Verify.Finding(path, text(written), text(recomputed)));
    }
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "nothing" : node.toString();
  }
}

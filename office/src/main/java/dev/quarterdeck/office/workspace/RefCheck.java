package dev.quarterdeck.office.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether every ref points at a document that is there and of an allowed kind. */
final class RefCheck {
  private final Map<String, Set<String>> names = new TreeMap<>();
  private final Set<String> kinds = new TreeSet<>();

  RefCheck(List<Kind<?>> kinds) {
    kinds.forEach(kind -> this.kinds.add(kind.refName()));
  }

  /** Makes a document known, even one that failed to bind. */
  void know(Ref ref, @Nullable String namespace) {
    Set<String> known = names.computeIfAbsent(ref.kind(), kind -> new TreeSet<>());
    known.add(ref.name());
    if (namespace != null) {
      known.add(namespace + "/" + ref.name());
    }
  }

  /** The problem with a use, or null. */
  @Nullable Problem check(RefUse use) {
    Ref ref = use.ref();
    if (!use.allowed().isEmpty() && !use.allowed().contains(ref.kind())) {
      String allowed = String.join(" or ", use.allowed());
      String meant = use.allowed().getFirst() + ":" + ref.name();
      boolean there = isKnown(Ref.parse(meant));
      return problem(
          use,
          "'%s' must point at %s, but points at '%s'".formatted(use.path(), allowed, ref),
          there ? "'" + meant + "'" : null);
    }
    if (isKnown(ref)) {
      return null;
    }
    return problem(use, "'%s': there is no %s".formatted(use.path(), ref), meant(ref));
  }

  private boolean isKnown(Ref ref) {
    String name = ref.name().startsWith("default/") ? ref.name().substring(8) : ref.name();
    Set<String> known = names.getOrDefault(ref.kind(), Set.of());
    return known.contains(ref.name()) || known.contains(name);
  }

  private @Nullable String meant(Ref ref) {
    if (!names.containsKey(ref.kind()) && !kinds.contains(ref.kind())) {
      Set<String> all = new TreeSet<>(kinds);
      all.addAll(names.keySet());
      String kind = Nearest.to(ref.kind(), all);
      return kind == null ? null : kind + " as the kind";
    }
    return Nearest.to(ref.name(), new ArrayList<>(names.getOrDefault(ref.kind(), Set.of())));
  }

  private static Problem problem(RefUse use, String message, @Nullable String maybe) {
    return new Problem(Severity.ERROR, use.place(), message, maybe);
  }
}

package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Envelope.Opened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts opened documents together: duplicates, refs, and problems in the order of places. */
final class Assembly {
  private final Changes changes;
  private final RefCheck refs;
  private final Problems problems;

  Assembly(Changes changes, Problems problems) {
    this.changes = changes;
    this.refs = changes.refs();
    this.problems = problems;
  }

  Workspace assemble(List<Opened> opened, Map<String, String> files, String hash) {
    Map<Ref, Document<?>> documents = new LinkedHashMap<>();
    List<ForeignDocument> foreign = new ArrayList<>();
    List<Problem> found = new ArrayList<>();
    Map<Ref, Origin> seen = new HashMap<>();
    for (Opened one : opened) {
      found.addAll(one.problems());
      if (one.foreign() != null) {
        foreign.add(one.foreign());
        refs.know(one.foreign().ref(), one.foreign().metadata().namespace());
      } else if (one.ref() != null && isFirst(one, one.ref(), seen, found)) {
        refs.know(one.ref(), null);
        if (one.document() != null) {
          documents.put(one.ref(), one.document());
        }
      }
    }
    checkRefs(opened, found);
    found.sort(
        Comparator.comparing((Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()));
    found.forEach(problems::add);
    return new Workspace(
        documents,
        List.copyOf(foreign),
        problems.list(),
        new Workspace.Inputs(files, hash, opened, changes, true));
  }

  private static boolean isFirst(Opened one, Ref ref, Map<Ref, Origin> seen, List<Problem> found) {
    Origin first = seen.putIfAbsent(ref, one.origin());
    if (first == null) {
      return true;
    }
    Place place = new Place(one.origin().file(), one.origin().line(), 0);
    String message = "%s must be written only once, but is already at %s:%d";
    found.add(
        new Problem(
            Severity.ERROR, place, message.formatted(ref, first.file(), first.line()), null));
    return false;
  }

  private void checkRefs(List<Opened> opened, List<Problem> found) {
    for (Opened one : opened) {
      for (RefUse use : one.refs()) {
        Problem problem = refs.check(use);
        if (problem != null) {
          found.add(problem);
        }
      }
    }
  }
}

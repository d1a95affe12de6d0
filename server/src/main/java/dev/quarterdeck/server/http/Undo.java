package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.Slot;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes revisions back. Whoever made the newest takes that back without being asked; nobody takes
 * away by it what others have built on since, or all that there is.
 */
record Undo(Store store, Desk desk, Workspaces workspaces) {
  /**
   * Makes a revision that puts back what another changed.
   *
   * @throws Outdated when something of it was changed since
   * @throws IllegalArgumentException when there is no such revision, nothing would be left, or what
   *     is left would have errors that are not there now
   */
  Revision of(long number, Desk.Signature by) {
    Revision newest = store.head();
    if (number < 1 || number > newest.number()) {
      throw new IllegalArgumentException(
          "Revision %d must be one of the history, which has %d"
              .formatted(number, newest.number()));
    }
    try {
      List<Edit> edits = desk.undoing(number);
      boolean last = number == newest.number();
      if (!last || !newest.author().equals(by.author())) {
        mustLeaveWhatStands(number, last, edits);
      }
      return desk.commit(by, edits);
    } catch (StaleException stale) {
      throw Outdated.undone(number, documents(stale));
    }
  }

  /** Documents that are there now where the stale slots are; the slots' files where none are. */
  private List<String> documents(StaleException stale) {
    Set<String> documents = new TreeSet<>();
    for (Slot slot : stale.slots()) {
      documents.add(
          store.listFile(slot.file()).stream()
              .filter(entry -> entry.slot().equals(slot) && entry.ref() != null)
              .map(entry -> String.valueOf(entry.ref()))
              .findFirst()
              .orElse(slot.file()));
    }
    return List.copyOf(documents);
  }

  private void mustLeaveWhatStands(long number, boolean last, List<Edit> edits) {
    long documents = store.count().values().stream().mapToLong(Long::longValue).sum();
    if (documents > 0 && left(number, documents) == 0) {
      throw new IllegalArgumentException(
          "Undo must leave something, and revision %d brought all of the %d documents that there are. Maybe take away what is not wanted one by one"
              .formatted(number, documents));
    }
    if (last) {
      return;
    }
    Workspaces.Checked now = workspaces.now();
    Workspace then = desk.read(edits, now.workspace());
    List<ProblemLine> added = added(now.problems(), then);
    if (!added.isEmpty()) {
      ProblemLine first = added.getFirst();
      throw new IllegalArgumentException(
          "What was built on revision %d must stand without it, and would have %s, first in %s: %s. Maybe undo the later revisions first"
              .formatted(
                  number,
                  added.size() == 1 ? "an error" : added.size() + " errors",
                  first.file().isEmpty() ? "the workspace" : first.file(),
                  first.message()));
    }
  }

  /** How many documents there would be, of those that there are now. */
  private long left(long number, long documents) {
    return documents
        - store.listChanges(number).stream()
            .filter(entry -> entry.ref() != null)
            .mapToLong(entry -> entry.since() == number ? 1 : -1)
            .sum();
  }

  /** Errors that are not there now, wherever in their file. */
  private static List<ProblemLine> added(List<ProblemLine> now, Workspace then) {
    Set<String> known = new HashSet<>();
    now.forEach(problem -> known.add(problem.file() + " " + problem.message()));
    return Decide.check(then).stream()
        .map(ProblemLine::of)
        .filter(problem -> problem.severity().equals("error"))
        .filter(problem -> !known.contains(problem.file() + " " + problem.message()))
        .toList();
  }
}

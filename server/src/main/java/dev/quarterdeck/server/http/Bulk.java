package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Change;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Fields;
import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Severity;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.server.http.BulkController.Line;
import dev.quarterdeck.server.http.BulkController.Order;
import dev.quarterdeck.server.http.BulkController.Trial;
import dev.quarterdeck.server.http.BulkController.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order, and what would become of each of its documents. */
final class Bulk {
  private static final int MOST_VALUES = 20;

  private final Order order;
  private final Store store;
  private final List<One> all;

  /** A document, its entry in the revision that was read, and its text with the values. */
  private record One(Ref ref, @Nullable Entry entry, Fields.Edited edited) {
    boolean isRefused() {
      return edited.text() == null
          || edited.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    boolean isSame() {
      return !isRefused() && entry != null && entry.text().equals(edited.text());
    }

    Line line() {
      String title = entry == null ? ref.name() : entry.title();
      return new Line(
          ref.toString(),
          title,
          edited.changes(),
          edited.problems().stream().map(ProblemLine::of).toList());
    }
  }

  private Bulk(Order order, Store store, List<One> all) {
    this.order = order;
    this.store = store;
    this.all = all;
  }

  /**
   * Sets the values in the newest texts.
   *
   * @throws IllegalArgumentException when the order is none, too large, or of the approved plan
   */
  static Bulk of(Order order, Store store, Workspaces workspaces) {
    List<Ref> refs = order.documents().stream().map(values -> Ref.parse(values.ref())).toList();
    require(!refs.isEmpty(), "Documents must be named to be changed");
    require(
        refs.size() <= Draft.MOST,
        "At most %d documents must be changed at once, and %d are named. Maybe change them in parts"
            .formatted(Draft.MOST, refs.size()));
    require(
        refs.stream().distinct().count() == refs.size(), "Each document must be named only once");
    Approvals.mustNotBeAmong(refs);
    Workspaces.Checked now = workspaces.now();
    List<One> all = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      Ref ref = refs.get(i);
      Entry entry = store.find(ref, now.revision());
      all.add(new One(ref, entry, edited(now.workspace(), ref, order.documents().get(i))));
    }
    return new Bulk(order, store, List.copyOf(all));
  }

  private static Fields.Edited edited(Workspace workspace, Ref ref, Values values) {
    require(
        !values.set().isEmpty() && values.set().size() <= MOST_VALUES,
        "From 1 to %d values must be set in %s".formatted(MOST_VALUES, ref));
    Document<?> document = workspace.find(ref);
    if (document == null) {
      return refused(ref + " must be a document without problems to be changed here");
    }
    List<Change> changes =
        values.set().stream()
            .map(value ->
                new Change(document.ref(), value.path(), value.value(), document.place("")))
            .toList();
    return changes.stream().anyMatch(change -> change.path().equals("metadata.name"))
        ? refused("The name of " + ref + " must stay, as others point at it")
        : workspace.fields().edit(document.origin(), changes);
  }

  private static Fields.Edited refused(String message) {
    Problem problem = new Problem(Severity.ERROR, Place.of(""), message, null);
    return new Fields.Edited(null, List.of(), List.of(problem));
  }

  /** Documents that changed since they were seen, or are gone. */
  List<String> outdated() {
    return all.stream()
        .map(One::ref)
        .filter(ref -> {
          Entry now = store.find(ref, Entry.NOW);
          return now == null || now.since() > order.seen();
        })
        .map(Ref::toString)
        .toList();
  }

  Trial trial() {
    int refused = Math.toIntExact(all.stream().filter(One::isRefused).count());
    int same = Math.toIntExact(all.stream().filter(One::isSame).count());
    List<Line> lines = all.stream().filter(one -> !one.isSame()).map(One::line).toList();
    return new Trial(all.size() - refused - same, same, refused, lines);
  }

  /**
   * What each document is to become that changes.
   *
   * @throws IllegalArgumentException when one cannot be changed so, or none changes
   */
  List<Draft> drafts() {
    One bad = all.stream().filter(One::isRefused).findFirst().orElse(null);
    if (bad != null) {
      throw new IllegalArgumentException(
          "All documents must take their values, and %d of %d do not, first %s: %s"
              .formatted(
                  trial().refused(), all.size(), bad.ref(), bad.edited().problems().getFirst()));
    }
    List<Draft> drafts =
        all.stream()
            .filter(one -> !one.isSame())
            .map(one ->
                new Draft(
                    one.ref(), one.edited().text(), Objects.requireNonNull(one.entry()).since()))
            .toList();
    require(!drafts.isEmpty(), "A document must change, and all have these values already");
    return drafts;
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new IllegalArgumentException(words);
    }
  }
}

package dev.quarterdeck.office.proposals;

import dev.quarterdeck.office.proposals.ProposalDesk.Change;
import dev.quarterdeck.office.proposals.ProposalDesk.DocumentChange;
import dev.quarterdeck.office.workspace.Cut;
import dev.quarterdeck.office.workspace.FieldChange;
import dev.quarterdeck.office.workspace.Fields;
import dev.quarterdeck.office.workspace.Origin;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the documents in which two workspaces differ, whichever files these stand in. */
public final class WorkspaceDiff {
  private static final Comparator<Ref> BY_KIND_AND_NAME =
      Comparator.comparing(Ref::kind).thenComparing(Ref::name);

  private final WorkspaceReader reader;

  /** Tells documents apart by this reader. */
  public WorkspaceDiff(WorkspaceReader reader) {
    this.reader = reader;
  }

  private record Written(String title, Origin origin) {
    boolean isSame(Written other) {
      return origin.text().equals(other.origin.text())
          && origin.header().equals(other.origin.header());
    }
  }

  /**
   * The documents that were added, changed or removed, by kind and name. What is no document, or
   * cannot be told apart as one, is not looked at.
   *
   * @param before text of each file by its relative path
   * @param after the same
   */
  public List<DocumentChange> between(Map<String, String> before, Map<String, String> after) {
    Map<Ref, Written> those = documents(before);
    Map<Ref, Written> these = documents(after);
    TreeSet<Ref> all = new TreeSet<>(BY_KIND_AND_NAME);
    all.addAll(those.keySet());
    all.addAll(these.keySet());
    Fields fields = reader.fields();
    List<DocumentChange> changes = new ArrayList<>();
    for (Ref ref : all) {
      DocumentChange change = change(fields, ref, those.get(ref), these.get(ref));
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  /** Of two documents of one name the first counts. */
  private Map<Ref, Written> documents(Map<String, String> files) {
    Map<Ref, Written> documents = new TreeMap<>(BY_KIND_AND_NAME);
    new TreeMap<>(files)
        .forEach((file, text) -> {
          List<Cut> cuts = reader.cut(file, text);
          boolean table = WorkspaceReader.isTable(file) && !cuts.isEmpty();
          String header = table ? cuts.getFirst().text() : "";
          for (Cut cut : cuts) {
            Ref ref = cut.ref();
            if (ref != null) {
              Origin origin = new Origin(file, 1, cut.text(), header, 0);
              documents.putIfAbsent(ref, new Written(cut.title(), origin));
            }
          }
        });
    return documents;
  }

  /** Null when no field differs. */
  private static @Nullable DocumentChange change(
      Fields fields, Ref ref, @Nullable Written before, @Nullable Written after) {
    if (before != null && after != null && before.isSame(after)) {
      return null;
    }
    List<FieldChange> changed =
        fields.changes(
            before == null ? null : before.origin(), after == null ? null : after.origin());
    if (changed.isEmpty()) {
      return null;
    }
    Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
    String title = after != null ? after.title() : before != null ? before.title() : "";
    return new DocumentChange(ref, title, change, changed);
  }
}

package dev.quarterdeck.office.proposals;

import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Cut;
import dev.quarterdeck.office.workspace.FieldChange;
import dev.quarterdeck.office.workspace.FieldConflict;
import dev.quarterdeck.office.workspace.Fields;
import dev.quarterdeck.office.workspace.Origin;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Side;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what drafts change, and brings them onto a workspace that has moved on. */
public final class ProposalDesk {
  private final Store store;
  private final WorkspaceReader reader;

  public ProposalDesk(Store store, WorkspaceReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /** What happens to a document. */
  public enum Change {
    ADDED,
    CHANGED,
    REMOVED;

    /** As written outside. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a draft does to its document. */
  public record DocumentChange(Ref ref, String title, Change change, List<FieldChange> fields) {}

  /** A field that the draft and the workspace both changed. */
  public record Conflict(Ref ref, FieldConflict field) {}

  /**
   * Drafts made for the newest revision.
   *
   * @param drafts without those that change nothing any more; incomplete while there are conflicts
   */
  public record OnTop(List<Draft> drafts, List<Conflict> conflicts) {}

  /** What drafts change of the documents they were made from. */
  public List<DocumentChange> changes(List<Draft> drafts) {
    Fields fields = reader.fields();
    return drafts.stream().map(draft -> change(fields, draft)).toList();
  }

  private DocumentChange change(Fields fields, Draft draft) {
    Entry base = base(draft);
    String text = draft.text();
    Origin before = base == null ? null : origin(base, draft.base());
    Origin after = text == null ? null : mine(draft, text, before);
    Change change = base == null ? Change.ADDED : text == null ? Change.REMOVED : Change.CHANGED;
    return new DocumentChange(
        draft.ref(), title(draft, base, after), change, fields.changes(before, after));
  }

  private String title(Draft draft, @Nullable Entry base, @Nullable Origin after) {
    if (base != null) {
      return base.title();
    }
    List<Cut> cuts = after == null ? List.of() : reader.cut(after.file(), after.text());
    return cuts.stream()
        .filter(cut -> draft.ref().equals(cut.ref()))
        .map(Cut::title)
        .findFirst()
        .orElse(draft.ref().name());
  }

  /**
   * The drafts as they are to be for the newest revision: a field that only one side changed is as
   * that side has it.
   *
   * @param chosen whose value stays where both changed a field, by document and path
   */
  public OnTop onTop(List<Draft> drafts, Map<Ref, Map<String, Side>> chosen) {
    Fields fields = reader.fields();
    List<Draft> fitting = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Draft draft : drafts) {
      Fields.Merged merged = merged(fields, draft, chosen.getOrDefault(draft.ref(), Map.of()));
      Entry theirs = store.find(draft.ref(), Entry.NOW);
      merged.conflicts().forEach(field -> conflicts.add(new Conflict(draft.ref(), field)));
      String now = theirs == null ? null : theirs.text();
      if (merged.conflicts().isEmpty() && !Objects.equals(now, merged.text())) {
        fitting.add(new Draft(draft.ref(), merged.text(), theirs == null ? 0 : theirs.since()));
      }
    }
    return new OnTop(List.copyOf(fitting), List.copyOf(conflicts));
  }

  /** What the document is to be now; without conflicts null stands for taken away. */
  private Fields.Merged merged(Fields fields, Draft draft, Map<String, Side> chosen) {
    Entry theirs = store.find(draft.ref(), Entry.NOW);
    Entry base = base(draft);
    String mine = draft.text();
    Origin before = base == null ? null : origin(base, draft.base());
    Origin now = theirs == null ? null : origin(theirs, Entry.NOW);
    if (isSame(before, now)) {
      return new Fields.Merged(mine, List.of());
    } else if (mine != null && now != null) {
      return fields.merge(before, now, mine(draft, mine, before), chosen);
    } else if (mine == null && now == null) {
      return new Fields.Merged(null, List.of());
    }
    Side side = chosen.get("");
    if (side != null) {
      String theirText = theirs == null ? null : theirs.text();
      return new Fields.Merged(side == Side.MINE ? mine : theirText, List.of());
    }
    return fields.whole(before, now, mine == null ? null : mine(draft, mine, before));
  }

  private static boolean isSame(@Nullable Origin one, @Nullable Origin other) {
    return one == null || other == null
        ? one == other
        : one.text().equals(other.text()) && one.header().equals(other.header());
  }

  private @Nullable Entry base(Draft draft) {
    return draft.base() == 0 ? null : store.find(draft.ref(), draft.base());
  }

  /** A new document is written as YAML. */
  private static Origin mine(Draft draft, String text, @Nullable Origin base) {
    return base == null
        ? new Origin(draft.ref() + ".yaml", 1, text, "", 0)
        : new Origin(base.file(), base.line(), text, base.header(), 0);
  }

  /** A row of a table is read with the head that the table had. */
  private Origin origin(Entry entry, long revision) {
    String file = entry.slot().file();
    Entry head = WorkspaceReader.isTable(file) ? store.findFirst(file, revision) : null;
    String header = head == null ? "" : head.text();
    return new Origin(file, 1, entry.text(), header, 0);
  }
}

package dev.quarterdeck.office.store;

import dev.quarterdeck.office.workspace.Cut;
import dev.quarterdeck.office.workspace.Meant;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes documents and files of a store, and takes changes back. */
public final class Desk {
  private final Store store;
  private final WorkspaceReader reader;

  /** Changes this store; documents are told apart by this reader. */
  public Desk(Store store, WorkspaceReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /** Who changes, and why. */
  public record Signature(String author, String reason) {}

  /**
   * The workspace as of a revision.
   *
   * @param before what was read here earlier, of which only what changed is read again; or null
   */
  public Workspace read(long revision, @Nullable Workspace before) {
    return reader.read(store.files(revision), before);
  }

  /**
   * Writes a document anew, or adds one in a file of its own.
   *
   * @param text must be the one document with that ref
   * @param base since when the document is what the text was made from; 0 to add one
   * @throws IllegalArgumentException when the text is something else
   */
  public Revision put(Ref ref, String text, long base, Signature by) throws StaleException {
    return put(List.of(new Draft(ref, text, base)), by);
  }

  /**
   * Makes documents what they are to become, all or none.
   *
   * @param drafts each of another document
   * @throws StaleException when a document is no longer what its draft was made from
   */
  public Revision put(List<Draft> drafts, Signature by) throws StaleException {
    return commit(by, edits(drafts));
  }

  /**
   * Takes a document away.
   *
   * @param base since when it is what was seen
   */
  public Revision remove(Ref ref, long base, Signature by) throws StaleException {
    return put(List.of(new Draft(ref, null, base)), by);
  }

  /**
   * What makes documents what they are to become.
   *
   * @param drafts each of another document
   * @throws StaleException when a document is no longer what its draft was made from
   * @throws IllegalArgumentException when a text is something else than its document
   */
  public List<Edit> edits(List<Draft> drafts) throws StaleException {
    List<Edit> edits = new ArrayList<>();
    for (Draft draft : drafts) {
      edits.add(edit(draft, store.find(draft.ref(), Entry.NOW)));
    }
    return edits;
  }

  private Edit edit(Draft draft, @Nullable Entry there) throws StaleException {
    String text = draft.text();
    if (there == null && draft.base() != 0) {
      throw new StaleException(List.of()); // it was there, and is gone
    } else if (there == null && text == null) {
      throw new IllegalArgumentException(draft.ref() + " must be there to be taken away");
    } else if (there == null) {
      return added(draft.ref(), Objects.requireNonNull(text));
    } else if (there.since() != draft.base()) {
      throw new StaleException(List.of(there.slot()));
    }
    return text == null ? Edit.take(there) : replaced(there, text);
  }

  /** The files that edits change, as they would be then; null for one that would be gone. */
  public Map<String, @Nullable String> files(List<Edit> edits) {
    Map<String, SortedMap<Slot, String>> slots = new TreeMap<>();
    for (Edit edit : edits) {
      SortedMap<Slot, String> file =
          slots.computeIfAbsent(edit.slot().file(), name -> slots(store.listFile(name)));
      if (edit.text() == null) {
        file.remove(edit.slot());
      } else {
        file.put(edit.slot(), edit.text());
      }
    }
    Map<String, @Nullable String> files = new TreeMap<>();
    slots.forEach(
        (name, texts) -> files.put(name, texts.isEmpty() ? null : String.join("", texts.values())));
    return files;
  }

  /**
   * The newest workspace as edits would make it.
   *
   * @param now what it is, of which only what changes is read again
   */
  public Workspace read(List<Edit> edits, Workspace now) {
    Map<String, String> all = store.files(store.head().number());
    files(edits)
        .forEach((name, text) -> {
          if (text == null) {
            all.remove(name);
          } else {
            all.put(name, text);
          }
        });
    return reader.read(all, now);
  }

  private static SortedMap<Slot, String> slots(List<Entry> entries) {
    SortedMap<Slot, String> slots = new TreeMap<>(Slot.ORDER);
    entries.forEach(entry -> slots.put(entry.slot(), entry.text()));
    return slots;
  }

  /**
   * Makes files what is given.
   *
   * @param files text by path; null to remove a file
   * @param seen the revision that the texts were made from
   * @return null when they were so already
   */
  public @Nullable Revision change(Map<String, @Nullable String> files, long seen, Signature by)
      throws StaleException {
    List<Edit> edits = new ArrayList<>();
    List<Slot> stale = new ArrayList<>();
    Set<Ref> taken = new HashSet<>();
    for (var file : new TreeMap<>(files).entrySet()) {
      List<Entry> before = store.listFile(file.getKey());
      List<Cut> after =
          file.getValue() == null ? List.of() : reader.cut(file.getKey(), file.getValue());
      after.forEach(cut -> keepElsewhere(cut.ref(), files.keySet(), taken));
      List<Edit> here = edits(file.getKey(), before, after, taken);
      edits.addAll(here);
      before.stream()
          .filter(entry -> !here.isEmpty() && entry.since() > seen)
          .forEach(entry -> stale.add(entry.slot()));
    }
    if (!stale.isEmpty()) {
      throw new StaleException(stale);
    }
    return edits.isEmpty() ? null : commit(by, edits);
  }

  /** Makes the whole workspace these files, as a folder is imported. */
  public @Nullable Revision become(Map<String, String> files, Signature by) throws StaleException {
    Revision head = store.head();
    Map<String, @Nullable String> all = new HashMap<>(files);
    store.files(head.number()).keySet().forEach(file -> all.putIfAbsent(file, null));
    return change(all, head.number(), by);
  }

  /**
   * What would put back what a revision changed; nothing when there is no such revision.
   *
   * @throws StaleException when something of it was changed since
   */
  public List<Edit> undoing(long revision) throws StaleException {
    Map<Slot, Edit> edits = new TreeMap<>(Slot.ORDER);
    for (Entry entry : store.listChanges(revision)) {
      Edit known = edits.get(entry.slot());
      if (entry.since() == revision) {
        Edit taken = Edit.take(entry);
        edits.put(entry.slot(), known == null ? taken : withBase(known, revision));
      } else {
        long base = known == null ? 0 : revision;
        edits.put(
            entry.slot(), new Edit(entry.slot(), entry.ref(), entry.title(), entry.text(), base));
      }
    }
    mustBeAsTheyWere(edits);
    return List.copyOf(edits.values());
  }

  private void mustBeAsTheyWere(Map<Slot, Edit> edits) throws StaleException {
    Map<Slot, Long> bases = new HashMap<>();
    edits.keySet().stream()
        .map(Slot::file)
        .distinct()
        .forEach(
            file -> store.listFile(file).forEach(entry -> bases.put(entry.slot(), entry.since())));
    List<Slot> stale =
        edits.values().stream()
            .filter(edit -> bases.getOrDefault(edit.slot(), 0L) != edit.base())
            .map(Edit::slot)
            .toList();
    if (!stale.isEmpty()) {
      throw new StaleException(stale);
    }
  }

  private static Edit withBase(Edit edit, long base) {
    return new Edit(edit.slot(), edit.ref(), edit.title(), edit.text(), base);
  }

  /**
   * Makes a revision of edits.
   *
   * @throws StaleException when something is no longer what they were made from
   */
  public Revision commit(Signature by, List<Edit> edits) throws StaleException {
    return store.commit(by.author(), by.reason(), edits);
  }

  private Edit added(Ref ref, String text) {
    String file = ref.kind() + "/" + ref.name() + ".yaml";
    List<Entry> there = store.listFile(file);
    int position = there.isEmpty() ? 0 : there.getLast().slot().position() + 1;
    Slot slot = new Slot(file, position);
    String title = only(ref, file, reader.cut(file, text)).title();
    return new Edit(slot, ref, title, inFile(text, position > 0), 0);
  }

  private Edit replaced(Entry there, String text) {
    String file = there.slot().file();
    Ref ref = there.ref();
    if (ref == null) {
      throw new IllegalArgumentException("The entry must be a document");
    }
    if (WorkspaceReader.isTable(file)) {
      String head = Objects.requireNonNull(store.findFirst(file, Entry.NOW)).text();
      String row = text.endsWith("\n") ? text : text + "\n";
      List<Cut> cuts = reader.cut(file, head + row);
      return Edit.put(there, only(ref, file, cuts.subList(1, cuts.size())).title(), row);
    }
    String title = only(ref, file, reader.cut(file, text)).title();
    return Edit.put(there, title, inFile(text, there.text().startsWith("---")));
  }

  private static Cut only(Ref ref, String file, List<Cut> cuts) {
    Problem problem = Meant.exactly(ref).problem(file, cuts);
    if (problem != null) {
      throw new IllegalArgumentException(problem.message() + ". Maybe " + problem.maybe());
    }
    return cuts.getFirst();
  }

  /** A document after another begins with a line {@code ---}, and every one ends its line. */
  private static String inFile(String text, boolean afterAnother) {
    String begun = afterAnother && !text.startsWith("---") ? "---\n" + text : text;
    return begun.endsWith("\n") ? begun : begun + "\n";
  }

  /** Notes a ref that another file has and keeps. */
  private void keepElsewhere(@Nullable Ref ref, Set<String> changing, Set<Ref> taken) {
    Entry there = ref == null ? null : store.find(ref, Entry.NOW);
    if (there != null && !changing.contains(there.slot().file())) {
      taken.add(Objects.requireNonNull(ref));
    }
  }

  /**
   * What makes the entries before those after.
   *
   * @param taken refs that documents have already; of several with the same only the first has it
   */
  private static List<Edit> edits(
      String file, List<Entry> before, List<Cut> after, Set<Ref> taken) {
    List<Edit> edits = new ArrayList<>();
    int position = -1;
    for (int i = 0; i < after.size(); i++) {
      Cut cut = after.get(i);
      Entry old = i < before.size() ? before.get(i) : null;
      position = old == null ? position + 1 : old.slot().position();
      Ref ref = cut.ref() != null && taken.add(cut.ref()) ? cut.ref() : null;
      if (old == null || !old.text().equals(cut.text()) || !Objects.equals(old.ref(), ref)) {
        long base = old == null ? 0 : old.since();
        edits.add(new Edit(new Slot(file, position), ref, cut.title(), cut.text(), base));
      }
    }
    before.stream().skip(after.size()).forEach(old -> edits.add(Edit.take(old)));
    return edits;
  }
}

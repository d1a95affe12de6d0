package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Listed;
import dev.quarterdeck.office.store.Query;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.FolderFiles;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose files are the newest revision. What was before lies in a database in the hidden
 * folder {@code .quarterdeck}. A revision is in the database first and then in the files; one that
 * did not get there before the process ended is written when the folder is opened again.
 */
final class FolderStore implements JointStore {
  private static final Desk.Signature OUTSIDE =
      new Desk.Signature("folder", "Changed in the folder");

  /** The file that holds the last revision that the files have. */
  private static final String WRITTEN = "written";

  private final Path folder;
  private final Path hidden;
  private final WorkspaceReader reader;
  private final JointStore history;
  private final FileChannel lock;

  private FolderStore(
      Path folder, Path hidden, WorkspaceReader reader, JointStore history, FileChannel lock) {
    this.folder = folder;
    this.hidden = hidden;
    this.reader = reader;
    this.history = history;
    this.lock = lock;
  }

  /** The folder for what is not part of the workspace. */
  static Path hidden(Path folder) {
    try {
      Path hidden = Files.createDirectories(folder.resolve(".quarterdeck"));
      Files.writeString(hidden.resolve(".gitignore"), "*\n");
      return hidden;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FolderStore open(Path folder, WorkspaceReader reader, JointStore history) {
    try {
      Path hidden = hidden(folder);
      FileChannel lock = lock(folder, hidden.resolve("lock"));
      var store = new FolderStore(folder, hidden, reader, history, lock);
      store.finish();
      store.look();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw new IllegalArgumentException(
          "The folder '" + folder + "' must be open only once, and is open already");
    }
    return channel;
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Writes what was committed and did not get into the files, but for files changed since. */
  private void finish() throws IOException {
    long head = history.head().number();
    Path written = hidden.resolve(WRITTEN);
    long last = Files.exists(written) ? Long.parseLong(Files.readString(written).strip()) : 0;
    if (last == head) {
      return;
    }
    Map<String, String> here = here();
    Map<String, String> before = history.files(last);
    Map<String, @Nullable String> unwritten = changed(last, head);
    unwritten.keySet().removeIf(file -> !Objects.equals(here.get(file), before.get(file)));
    FolderFiles.write(folder, unwritten);
    mark(head);
  }

  private Map<String, String> here() {
    return reader.read(folder).files();
  }

  /** What was changed in the folder by other means becomes a revision. */
  private synchronized void look() {
    try {
      Revision seen = new Desk(history, reader).become(here(), OUTSIDE);
      if (seen != null) {
        mark(seen.number());
      }
    } catch (StaleException e) {
      throw new IllegalStateException("Only this process changes the history", e);
    }
  }

  /** Files that revisions after one changed, up to another, as they are then. */
  private Map<String, @Nullable String> changed(long after, long to) {
    Set<String> names = new HashSet<>();
    for (long revision = after + 1; revision <= to; revision++) {
      history.listChanges(revision).forEach(entry -> names.add(entry.slot().file()));
    }
    Map<String, @Nullable String> files = new HashMap<>();
    for (String name : names) {
      List<Entry> entries = history.listFile(name);
      String text = String.join("", entries.stream().map(Entry::text).toList());
      files.put(name, entries.isEmpty() ? null : text);
    }
    return files;
  }

  private void mark(long revision) {
    try {
      FolderFiles.write(hidden, Map.of(WRITTEN, String.valueOf(revision)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Revision commit(
      String author, String reason, List<Edit> edits, Consumer<Revision> alongside)
      throws StaleException {
    look();
    Revision revision = history.commit(author, reason, edits, alongside);
    write(revision.number() - 1, revision.number());
    return revision;
  }

  private void write(long after, long to) {
    try {
      FolderFiles.write(folder, changed(after, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mark(to);
  }

  @Override
  public synchronized void restore(Path source) {
    history.restore(source);
    write(0, history.head().number());
  }

  /** After a look at the folder. */
  @Override
  public Revision head() {
    look();
    return history.head();
  }

  @Override
  public List<Revision> listRevisions(long before, int most) {
    return history.listRevisions(before, most);
  }

  @Override
  public Map<String, String> files(long revision) {
    return history.files(revision);
  }

  @Override
  public List<Entry> listChanges(long revision) {
    return history.listChanges(revision);
  }

  @Override
  public List<Ref> listRefs(long revision, int most) {
    return history.listRefs(revision, most);
  }

  @Override
  public @Nullable Entry find(Ref ref, long revision) {
    return history.find(ref, revision);
  }

  @Override
  public List<Entry> listFile(String file) {
    return history.listFile(file);
  }

  @Override
  public @Nullable Entry findFirst(String file, long revision) {
    return history.findFirst(file, revision);
  }

  @Override
  public List<Listed> list(Query query) {
    return history.list(query);
  }

  @Override
  public Map<String, Long> count() {
    return history.count();
  }

  @Override
  public Event note(String actor, String action, String subject, String detail) {
    return history.note(actor, action, subject, detail);
  }

  @Override
  public List<Event> listEvents(long before, int most) {
    return history.listEvents(before, most);
  }

  @Override
  public List<String> audit() {
    return history.audit();
  }

  @Override
  public void backup(Path target) {
    history.backup(target);
  }

  @Override
  public void close() {
    history.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.quarterdeck.office.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes changes of a workspace back to its files. A document that is not put stays byte for byte
 * as it is. Of one that is put and differs in single values only, these are replaced or put in and
 * all else stays, comments too; where more changes, it is written in a clean form, without its
 * comments. A row of a table can change in single values only.
 */
public final class WorkspaceWriter {
  private final Workspace base;
  private final Canonical canonical = new Canonical();
  private final Map<Ref, String> changed = new LinkedHashMap<>();
  private final Map<String, StringBuilder> added = new TreeMap<>();

  /** Changes are made to this workspace, as it was read. */
  public WorkspaceWriter(Workspace base) {
    this.base = base;
  }

  /**
   * Puts a document in the place of the one with its ref.
   *
   * @throws IllegalArgumentException when there is none, a row has no cell for a value, or a value
   *     has no text
   */
  public WorkspaceWriter put(Document<?> document) {
    if (!base.isAsRead()) {
      throw new IllegalArgumentException(
          "A workspace with changed values must not be written; put them into the one that was read");
    }
    Document<?> before = base.find(document.ref());
    if (before == null) {
      throw new IllegalArgumentException(
          document.ref() + " must be in a file of the workspace to be changed there");
    }
    String text = new Patched(base.reading()).text(before, document);
    changed.put(document.ref(), text != null ? text : anew(document, before));
    return this;
  }

  private String anew(Document<?> document, Document<?> before) {
    Origin origin = before.origin();
    if (!origin.header().isEmpty()) {
      throw new IllegalArgumentException(
          document.ref() + " must have a column in its table for each value that changes");
    }
    String text = separator(origin) + canonical.write(document, before);
    return likeFile(text, base.files().getOrDefault(origin.file(), ""));
  }

  /** Adds a document at the end of a file, which need not be there yet. */
  public <S extends Record> WorkspaceWriter add(
      String file, Kind<S> kind, Metadata metadata, S spec) {
    String text = canonical.write(new Document<>(kind, metadata, spec, Origin.none()), null);
    StringBuilder end = added.computeIfAbsent(file, name -> new StringBuilder());
    end.append("---\n").append(text);
    return this;
  }

  /** The new text of each file that changes, by relative path. */
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (Document<?> document : lastFirst()) {
      Origin origin = document.origin();
      String text = files.getOrDefault(origin.file(), base.files().getOrDefault(origin.file(), ""));
      String body = changed.get(document.ref());
      int end = origin.from() + origin.text().length();
      String after = text.substring(end);
      files.put(origin.file(), text.substring(0, origin.from()) + body + after);
    }
    added.forEach((file, end) -> files.put(file, append(files, file, end.toString())));
    return files;
  }

  private List<Document<?>> lastFirst() {
    List<Document<?>> documents = new ArrayList<>();
    changed.keySet().forEach(ref -> documents.add(Objects.requireNonNull(base.find(ref))));
    documents.sort(Comparator.comparingInt(document -> -document.origin().from()));
    return documents;
  }

  /** The line with {@code ---} that begins the document, when it has one. */
  private static String separator(Origin origin) {
    return origin.text().startsWith("---") ? "---\n" : "";
  }

  private String append(Map<String, String> files, String file, String end) {
    String text = files.getOrDefault(file, base.files().getOrDefault(file, ""));
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return text.isEmpty() ? end.substring("---\n".length()) : text + likeFile(gap + end, text);
  }

  private static String likeFile(String text, String file) {
    return file.contains("\r\n") ? text.replace("\n", "\r\n") : text;
  }

  /**
   * Replaces the files that change in a folder, each as a whole or not at all.
   *
   * @throws IOException when a file cannot be written
   * @throws IllegalArgumentException when a file lies outside the folder
   */
  public void write(Path folder) throws IOException {
    FolderFiles.write(folder, new TreeMap<>(files()));
  }
}

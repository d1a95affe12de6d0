package dev.quarterdeck.office.workspace;

import dev.quarterdeck.office.workspace.Envelope.Opened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that was read: documents in the order of files and lines, and the problems found. */
public final class Workspace {
  private final Map<Ref, Document<?>> documents;
  private final List<ForeignDocument> foreign;
  private final List<Problem> problems;
  private final Inputs inputs;

  /**
   * What was read.
   *
   * @param opened what became of each piece of the files
   * @param changes how to bind a document of them again
   * @param asRead whether all documents are as read
   */
  record Inputs(
      Map<String, String> files,
      String hash,
      List<Opened> opened,
      Changes changes,
      boolean asRead) {
    Inputs supposed() {
      return new Inputs(files, hash, opened, changes, false);
    }
  }

  Workspace(
      Map<Ref, Document<?>> documents,
      List<ForeignDocument> foreign,
      List<Problem> problems,
      Inputs inputs) {
    this.documents = documents;
    this.foreign = foreign;
    this.problems = problems;
    this.inputs = inputs;
  }

  /**
   * This workspace with other values in some documents, each bound again by the rules of reading.
   * The problems of the changes come after those of the files; a document with a problem in any of
   * its changes stays as it is here. Files and hash remain those that were read. A document that a
   * second call changes begins from its file again. What comes out is for reckoning, not writing.
   */
  public Workspace with(List<Change> changes) {
    Changes.Outcome outcome = inputs.changes().apply(documents, changes);
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(outcome.problems());
    return new Workspace(outcome.documents(), foreign, List.copyOf(all), inputs.supposed());
  }

  /**
   * This one with documents that are being written in place of those with their refs; they come
   * last, and what is wrong in them is all that is told.
   */
  Workspace drafted(List<Opened> texts, List<Problem> found) {
    Map<Ref, Document<?>> after = new LinkedHashMap<>(documents);
    for (Opened one : texts) {
      if (one.ref() != null) {
        after.remove(one.ref());
      }
      if (one.ref() != null && one.document() != null) {
        after.put(one.ref(), one.document());
      }
    }
    return new Workspace(after, foreign, found, inputs.supposed());
  }

  /** Documents compared, changed and merged as they are read here; refs may point at these. */
  public Fields fields() {
    return new Fields(inputs.changes());
  }

  /** All documents of a kind. */
  public <S extends Record> List<Document<S>> list(Kind<S> kind) {
    return documents.values().stream()
        .filter(document -> document.kind().equals(kind))
        .<Document<S>>map(Workspace::cast)
        .toList();
  }

  /** All documents of every kind. */
  public List<Document<?>> list() {
    return List.copyOf(documents.values());
  }

  /** The document of that kind and name, or null. */
  public <S extends Record> @Nullable Document<S> find(Kind<S> kind, String name) {
    Document<?> document = documents.get(new Ref(kind.name(), name));
    return document == null ? null : cast(document);
  }

  /** The document of that kind and name. */
  public <S extends Record> Document<S> get(Kind<S> kind, String name) {
    Document<S> document = find(kind, name);
    if (document == null) {
      throw new NoSuchElementException(kind.refName() + ":" + name + " must be in the workspace");
    }
    return document;
  }

  /** The document a ref points at, or null; foreign ones are not among them. */
  public @Nullable Document<?> find(Ref ref) {
    return documents.get(ref);
  }

  /** Documents of other tools. */
  public List<ForeignDocument> foreign() {
    return foreign;
  }

  /** What is wrong in the files, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether any problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * Hex SHA-256 of the inputs. For each file read, in the order of relative paths: the path in
   * UTF-8, a zero byte, the length in eight bytes with the highest first, the bytes.
   */
  public String hash() {
    return inputs.hash();
  }

  /** The files that were read, as relative paths with forward slashes, sorted. */
  public List<String> fileNames() {
    return List.copyOf(new TreeMap<>(inputs.files()).keySet());
  }

  /** Text of each file read, by relative path. */
  public Map<String, String> files() {
    return inputs.files();
  }

  /** What became of each piece of the files. */
  List<Opened> opened() {
    return inputs.opened();
  }

  /** How documents are read here. */
  Changes reading() {
    return inputs.changes();
  }

  /** Whether every document is as its file says. */
  boolean isAsRead() {
    return inputs.asRead();
  }

  @SuppressWarnings("unchecked") // documents are stored under the kind that bound them
  private static <S extends Record> Document<S> cast(Document<?> document) {
    return (Document<S>) document;
  }
}

package dev.quarterdeck.office.store;

import dev.quarterdeck.office.workspace.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace and all that it was. Changes come one after another, each as a whole or not at all;
 * what {@link #commit} returned is never lost again. Every method may be called by many threads.
 */
public interface Store extends AutoCloseable {
  /** The newest revision; {@link Revision#NONE} before the first. */
  Revision head();

  /**
   * Revisions, newest first.
   *
   * @param before only those below it
   */
  List<Revision> listRevisions(long before, int most);

  /** All files as of a revision, by path. */
  Map<String, String> files(long revision);

  /** What a revision put in, and what it took out, in the order of slots. */
  List<Entry> listChanges(long revision);

  /** The documents that a revision put in or took out, in the order of their refs. */
  List<Ref> listRefs(long revision, int most);

  /** The document as of a revision; null when there was none. */
  @Nullable Entry find(Ref ref, long revision);

  /** What the slots of a file hold now, in their order. */
  List<Entry> listFile(String file);

  /**
   * What the first slot of a file held as of a revision, as the head of a table; null when none.
   */
  @Nullable Entry findFirst(String file, long revision);

  /** Documents that are there now, without their texts. */
  List<Listed> list(Query query);

  /** How many documents there are now, by kind as refs write it. */
  Map<String, Long> count();

  /**
   * Makes a revision of edits.
   *
   * @throws StaleException when a slot no longer holds what an edit was made from, or another slot
   *     holds its ref
   * @throws IllegalArgumentException without edits, author or reason
   */
  Revision commit(String author, String reason, List<Edit> edits) throws StaleException;

  /** Notes something for the audit that is no revision. */
  Event note(String actor, String action, String subject, String detail);

  /**
   * What was done, newest first.
   *
   * @param before only those with a number below it
   */
  List<Event> listEvents(long before, int most);

  /**
   * Recomputes every hash and digest.
   *
   * @return what does not hold, in words; empty when all does
   */
  List<String> audit();

  /**
   * Writes a copy that can be restored from, while work goes on.
   *
   * @param target a file that is not there yet
   */
  void backup(Path target);

  /**
   * Takes in a backup, of this or another kind of store, with all its history.
   *
   * @throws IllegalArgumentException when this store is not empty, or the file is no whole backup
   */
  void restore(Path source);

  @Override
  void close();
}

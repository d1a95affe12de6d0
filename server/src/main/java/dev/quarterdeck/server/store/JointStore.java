package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import java.util.List;
import java.util.function.Consumer;

/** A store beside whose revisions the server's own tables change, both or neither. */
interface JointStore extends Store {
  /**
   * Makes a revision of edits.
   *
   * @param alongside changes other tables of the database; what it throws undoes the revision
   */
  Revision commit(String author, String reason, List<Edit> edits, Consumer<Revision> alongside)
      throws StaleException;

  @Override
  default Revision commit(String author, String reason, List<Edit> edits) throws StaleException {
    return commit(author, reason, edits, revision -> {});
  }
}

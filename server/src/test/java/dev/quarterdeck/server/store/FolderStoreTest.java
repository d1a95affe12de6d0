package dev.quarterdeck.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends StoreContract {
  private static final String GOAL = "kind: Goal\nmetadata: {name: growth}\n";
  private static final Desk.Signature ANNA = new Desk.Signature("anna", "Because");

  private Path folder() {
    return scratch.resolve("mine");
  }

  @Override
  Store open(String name) {
    try {
      Path folder = Files.createDirectories(scratch.resolve(name));
      return Data.folder(folder, READER, CLOCK).store();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  Database database(String name) {
    return Database.sqlite(scratch.resolve(name).resolve(".quarterdeck/history.db"));
  }

  @Test
  void whatIsInTheFolderIsTheFirstRevision() throws IOException {
    Files.createDirectories(folder().resolve("goals"));
    Files.writeString(folder().resolve("goals/a.yaml"), GOAL);
    Files.writeString(folder().resolve("README.md"), "Not ours");
    try (Store store = open("mine")) {
      assertThat(store.head().reason()).isEqualTo("Changed in the folder");
      assertThat(store.files(1)).containsOnlyKeys("goals/a.yaml");
    }
  }

  @Test
  void filesFollowEveryChange() throws IOException, StaleException {
    try (Store store = open("mine")) {
      Desk desk = new Desk(store, READER);
      Ref ref = new Ref("goal", "growth");
      desk.put(ref, GOAL, 0, ANNA);
      assertThat(folder().resolve("goal/growth.yaml")).hasContent(GOAL);
      desk.remove(ref, 1, ANNA);
      assertThat(folder().resolve("goal/growth.yaml")).doesNotExist();
      desk.commit(ANNA, desk.undoing(2));
      assertThat(folder().resolve("goal/growth.yaml")).hasContent(GOAL);
    }
  }

  @Test
  void aChangeInTheFolderIsARevisionAndIsNotOverwritten() throws IOException, StaleException {
    try (Store store = open("mine")) {
      Desk desk = new Desk(store, READER);
      Ref ref = new Ref("goal", "growth");
      desk.put(ref, GOAL, 0, ANNA);
      Files.writeString(folder().resolve("goal/growth.yaml"), GOAL + "# mine\n");
      assertThatThrownBy(() -> desk.remove(ref, 1, ANNA)).isInstanceOf(StaleException.class);
      Revision head = store.head();
      assertThat(head.author()).isEqualTo("folder");
      assertThat(store.files(head.number())).containsValue(GOAL + "# mine\n");
    }
  }

  @Test
  void aRevisionThatDidNotReachTheFilesIsWrittenWhenOpenedAgain() throws Exception {
    open("mine").close();
    Files.writeString(folder().resolve("a.yaml"), "# a\n");
    open("mine").close();
    Path file = folder().resolve(".quarterdeck/history.db");
    try (Store history = Data.sqlite(file, CLOCK).store()) {
      // as when the process ends between the database and the files
      new Desk(history, READER).put(new Ref("goal", "growth"), GOAL, 0, ANNA);
    }
    try (Store store = open("mine")) {
      assertThat(folder().resolve("goal/growth.yaml")).hasContent(GOAL);
      assertThat(store.head().number()).isEqualTo(2);
      assertThat(store.find(new Ref("goal", "growth"), Entry.NOW)).isNotNull();
    }
  }

  @Test
  void aFolderIsOpenOnlyOnce() {
    try (Store store = open("mine")) {
      assertThat(store.head()).isEqualTo(Revision.NONE);
      assertThatThrownBy(() -> open("mine")).hasMessageContaining("open only once");
    }
  }
}

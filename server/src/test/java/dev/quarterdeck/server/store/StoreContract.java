package dev.quarterdeck.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Desk.Signature;
import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Query;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.Slot;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. A store inherits it with a way to open it. */
abstract class StoreContract {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);
  static final WorkspaceReader READER = new WorkspaceReader(Kinds.all());
  private static final Signature ANNA = new Signature("anna", "Because");
  private static final Ref GROWTH = new Ref("goal", "growth");

  private static final String GOALS =
      """
      # what we want
      kind: Goal
      metadata: {name: growth, title: Grow}
      spec: {statement: Grow}
      ---
      kind: Goal
      metadata: {name: calm}
      """;

  private static final String NEEDS = "name,statement\nspeed,Faster\nsafety,\"Safer,\ntoo\"\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path scratch;

  @SuppressWarnings("NullAway.Init")
  private Store store;

  @SuppressWarnings("NullAway.Init")
  private Desk desk;

  /** Opens the store of that name, which is empty at first. */
  abstract Store open(String name);

  /** What the store of that name lies in. */
  abstract Database database(String name);

  @BeforeEach
  void begin() {
    store = open("store");
    desk = new Desk(store, READER);
  }

  @AfterEach
  void end() {
    store.close();
  }

  private Revision imported(Map<String, String> files) throws StaleException {
    return Objects.requireNonNull(desk.become(files, new Signature("anna", "Import")));
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.head()).isEqualTo(Revision.NONE);
    assertThat(store.files(0)).isEmpty();
    assertThat(store.find(GROWTH, Entry.NOW)).isNull();
    assertThat(store.list(Query.of("goal", 9))).isEmpty();
    assertThat(store.audit()).isEmpty();
  }

  @Test
  void filesComeOutAsTheyWentIn() throws StaleException {
    Map<String, String> files =
        Map.of(
            "a/goals.yaml", GOALS, "needs.csv", NEEDS, "broken.yaml", "kind: [\n---\nx: 1\n...\n");
    Revision revision = imported(files);

    assertThat(store.files(revision.number())).isEqualTo(files);
    assertThat(desk.read(revision.number(), null).hash()).isEqualTo(READER.read(files).hash());
    assertThat(store.count()).containsEntry("goal", 2L).containsEntry("need", 2L);
  }

  @Test
  void theSameFilesAgainAreNoRevision() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    assertThat(desk.become(Map.of("goals.yaml", GOALS), ANNA)).isNull();
    assertThat(store.head().number()).isEqualTo(1);
  }

  @Test
  void aDocumentIsChangedAndAllElseStays() throws StaleException {
    imported(Map.of("goals.yaml", GOALS, "needs.csv", NEEDS));
    String text = "# what we want\nkind: Goal\nmetadata: {name: growth, title: Grow more}\n";
    desk.put(GROWTH, text, 1, ANNA);

    assertThat(store.files(2))
        .containsEntry("goals.yaml", text + GOALS.substring(GOALS.indexOf("---")))
        .containsEntry("needs.csv", NEEDS);
    assertThat(store.files(1)).containsEntry("goals.yaml", GOALS);
    assertThat(found(GROWTH, Entry.NOW).title()).isEqualTo("Grow more");
    assertThat(found(GROWTH, 1).title()).isEqualTo("Grow");
    assertThat(found(new Ref("goal", "calm"), Entry.NOW).since()).isEqualTo(1);
  }

  @Test
  void aRowOfATableIsADocument() throws StaleException {
    imported(Map.of("needs.csv", NEEDS));
    desk.put(new Ref("need", "speed"), "speed,Fastest", 1, ANNA);
    assertThat(store.files(2)).containsEntry("needs.csv", NEEDS.replace("Faster", "Fastest"));
  }

  @Test
  void aNewDocumentHasAFileOfItsOwn() throws StaleException {
    desk.put(GROWTH, "kind: Goal\nmetadata: {name: growth}", 0, ANNA);
    assertThat(store.files(1))
        .isEqualTo(Map.of("goal/growth.yaml", "kind: Goal\nmetadata: {name: growth}\n"));
  }

  @Test
  void aTextThatIsAnotherDocumentIsRefused() {
    for (String text :
        List.of(
            "kind: Goal\nmetadata: {name: other}",
            "kind: Need\nmetadata: {name: growth}",
            "kind: Goal\nmetadata: {name: growth}\n---\nkind: Goal\nmetadata: {name: b}",
            "",
            "kind: [")) {
      assertThatThrownBy(() -> desk.put(GROWTH, text, 0, ANNA))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("goal:growth");
    }
    assertThat(store.head().number()).isZero();
  }

  @Test
  void whatWasChangedSinceItWasReadIsNotOverwritten() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    String text = "kind: Goal\nmetadata: {name: growth}\n";
    desk.put(GROWTH, text, 1, ANNA);

    assertThatThrownBy(() -> desk.put(GROWTH, text, 1, ANNA))
        .isInstanceOfSatisfying(
            StaleException.class,
            stale -> assertThat(stale.slots()).containsExactly(new Slot("goals.yaml", 0)));
    assertThatThrownBy(() -> desk.put(GROWTH, text, 0, ANNA)).isInstanceOf(StaleException.class);
    assertThatThrownBy(() -> desk.remove(GROWTH, 1, ANNA)).isInstanceOf(StaleException.class);
    assertThat(store.head().number()).isEqualTo(2);
    assertThat(store.audit()).isEmpty();
  }

  @Test
  void ofEditsOneThatIsStaleKeepsAllBack() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    Slot fresh = new Slot("b.yaml", 0);
    List<Edit> edits =
        List.of(
            new Edit(fresh, null, "", "# b\n", 0),
            new Edit(new Slot("goals.yaml", 0), null, "", null, 7));
    assertThatThrownBy(() -> store.commit("anna", "Try", edits)).isInstanceOf(StaleException.class);
    assertThat(store.files(store.head().number())).isEqualTo(Map.of("goals.yaml", GOALS));
  }

  @Test
  void aRefIsThereOnce() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    Edit twin = new Edit(new Slot("b.yaml", 0), GROWTH, "", "kind: Goal\n", 0);
    assertThatThrownBy(() -> store.commit("anna", "Twin", List.of(twin)))
        .isInstanceOf(StaleException.class);

    Map<String, String> twice = Map.of("goals.yaml", GOALS, "b.yaml", GOALS);
    desk.become(twice, ANNA);
    assertThat(store.files(store.head().number())).isEqualTo(twice);
    assertThat(store.count()).containsEntry("goal", 2L);
  }

  @Test
  void undoPutsBack() throws StaleException {
    Map<String, String> first = Map.of("goals.yaml", GOALS, "needs.csv", NEEDS);
    imported(first);
    Map<String, @Nullable String> second = new HashMap<>();
    second.put("goals.yaml", "# none\n" + GOALS);
    second.put("needs.csv", null);
    second.put("new.yaml", "kind: Goal\nmetadata: {name: new}\n");
    desk.change(second, 1, ANNA);
    assertThat(store.files(2)).containsOnlyKeys("goals.yaml", "new.yaml");

    desk.commit(ANNA, desk.undoing(2));
    assertThat(store.files(3)).isEqualTo(first);
    desk.commit(ANNA, desk.undoing(3));
    assertThat(store.files(4)).isEqualTo(store.files(2));
    assertThatThrownBy(() -> desk.commit(ANNA, desk.undoing(2))).isInstanceOf(StaleException.class);
    assertThat(store.audit()).isEmpty();
  }

  @Test
  void filesChangedSinceAreNotOverwritten() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    desk.put(GROWTH, "kind: Goal\nmetadata: {name: growth}\n", 1, ANNA);
    assertThatThrownBy(() -> desk.change(Map.of("goals.yaml", "# mine\n"), 1, ANNA))
        .isInstanceOf(StaleException.class);
  }

  @Test
  void documentsAreListedByKindWordsAndPage() throws StaleException {
    StringBuilder many = new StringBuilder();
    for (int i = 10; i < 35; i++) {
      many.append(
          "---\nkind: Goal\nmetadata: {name: g%d, title: \"100%% Ærø_%d\"}\n".formatted(i, i));
    }
    imported(Map.of("many.yaml", many.toString(), "needs.csv", NEEDS));

    assertThat(refs(Query.of("Goal", 3))).containsExactly("goal:g10", "goal:g11", "goal:g12");
    assertThat(refs(new Query("goal", "", "goal:g33", 9))).containsExactly("goal:g34");
    assertThat(refs(new Query("", "ÆRØ_1", "", 99))).hasSize(10);
    assertThat(refs(new Query("", "100% æ", "", 99))).hasSize(25);
    assertThat(refs(new Query("", "100_", "", 99))).isEmpty();
    assertThat(refs(new Query("need", "g1", "", 99))).isEmpty();
  }

  private List<String> refs(Query query) {
    return store.list(query).stream().map(entry -> String.valueOf(entry.ref())).toList();
  }

  @Test
  void revisionsAndEventsAreListedNewestFirst() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    store.note("bent", "sign-in", "bent", "");
    desk.remove(GROWTH, 1, new Signature("anna", "Not ours"));

    assertThat(store.listRevisions(Entry.NOW, 9))
        .containsExactly(
            new Revision(2, CLOCK.instant(), "anna", "Not ours"),
            new Revision(1, CLOCK.instant(), "anna", "Import"));
    assertThat(store.listRevisions(2, 1)).extracting(Revision::number).containsExactly(1L);
    assertThat(store.listEvents(Entry.NOW, 2))
        .extracting(Event::action)
        .containsExactly("revise", "sign-in");
    assertThat(store.listChanges(2)).extracting(Entry::ref).containsExactly(GROWTH);
    assertThat(store.listRefs(2, 9)).containsExactly(GROWTH);
    assertThat(store.listRefs(1, 9))
        .isSortedAccordingTo(Comparator.comparing(Ref::toString))
        .contains(GROWTH)
        .doesNotHaveDuplicates();
    assertThat(store.listRefs(1, 1)).hasSize(1);
  }

  @Test
  void aRevisionNeedsAuthorReasonAndChange() {
    Edit edit = new Edit(new Slot("a.yaml", 0), null, "", "# a\n", 0);
    assertThatThrownBy(() -> store.commit(" ", "Why", List.of(edit)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.commit("anna", "", List.of(edit)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.commit("anna", "Why", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.note("anna", Event.REVISE, "1", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAuditSeesWhatWasChangedBehindTheStoresBack() throws StaleException {
    imported(Map.of("goals.yaml", GOALS, "needs.csv", NEEDS));
    store.note("bent", "sign-in", "bent", "");
    desk.remove(GROWTH, 1, ANNA);
    Path copy = scratch.resolve("copy");
    store.backup(copy);
    int n = 0;
    for (String sql :
        List.of(
            "update entry set body = body || ' ' where position = 1 and file = 'goals.yaml'",
            "update entry set until = 9 where until = 2",
            "delete from entry where position = 1 and file = 'needs.csv'",
            "update event set detail = 'Other' where number = 1",
            "update event set actor = 'nobody' where number = 2",
            "delete from event where number = 2",
            "update event set hash = digest where number = 3")) {
      String name = "tampered" + ++n;
      try (Store other = open(name)) {
        other.restore(copy);
        assertThat(other.audit()).isEmpty();
        try (Database database = database(name)) {
          assertThat(database.writer().sql(sql).update()).as(sql).isPositive();
        }
        assertThat(other.audit()).as(sql).isNotEmpty();
      }
    }
  }

  @Test
  void aBackupHasEverything() throws Exception {
    imported(Map.of("goals.yaml", GOALS, "needs.csv", NEEDS));
    desk.remove(GROWTH, 1, ANNA);
    Path backup = scratch.resolve("backup");
    store.backup(backup);
    assertThatThrownBy(() -> store.backup(backup)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.restore(backup)).isInstanceOf(IllegalArgumentException.class);

    Path half = scratch.resolve("half");
    byte[] bytes = Files.readAllBytes(backup);
    Files.write(half, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    try (Store other = open("other")) {
      assertThatThrownBy(() -> other.restore(half)).isInstanceOf(IllegalArgumentException.class);
      assertThat(other.head()).isEqualTo(Revision.NONE);
      other.restore(backup);
      for (long revision = 0; revision <= 2; revision++) {
        assertThat(other.files(revision)).isEqualTo(store.files(revision));
      }
      assertThat(other.listEvents(Entry.NOW, 9)).isEqualTo(store.listEvents(Entry.NOW, 9));
    }
  }

  @Test
  void whatWasCommittedIsThereAfterOpeningAgain() throws StaleException {
    imported(Map.of("goals.yaml", GOALS));
    desk.remove(GROWTH, 1, ANNA);
    store.close();
    store = open("store");
    assertThat(store.head().number()).isEqualTo(2);
    assertThat(store.files(1)).isEqualTo(Map.of("goals.yaml", GOALS));
    assertThat(store.audit()).isEmpty();
  }

  @Test
  void manyWriteAtOnceAndNothingIsLost() throws Exception {
    int writers = 8;
    int each = 12;
    Callable<Boolean> writer =
        () -> {
          for (int i = 0; i < each; i++) {
            countOn();
          }
          return true;
        };
    try (var pool = Executors.newFixedThreadPool(writers)) {
      for (var done : pool.invokeAll(Collections.nCopies(writers, writer))) {
        done.get(); // throws what the writer threw
      }
    }
    assertThat(store.head().number()).isEqualTo(writers * each);
    assertThat(found(GROWTH, Entry.NOW).title()).isEqualTo(String.valueOf(writers * each));
    assertThat(store.audit()).isEmpty();
  }

  /** Counts one further in a document in which all count, however often another was first. */
  private void countOn() {
    while (true) {
      Entry before = store.find(GROWTH, Entry.NOW);
      int count = before == null ? 0 : Integer.parseInt(before.title());
      String text = "kind: Goal\nmetadata: {name: growth, title: \"%d\"}\nspec: {statement: x}\n";
      try {
        desk.put(GROWTH, text.formatted(count + 1), before == null ? 0 : before.since(), ANNA);
        return;
      } catch (StaleException again) {
        Thread.yield();
      }
    }
  }

  private Entry found(Ref ref, long revision) {
    return Objects.requireNonNull(store.find(ref, revision));
  }
}

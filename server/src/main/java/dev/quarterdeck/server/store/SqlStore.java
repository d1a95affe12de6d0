package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Listed;
import dev.quarterdeck.office.store.Query;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.Slot;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.Ref;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store over a database. */
final class SqlStore implements JointStore {
  static final RowMapper<Entry> ENTRY =
      (row, n) ->
          new Entry(
              new Slot(row.getString("file"), row.getInt("position")),
              ref(row.getString("ref")),
              row.getString("title"),
              row.getString("body"),
              row.getLong("since"),
              row.getLong("until"));

  private static final RowMapper<Listed> LISTED =
      (row, n) ->
          new Listed(
              Ref.parse(row.getString("ref")),
              row.getString("title"),
              row.getString("file"),
              row.getLong("since"));

  private static final RowMapper<Revision> REVISION =
      (row, n) ->
          new Revision(
              row.getLong("revision"),
              Instant.ofEpochMilli(row.getLong("millis")),
              row.getString("actor"),
              row.getString("detail"));

  static final RowMapper<Event> EVENT =
      (row, n) ->
          new Event(
              row.getLong("number"),
              Instant.ofEpochMilli(row.getLong("millis")),
              row.getString("actor"),
              row.getString("action"),
              row.getString("subject"),
              row.getString("detail"),
              row.getString("digest"),
              row.getString("hash"));

  private final Database database;
  private final Clock clock;
  private final JdbcClient read;
  private final JdbcClient write;
  private volatile Counted counted = new Counted(0, Map.of());

  SqlStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.read = database.reader();
    this.write = database.writer();
  }

  private static @Nullable Ref ref(@Nullable String text) {
    return text == null ? null : Ref.parse(text);
  }

  @Override
  public Revision head() {
    return head(read);
  }

  private static Revision head(JdbcClient client) {
    return client
        .sql(
            """
            select * from event
            where revision = (select max(revision) from event)\
            """)
        .query(REVISION)
        .optional()
        .orElse(Revision.NONE);
  }

  @Override
  public List<Revision> listRevisions(long before, int most) {
    return read.sql(
            """
            select * from event where revision < :before order by revision desc limit :most\
            """)
        .param("before", before)
        .param("most", most)
        .query(REVISION)
        .list();
  }

  @Override
  public Map<String, String> files(long revision) {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    read.sql(
            """
            select file, body from entry
            where since <= :revision and until > :revision order by file, position\
            """)
        .param("revision", revision)
        .query(row -> {
          texts
              .computeIfAbsent(row.getString("file"), file -> new StringBuilder())
              .append(row.getString("body"));
        });
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((file, text) -> files.put(file, text.toString()));
    return files;
  }

  @Override
  public List<Entry> listChanges(long revision) {
    return listChanges(read, revision);
  }

  static List<Entry> listChanges(JdbcClient client, long revision) {
    return client
        .sql(
            """
            select * from entry where since = :revision or until = :revision
            order by file, position, since\
            """)
        .param("revision", revision)
        .query(ENTRY)
        .list();
  }

  @Override
  public List<Ref> listRefs(long revision, int most) {
    return read.sql(
            """
            select distinct ref from entry
            where ref is not null and (since = :revision or until = :revision)
            order by ref limit :most\
            """)
        .param("revision", revision)
        .param("most", most)
        .query((row, n) -> Ref.parse(row.getString("ref")))
        .list();
  }

  @Override
  public @Nullable Entry find(Ref ref, long revision) {
    return first("ref", ref.toString(), revision);
  }

  @Override
  public @Nullable Entry findFirst(String file, long revision) {
    return first("file", file, revision);
  }

  private @Nullable Entry first(String column, String value, long revision) {
    return read.sql(
            """
            select * from entry where %s = :value and since <= :revision and until > :asOf
            order by position limit 1\
            """
                .formatted(column))
        .param("value", value)
        .param("revision", revision)
        .param("asOf", Math.min(revision, Entry.NOW - 1))
        .query(ENTRY)
        .optional()
        .orElse(null);
  }

  @Override
  public List<Entry> listFile(String file) {
    return read.sql(
            """
            select * from entry where file = :file and until = :now order by position\
            """)
        .param("file", file)
        .param("now", Entry.NOW)
        .query(ENTRY)
        .list();
  }

  @Override
  public List<Listed> list(Query query) {
    String kind = query.kind().isEmpty() ? "" : "and kind = :kind";
    String words = query.words().isBlank() ? "" : "and words like :words escape '!'";
    return read.sql(
            """
            select ref, title, file, since from entry
            where until = :now and ref > :after %s %s
            order by ref limit :most\
            """
                .formatted(kind, words))
        .param("now", Entry.NOW)
        .param("after", query.after())
        .param("kind", query.kind().toLowerCase(Locale.ROOT))
        .param("words", pattern(query.words()))
        .param("most", query.most())
        .query(LISTED)
        .list();
  }

  private static String pattern(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** How many documents there were at a revision: every list says it, and few calls change it. */
  private record Counted(long revision, Map<String, Long> counts) {}

  @Override
  public Map<String, Long> count() {
    long revision = head().number();
    Counted known = counted;
    if (known.revision() != revision) {
      known = new Counted(revision, counts());
      counted = known;
    }
    return known.counts();
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    read.sql(
            """
            select kind, count(*) as n from entry
            where until = :now and ref is not null group by kind order by kind\
            """)
        .param("now", Entry.NOW)
        .query(row -> {
          counts.put(row.getString("kind"), row.getLong("n"));
        });
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public Revision commit(
      String author, String reason, List<Edit> edits, Consumer<Revision> alongside)
      throws StaleException {
    require(!edits.isEmpty(), "A revision must change something");
    require(!author.isBlank(), "A revision must have an author");
    require(!reason.isBlank(), "A revision must have a reason");
    try {
      return database.writing(() -> {
        Revision revision = revise(author, reason, edits);
        alongside.accept(revision);
        return revision;
      });
    } catch (Stale | DuplicateKeyException e) {
      throw new StaleException(stale(edits));
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** An edit whose slot holds something else now; ends the transaction. */
  private static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Revision revise(String author, String reason, List<Edit> edits) {
    long number = head(write).number() + 1;
    Rows rows = new Rows(database.writers());
    if (!rows.close(edits.stream().filter(edit -> edit.base() > 0).toList(), number)) {
      throw new Stale();
    }
    rows.open(
        edits.stream()
            .filter(edit -> edit.text() != null)
            .map(edit -> entry(edit, number))
            .toList());
    Digests digest = new Digests();
    listChanges(write, number).forEach(entry -> digest.add(entry, number));
    Event event = append(author, Event.REVISE, String.valueOf(number), reason, digest.hex());
    return new Revision(number, event.time(), author, reason);
  }

  private static Entry entry(Edit edit, long since) {
    String text = edit.text() == null ? "" : edit.text();
    return new Entry(edit.slot(), edit.ref(), edit.title(), text, since, Entry.NOW);
  }

  /** The slots that keep edits from being made; all of them when only a ref does. */
  private List<Slot> stale(List<Edit> edits) {
    List<Slot> slots = new ArrayList<>();
    for (Edit edit : edits) {
      long since =
          read.sql(
                  """
                  select since from entry
                  where file = :file and position = :position and until = :now\
                  """)
              .param("file", edit.slot().file())
              .param("position", edit.slot().position())
              .param("now", Entry.NOW)
              .query(Long.class)
              .optional()
              .orElse(0L);
      if (since != edit.base()) {
        slots.add(edit.slot());
      }
    }
    return slots.isEmpty() ? edits.stream().map(Edit::slot).toList() : slots;
  }

  @Override
  public Event note(String actor, String action, String subject, String detail) {
    require(!Event.REVISE.equals(action), "Only a commit makes a revision");
    return database.writing(() -> append(actor, action, subject, detail, ""));
  }

  private Event append(String actor, String action, String subject, String detail, String digest) {
    Event last =
        write
            .sql("select * from event where number = (select max(number) from event)")
            .query(EVENT)
            .optional()
            .orElse(null);
    long number = last == null ? 1 : last.number() + 1;
    Instant now = Instant.ofEpochMilli(clock.millis());
    Event open = new Event(number, now, actor, action, subject, detail, digest, "");
    String hash = Digests.chained(last == null ? Digests.START : last.hash(), open);
    Event event = new Event(number, now, actor, action, subject, detail, digest, hash);
    new Rows(database.writers()).add(List.of(event));
    return event;
  }

  @Override
  public List<Event> listEvents(long before, int most) {
    return read.sql(
            """
            select * from event where number < :before order by number desc limit :most\
            """)
        .param("before", before)
        .param("most", most)
        .query(EVENT)
        .list();
  }

  @Override
  public List<String> audit() {
    return database.reading(() -> new Audit(read).findings());
  }

  @Override
  public void backup(Path target) {
    database.reading(() -> {
      Backup.write(read, target);
      return true;
    });
  }

  @Override
  public void restore(Path source) {
    database.writing(() -> {
      require(
          head(write).number() == 0 && listEvents(Long.MAX_VALUE, 1).isEmpty(),
          "A backup must be restored into an empty store");
      Backup.read(new Rows(database.writers()), source);
      List<String> findings = new ArrayList<>(new Audit(write).findings());
      Table.BROKEN.forEach((table, broken) -> {
        String count = "select count(*) from " + table + " where " + broken;
        if (write.sql(count).query(Long.class).single() > 0) {
          findings.add("a " + table + " belongs to nothing that is there");
        }
      });
      if (!findings.isEmpty()) {
        throw BadBackup.changed(source, findings);
      }
      return true;
    });
  }

  @Override
  public void close() {
    database.close();
  }
}

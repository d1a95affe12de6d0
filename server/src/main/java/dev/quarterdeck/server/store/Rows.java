package dev.quarterdeck.server.store;

import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.workspace.Ref;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Writes many rows at once. */
final class Rows {
  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;

  Rows(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    jdbc.setExceptionTranslator(new Translator());
  }

  /** Spring does not know what SQLite says of a row that is there already. */
  private static final class Translator extends SQLExceptionSubclassTranslator {
    @Override
    protected @Nullable DataAccessException doTranslate(
        String task, @Nullable String sql, SQLException e) {
      SQLException cause = e.getNextException() == null ? e : e.getNextException();
      boolean twice =
          cause instanceof SQLiteException lite
              && (lite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                  || lite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
      return twice ? new DuplicateKeyException(task, e) : super.doTranslate(task, sql, e);
    }
  }

  /**
   * Ends what slots hold.
   *
   * @return whether every slot held what its edit was made from
   */
  boolean close(List<Edit> edits, long revision) {
    int[][] closed =
        jdbc.batchUpdate(
            """
            update entry set until = ? where file = ? and position = ? and until = ? and since = ?
            """,
            edits,
            BATCH,
            (row, edit) -> {
              row.setLong(1, revision);
              row.setString(2, edit.slot().file());
              row.setInt(3, edit.slot().position());
              row.setLong(4, Entry.NOW);
              row.setLong(5, edit.base());
            });
    return Arrays.stream(closed).flatMapToInt(Arrays::stream).allMatch(count -> count == 1);
  }

  void open(List<Entry> entries) {
    jdbc.batchUpdate(
        """
        insert into entry (file, position, ref, kind, title, words, body, since, until)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        entries,
        BATCH,
        Rows::set);
  }

  private static void set(PreparedStatement row, Entry entry) throws SQLException {
    Ref ref = entry.ref();
    row.setString(1, entry.slot().file());
    row.setInt(2, entry.slot().position());
    row.setString(3, ref == null ? null : ref.toString());
    row.setString(4, ref == null ? "" : ref.kind());
    row.setString(5, entry.title());
    row.setString(6, words(ref, entry.title()));
    row.setString(7, entry.text());
    row.setLong(8, entry.since());
    row.setLong(9, entry.until());
  }

  private static String words(@Nullable Ref ref, String title) {
    return ref == null ? "" : (ref.name() + " " + title).toLowerCase(Locale.ROOT);
  }

  void add(Table table, Map<String, @Nullable Object> row) {
    jdbc.update(table.insert(), table.values(row).toArray());
  }

  void add(List<Event> events) {
    jdbc.batchUpdate(
        """
        insert into event (number, revision, millis, actor, action, subject, detail, digest, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        events,
        BATCH,
        (row, event) -> {
          boolean revises = event.action().equals(Event.REVISE);
          row.setLong(1, event.number());
          row.setObject(2, revises ? (Long) Long.parseLong(event.subject()) : null);
          row.setLong(3, event.time().toEpochMilli());
          row.setString(4, event.actor());
          row.setString(5, event.action());
          row.setString(6, event.subject());
          row.setString(7, event.detail());
          row.setString(8, event.digest());
          row.setString(9, event.hash());
        });
  }
}

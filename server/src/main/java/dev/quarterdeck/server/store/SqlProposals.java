package dev.quarterdeck.server.store;

import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.proposals.Remark;
import dev.quarterdeck.office.proposals.State;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.Edit;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.workspace.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals in the database in which the workspace, or its history, is kept. */
final class SqlProposals implements Proposals {
  private static final RowMapper<Draft> DRAFT =
      (row, n) ->
          new Draft(Ref.parse(row.getString("ref")), row.getString("body"), row.getLong("base"));

  private static final RowMapper<Remark> REMARK =
      (row, n) ->
          new Remark(
              Instant.ofEpochMilli(row.getLong("millis")),
              row.getString("author"),
              Remark.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
              row.getString("body"));

  private final Database database;
  private final JointStore store;
  private final JdbcClient read;
  private final JdbcClient write;

  SqlProposals(Database database, JointStore store) {
    this.database = database;
    this.store = store;
    this.read = database.reader();
    this.write = database.writer();
  }

  private static Proposal proposal(ResultSet row, List<Draft> drafts, List<Remark> remarks)
      throws SQLException {
    return new Proposal(
        row.getLong("number"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("reason"),
        row.getString("author"),
        Instant.ofEpochMilli(row.getLong("millis")),
        row.getLong("base"),
        State.parse(row.getString("state")),
        drafts,
        remarks,
        row.getLong("merged"));
  }

  @Override
  public Proposal add(Proposal made) {
    return database.writing(() -> {
      long number =
          write.sql("select coalesce(max(number), 0) + 1 from proposal").query(Long.class).single();
      write
          .sql(
              """
              insert into proposal values (:number, :version, :title, :reason, :author, :millis,
                :base, :state, :merged)\
              """)
          .param("number", number)
          .param("version", made.version())
          .param("title", made.title())
          .param("reason", made.reason())
          .param("author", made.author())
          .param("millis", made.time().toEpochMilli())
          .param("base", made.base())
          .param("state", made.state().word())
          .param("merged", made.merged())
          .update();
      addDrafts(number, made.drafts());
      note(made.author(), "propose", number, made.title());
      return Objects.requireNonNull(find(write, number));
    });
  }

  private void note(String actor, String action, long number, String detail) {
    store.note(actor, action, "proposal " + number, detail);
  }

  private void addDrafts(long number, List<Draft> drafts) {
    for (Draft draft : drafts) {
      write
          .sql("insert into draft values (:number, :ref, :body, :base)")
          .param("number", number)
          .param("ref", draft.ref().toString())
          .param("body", draft.text())
          .param("base", draft.base())
          .update();
    }
  }

  @Override
  public @Nullable Proposal find(long number) {
    return database.reading(() -> find(read, number));
  }

  private static @Nullable Proposal find(JdbcClient client, long number) {
    List<Draft> drafts =
        client
            .sql("select * from draft where proposal = :number order by ref")
            .param("number", number)
            .query(DRAFT)
            .list();
    List<Remark> remarks =
        client
            .sql("select * from remark where proposal = :number order by number")
            .param("number", number)
            .query(REMARK)
            .list();
    return client
        .sql("select * from proposal where number = :number")
        .param("number", number)
        .query((row, n) -> proposal(row, drafts, remarks))
        .optional()
        .orElse(null);
  }

  @Override
  public List<Listed> list(@Nullable State state, long before, int most) {
    return read.sql(
            """
            select p.*,
              (select count(*) from draft where proposal = p.number) as drafts,
              (select count(*) from remark where proposal = p.number) as remarks
            from proposal p where number < :before %s order by number desc limit :most\
            """
                .formatted(state == null ? "" : "and state = :state"))
        .param("before", before)
        .param("state", state == null ? "" : state.word())
        .param("most", most)
        .query((row, n) ->
            new Listed(
                proposal(row, List.of(), List.of()), row.getInt("drafts"), row.getInt("remarks")))
        .list();
  }

  /** Another version is kept by now; ends the transaction. */
  private static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void save(Proposal next) throws StaleException {
    try {
      database.writing(() -> {
        keep(next);
        return true;
      });
    } catch (Stale e) {
      throw new StaleException(List.of());
    }
  }

  private void keep(Proposal next) {
    int kept =
        write
            .sql(
                """
                update proposal set version = :version, title = :title, reason = :reason,
                  base = :base, state = :state, merged = :merged
                where number = :number and version = :version - 1\
                """)
            .param("number", next.number())
            .param("version", next.version())
            .param("title", next.title())
            .param("reason", next.reason())
            .param("base", next.base())
            .param("state", next.state().word())
            .param("merged", next.merged())
            .update();
    if (kept != 1) {
      throw new Stale();
    }
    Remark last = next.remarks().getLast();
    write
        .sql("insert into remark values (:proposal, :number, :millis, :author, :act, :body)")
        .param("proposal", next.number())
        .param("number", next.remarks().size())
        .param("millis", last.time().toEpochMilli())
        .param("author", last.author())
        .param("act", last.act().word())
        .param("body", last.text())
        .update();
    if (last.act() == Remark.Act.CHANGE) {
      write
          .sql("delete from draft where proposal = :number")
          .param("number", next.number())
          .update();
      addDrafts(next.number(), next.drafts());
    }
    note(last.author(), last.act().word(), next.number(), last.text());
  }

  @Override
  public Revision merge(Proposal approved, List<Edit> edits, String reason, Proposal.Doing by)
      throws StaleException {
    try {
      return store.commit(
          approved.author(),
          reason,
          edits,
          revision -> keep(approved.merge(revision.number(), by)));
    } catch (Stale e) {
      throw new StaleException(List.of());
    }
  }
}

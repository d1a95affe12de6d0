package dev.quarterdeck.server.jobs;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decided;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes decisions one after another, each with all of the machine's threads, and keeps what came of
 * them. What waits or runs when the server ends is lost.
 */
public final class Decisions implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final RowMapper<JobView> VIEW =
      (row, n) ->
          new JobView(
              row.getString("id"),
              row.getString("state"),
              row.getString("state"),
              1,
              row.getLong("revision"),
              row.getString("scenario"),
              version(row),
              row.getString("actor"),
              Instant.ofEpochMilli(row.getLong("millis")));

  private static final RowMapper<Kept> KEPT =
      (row, n) ->
          new Kept(
              VIEW.mapRow(row, n),
              row.getString("problems"),
              row.getString("record"),
              row.getString("report"),
              row.getString("plan"));

  private final Data data;
  private final WorkspaceReader reader;
  private final Decide.Planning planning;
  private final int threads;
  private final Clock clock;
  private final Map<String, Job> open = new ConcurrentSkipListMap<>();
  private final Worker worker;
  private volatile SoftReference<Recent> recent = new SoftReference<>(null);

  public Decisions(
      Data data,
      WorkspaceReader reader,
      Decide.Planning planning,
      Worker worker,
      int threads,
      Clock clock) {
    this.data = data;
    this.reader = reader;
    this.planning = planning;
    this.worker = worker;
    this.threads = threads;
    this.clock = clock;
  }

  private static Subject.@Nullable Version version(ResultSet row) throws SQLException {
    long proposal = row.getLong("proposal");
    return row.wasNull() ? null : new Subject.Version(proposal, row.getLong("proposal_version"));
  }

  /** What a decision was made of, kept while there is memory for it. */
  private record Recent(String id, Decided decided) {}

  /**
   * Asks for a decision about the workspace as it is now.
   *
   * @throws IllegalStateException when too many wait already
   */
  public JobView ask(@Nullable String scenario, String by) {
    return askAbout(new Subject(data.store().head().number(), scenario, null), by);
  }

  /**
   * Asks for a decision.
   *
   * @throws IllegalStateException when too many wait already
   */
  public JobView askAbout(Subject subject, String by) {
    Job job = new Job(UUID.randomUUID().toString(), subject, by, clock.instant());
    worker.start(job, open, new Making(job));
    Subject.Version version = subject.version();
    String supposed = version == null ? "" : " with proposal " + version.number();
    data.store().note(by, "decide", job.id, "revision " + subject.revision() + supposed);
    return job.view();
  }

  /** How far a decision is; empty when there is none. */
  public Optional<JobView> find(String id) {
    Job job = open.get(id);
    return job != null ? Optional.of(job.view()) : kept(id).map(Kept::job);
  }

  /** What came of a decision that is over. */
  public Optional<Kept> kept(String id) {
    return data.reader()
        .sql("select * from decision where id = :id")
        .param("id", id)
        .query(KEPT)
        .optional();
  }

  /** Those about the workspace that wait or run, then those that are over, newest first. */
  public List<JobView> list(int most) {
    List<JobView> all = new ArrayList<>(open(job -> job.proposal() == null));
    all.addAll(
        data.reader()
            .sql(
                """
                select id, state, revision, scenario, proposal, proposal_version, actor, millis
                from decision where proposal is null order by millis desc, id limit :most\
                """)
            .param("most", most)
            .query(VIEW)
            .list());
    return all.stream().limit(most).toList();
  }

  private List<JobView> open(Predicate<JobView> wanted) {
    return open.values().stream().map(Job::view).filter(wanted).toList();
  }

  /** The newest about a proposal, whichever of its versions. */
  public Optional<JobView> findAbout(long proposal) {
    return open(job -> job.proposal() != null && job.proposal().number() == proposal).stream()
        .max(Comparator.comparing(JobView::time))
        .or(() -> newest("proposal = :value", proposal));
  }

  /** The newest that was made about the workspace as it stood. */
  public Optional<JobView> findPlain() {
    return newest(
        "proposal is null and scenario is null and state = 'done' and revision > :value", -1);
  }

  /** The newest about a revision as it stands that is not given up. */
  public Optional<JobView> findPlain(long revision) {
    return newest(
            "proposal is null and scenario is null and state = 'done' and revision = :value",
            revision)
        .or(() ->
            open(job ->
                    job.proposal() == null && job.scenario() == null && job.revision() == revision)
                .stream()
                .findFirst());
  }

  private Optional<JobView> newest(String which, long value) {
    return data.reader()
        .sql(
            """
            select id, state, revision, scenario, proposal, proposal_version, actor, millis
            from decision where %s order by millis desc, id limit 1\
            """
                .formatted(which))
        .param("value", value)
        .query(VIEW)
        .optional();
  }

  /** How many wait or run. */
  public int open() {
    return open.size();
  }

  /** Gives up a decision that waits or runs; whether there is one. */
  public boolean cancel(String id, String by) {
    Job job = open.get(id);
    if (job == null) {
      return false;
    }
    job.cancel();
    data.store().note(by, "cancel", id, "");
    return true;
  }

  /**
   * What a decision was made of: the newest is remembered, another is planned again, to the same
   * plan.
   *
   * @throws NoSuchElementException when there is none of that id that decided anything
   */
  Decided decided(String id, Progress progress) {
    Recent known = recent.get();
    if (known != null && known.id.equals(id)) {
      return known.decided;
    }
    JobView job = asItStands(id).job();
    Subject subject = new Subject(job.revision(), job.scenario(), null);
    Decided decided =
        new Decide(threads, planning)
            .plan(reader.read(files(subject)), subject.scenario(), progress)
            .decided();
    if (decided == null) {
      throw new IllegalStateException("What was decided once must be decided again");
    }
    recent = new SoftReference<>(new Recent(id, decided));
    return decided;
  }

  /**
   * A decision about the workspace as it stood, which can be decided again from its revision.
   *
   * @throws NoSuchElementException when there is none of that id that decided anything
   * @throws IllegalArgumentException when it is about a proposal
   */
  Kept asItStands(String id) {
    Kept kept =
        kept(id)
            .filter(made -> made.decision() != null)
            .orElseThrow(() -> new NoSuchElementException("There is no decision of that id"));
    if (kept.job().proposal() != null) {
      throw new IllegalArgumentException(
          "The decision must be about the workspace, not a proposal. Maybe approve the proposal"
              + " first, and decide again");
    }
    return kept;
  }

  private Decide.Outcome decide(Subject subject, Progress progress) {
    return new Decide(threads, planning)
        .decide(reader.read(files(subject)), subject.scenario(), progress);
  }

  /** What there is to keep. */
  private record Made(
      Job.State state,
      List<Problem> problems,
      @Nullable String record,
      @Nullable String report,
      @Nullable String plan) {}

  /** A decision. */
  private final class Making implements Worker.Work<Made> {
    private final Job job;

    Making(Job job) {
      this.job = job;
    }

    @Override
    public Made make() {
      return decided(job);
    }

    @Override
    public Job.State state(Made made) {
      return made.state();
    }

    @Override
    public void keep(Job.State state, @Nullable Made made) {
      Decisions.this.keep(
          job, state, made == null ? new Made(state, List.of(), null, null, null) : made);
    }
  }

  private Made decided(Job job) {
    job.at("reading", 0);
    Decide.Outcome outcome = decide(job.subject, job);
    if (outcome.decided() == null) {
      return new Made(Job.State.FAILED, outcome.problems(), null, null, null);
    }
    recent = new SoftReference<>(new Recent(job.id, outcome.decided()));
    Decision decision = outcome.decision(threads, job);
    Map<String, byte[]> views = DecisionFolder.render(outcome.decided(), decision);
    return new Made(
        Job.State.DONE,
        outcome.problems(),
        DecisionJson.write(decision),
        text(views, DecisionFolder.REPORT),
        text(views, DecisionFolder.PLAN));
  }

  private Map<String, String> files(Subject subject) {
    Map<String, String> files = new TreeMap<>(data.store().files(subject.revision()));
    if (subject.supposed() != null) {
      subject
          .supposed()
          .files()
          .forEach((file, text) -> {
            if (text == null) {
              files.remove(file);
            } else {
              files.put(file, text);
            }
          });
    }
    return files;
  }

  private static @Nullable String text(Map<String, byte[]> views, String name) {
    byte[] bytes = views.get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private void keep(Job job, Job.State state, Made made) {
    List<Decision.ProblemLine> problems =
        made.problems().stream().map(Decision.ProblemLine::of).toList();
    Subject.Version version = job.subject.version();
    data.write(tables ->
        tables
            .sql(
                """
                insert into decision values (:id, :revision, :scenario, :actor, :millis, :state,
                  :problems, :record, :report, :plan, :proposal, :proposalVersion)\
                """)
            .param("id", job.id)
            .param("revision", job.subject.revision())
            .param("scenario", job.subject.scenario())
            .param("proposal", version == null ? null : version.number())
            .param("proposalVersion", version == null ? null : version.version())
            .param("actor", job.by)
            .param("millis", job.time.toEpochMilli())
            .param("state", state.word())
            .param("problems", JSON.writeValueAsString(problems))
            .param("record", made.record())
            .param("report", made.report())
            .param("plan", made.plan())
            .update());
  }

  /** Gives up what waits or runs. */
  @Override
  public void close() {
    open.values().forEach(Job::cancel);
  }
}

package dev.quarterdeck.server.jobs;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes decisions one after another, each with all of the machine's threads, and keeps what came of
 * them. What waits or runs when the server ends is lost.
 */
public final class Decisions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
  private static final int MOST_WAITING = 20;
  private static final long MOST_SECONDS_TO_STOP = 20;
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
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("decide").daemon().factory());

  public Decisions(
      Data data, WorkspaceReader reader, Decide.Planning planning, int threads, Clock clock) {
    this.data = data;
    this.reader = reader;
    this.planning = planning;
    this.threads = threads;
    this.clock = clock;
  }

  private static Subject.@Nullable Version version(ResultSet row) throws SQLException {
    long proposal = row.getLong("proposal");
    return row.wasNull() ? null : new Subject.Version(proposal, row.getLong("proposal_version"));
  }

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
    open.put(job.id, job);
    try {
      worker.execute(() -> make(job));
    } catch (RejectedExecutionException full) {
      open.remove(job.id);
      throw new IllegalStateException("Too many decisions wait already; try again later", full);
    }
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

  private void make(Job job) {
    Job.State state = Job.State.FAILED;
    Made made = Made.NOTHING;
    try {
      if (!job.cancelled()) {
        made = decided(job);
      }
      state = job.cancelled() ? Job.State.CANCELLED : made.state();
    } catch (CancellationException cancelled) {
      state = Job.State.CANCELLED;
    } catch (RuntimeException e) {
      LOG.error("Decision {} failed", job.id, e);
    } finally {
      if (!worker.isShutdown()) {
        keep(job, state, made);
      }
      job.ended(state);
      open.remove(job.id);
    }
  }

  /** What there is to keep. */
  private record Made(
      Job.State state,
      List<Problem> problems,
      @Nullable String record,
      @Nullable String report,
      @Nullable String plan) {
    static final Made NOTHING = new Made(Job.State.FAILED, List.of(), null, null, null);
  }

  private Made decided(Job job) {
    job.at("reading", 0);
    Decide.Outcome outcome =
        new Decide(threads, planning)
            .decide(reader.read(files(job.subject)), job.subject.scenario(), job);
    if (outcome.decided() == null) {
      return new Made(Job.State.FAILED, outcome.problems(), null, null, null);
    }
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

  /** Gives up what waits or runs, and waits until it has stopped. */
  @Override
  public void close() {
    open.values().forEach(Job::cancel);
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("A decision did not stop in time");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.quarterdeck.server.jobs;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.store.Data;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

  /**
   * Asks for a decision about the workspace as it is now.
   *
   * @throws IllegalStateException when too many wait already
   */
  public JobView ask(@Nullable String scenario, String by) {
    long revision = data.store().head().number();
    Job job = new Job(UUID.randomUUID().toString(), revision, scenario, by, clock.instant());
    open.put(job.id, job);
    try {
      worker.execute(() -> make(job));
    } catch (RejectedExecutionException full) {
      open.remove(job.id);
      throw new IllegalStateException("Too many decisions wait already; try again later", full);
    }
    data.store().note(by, "decide", job.id, "revision " + revision);
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

  /** Those that wait or run, then those that are over, newest first. */
  public List<JobView> list(int most) {
    List<JobView> all = new ArrayList<>(open.values().stream().map(Job::view).toList());
    all.addAll(
        data.reader()
            .sql(
                """
                select id, state, revision, scenario, actor, millis from decision
                order by millis desc, id limit :most\
                """)
            .param("most", most)
            .query(VIEW)
            .list());
    return all.stream().limit(most).toList();
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
            .decide(reader.read(data.store().files(job.revision)), job.scenario, job);
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

  private static @Nullable String text(Map<String, byte[]> views, String name) {
    byte[] bytes = views.get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private void keep(Job job, Job.State state, Made made) {
    List<Decision.ProblemLine> problems =
        made.problems().stream().map(Decision.ProblemLine::of).toList();
    data.write(tables ->
        tables
            .sql(
                """
                insert into decision values (:id, :revision, :scenario, :actor, :millis, :state,
                  :problems, :record, :report, :plan)\
                """)
            .param("id", job.id)
            .param("revision", job.revision)
            .param("scenario", job.scenario)
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

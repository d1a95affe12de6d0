package dev.quarterdeck.server.jobs;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decided;
import dev.quarterdeck.office.Frontier;
import dev.quarterdeck.office.RecordJson;
import dev.quarterdeck.server.store.Data;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The best plans for less risk than a decision's, worked out when somebody asks and kept beside it:
 * one for each decision, in its own queue's turn.
 */
public final class Frontiers implements AutoCloseable {
  private static final int LEAST = 2;
  private static final int MOST = 100;

  /**
   * A frontier, as far as it is.
   *
   * @param points a list of {@link Frontier.Line} as JSON; null while there is none
   */
  public record View(JobView job, @Nullable String points) {}

  private static final RowMapper<View> KEPT =
      (row, n) ->
          new View(
              new JobView(
                  row.getString("decision"),
                  row.getString("state"),
                  row.getString("state"),
                  1,
                  row.getLong("revision"),
                  row.getString("scenario"),
                  null,
                  row.getString("actor"),
                  Instant.ofEpochMilli(row.getLong("millis"))),
              row.getString("points"));

  private final Data data;
  private final Decisions decisions;
  private final Decide.Planning planning;
  private final Worker worker;
  private final int threads;
  private final Clock clock;
  private final Map<String, Job> open = new ConcurrentSkipListMap<>();

  public Frontiers(
      Data data,
      Decisions decisions,
      Decide.Planning planning,
      Worker worker,
      int threads,
      Clock clock) {
    this.data = data;
    this.decisions = decisions;
    this.planning = planning;
    this.worker = worker;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Asks for the frontier of a decision; for one that is there, or under way, nothing is done.
   *
   * @param points how many, from {@link #LEAST} to {@link #MOST}
   * @throws NoSuchElementException when there is no decision of that id that decided anything
   * @throws IllegalArgumentException when it is about a proposal, or the points are too few or many
   * @throws IllegalStateException when too many jobs wait already
   */
  public synchronized JobView ask(String decision, int points, String by) {
    if (points < LEAST || points > MOST) {
      throw new IllegalArgumentException(
          "points (%d) must be a number from %d to %d".formatted(points, LEAST, MOST));
    }
    Optional<View> there = find(decision).filter(view -> !failed(view.job()));
    if (there.isPresent()) {
      return there.get().job();
    }
    JobView about = decisions.asItStands(decision).job();
    Subject subject = new Subject(about.revision(), about.scenario(), null);
    Job job = new Job(decision, subject, by, clock.instant());
    worker.start(job, open, new Points(job, points));
    data.store().note(by, "frontier", decision, "revision " + about.revision());
    return job.view();
  }

  private static boolean failed(JobView job) {
    return job.isOver() && !job.state().equals(Job.State.DONE.word());
  }

  /**
   * The frontier of a decision; empty when nobody asked for it.
   *
   * @throws NoSuchElementException when there is no decision of that id
   */
  public Optional<View> of(String decision) {
    Optional<View> there = find(decision);
    if (there.isEmpty() && decisions.find(decision).isEmpty()) {
      throw new NoSuchElementException("There is no decision of that id");
    }
    return there;
  }

  private Optional<View> find(String decision) {
    Job job = open.get(decision);
    return job != null ? Optional.of(new View(job.view(), null)) : kept(decision);
  }

  private Optional<View> kept(String decision) {
    return data.reader()
        .sql(
            """
            select f.decision, f.state, f.points, f.actor, f.millis, d.revision, d.scenario
            from frontier f join decision d on d.id = f.decision where f.decision = :decision\
            """)
        .param("decision", decision)
        .query(KEPT)
        .optional();
  }

  /** Gives up a frontier that waits or runs; whether there is one. */
  public boolean cancel(String decision, String by) {
    Job job = open.get(decision);
    if (job == null) {
      return false;
    }
    job.cancel();
    data.store().note(by, "cancel", decision, "frontier");
    return true;
  }

  /** A frontier, as JSON. */
  private final class Points implements Worker.Work<String> {
    private final Job job;
    private final int count;

    Points(Job job, int count) {
      this.job = job;
      this.count = count;
    }

    @Override
    public String make() {
      Decided decided = decisions.decided(job.id, job);
      return RecordJson.MAPPER.writeValueAsString(
          new Decide(threads, planning).frontier(decided, Frontier.Against.RISK, count, job));
    }

    @Override
    public void keep(Job.State state, @Nullable String points) {
      data.write(tables -> {
        tables.sql("delete from frontier where decision = :id").param("id", job.id).update();
        return tables
            .sql("insert into frontier values (:id, :state, :actor, :millis, :points)")
            .param("id", job.id)
            .param("state", state.word())
            .param("actor", job.by)
            .param("millis", job.time.toEpochMilli())
            .param("points", points)
            .update();
      });
    }
  }

  @Override
  public void close() {
    open.values().forEach(Job::cancel);
  }
}

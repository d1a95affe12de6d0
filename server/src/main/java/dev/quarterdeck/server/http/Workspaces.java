package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problems;
import dev.quarterdeck.office.workspace.Workspace;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace read and checked; kept until it changes, or memory is short. */
public final class Workspaces implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

  private final Store store;
  private final Desk desk;
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("read-ahead").daemon().factory());
  private SoftReference<Checked> last = new SoftReference<>(null);

  public Workspaces(Store store, Desk desk) {
    this.store = store;
    this.desk = desk;
  }

  /** A revision's workspace and what is wrong in it. */
  public record Checked(long revision, Workspace workspace, List<ProblemLine> problems) {
    @Nullable Document<Organization> organization() {
      return Goals.organization(workspace, new Problems());
    }

    long count(String severity) {
      return problems.stream().filter(problem -> problem.severity().equals(severity)).count();
    }
  }

  /** Reads the newest before anybody asks; of a hundred thousand documents that takes seconds. */
  public void readAhead() {
    ahead.execute(() -> {
      try {
        now();
      } catch (RuntimeException e) {
        LOG.warn("The workspace could not be read ahead; who asks for it will see why", e);
      }
    });
  }

  /** Waits until what is read has been read: the store must be there for as long. */
  @Override
  public void close() {
    ahead.close();
  }

  /** The newest. */
  public synchronized Checked now() {
    long revision = store.head().number();
    Checked known = last.get();
    if (known == null || known.revision() != revision) {
      Workspace workspace = desk.read(revision, known == null ? null : known.workspace());
      List<ProblemLine> problems = Decide.check(workspace).stream().map(ProblemLine::of).toList();
      known = new Checked(revision, workspace, problems);
      last = new SoftReference<>(known);
    }
    return known;
  }
}

package dev.quarterdeck.server.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.jobs.Decisions;
import dev.quarterdeck.server.jobs.JobView;
import dev.quarterdeck.server.jobs.Kept;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Decisions: asked for, watched, cancelled, read. */
@RestController
@RequestMapping("/api/v1/decisions")
public final class DecisionsController {
  private static final int MOST = 100;
  private static final long LONGEST_MILLIS = 3_600_000;
  private static final long BETWEEN_MILLIS = 300;

  /** The report is one file with its styles in it; nothing in it runs. */
  private static final String REPORT =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  private final Decisions decisions;
  private final Approvals approvals;

  public DecisionsController(Decisions decisions, Approvals approvals) {
    this.decisions = decisions;
    this.approvals = approvals;
  }

  /** What to decide. */
  public record Wish(@Nullable String scenario) {}

  /** Decisions, those that wait or run first, then the newest. */
  public record Page(List<JobView> items) {}

  /**
   * A decision, as far as it is.
   *
   * @param stale whether the workspace was changed since
   * @param decision the content of decision.json; null while there is none
   */
  public record View(
      @JsonUnwrapped JobView job,
      boolean stale,
      @JsonRawValue String problems,
      @JsonRawValue @Nullable String decision) {}

  @PostMapping
  @Permit(Permission.DECIDE)
  ResponseEntity<JobView> ask(@RequestBody Wish wish) {
    JobView job = decisions.ask(wish.scenario(), Signed.in().user());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/decisions/" + job.id()))
        .body(job);
  }

  @GetMapping
  @Permit(Permission.READ)
  Page list() {
    return new Page(decisions.list(MOST));
  }

  @GetMapping("/{id}")
  @Permit(Permission.READ)
  View read(@PathVariable String id) {
    JobView job = job(id);
    boolean stale = approvals.isStale(job.revision());
    Optional<Kept> kept = decisions.kept(id);
    return new View(
        job, stale, kept.map(Kept::problems).orElse("[]"), kept.map(Kept::decision).orElse(null));
  }

  @GetMapping("/{id}/events")
  @Permit(Permission.READ)
  SseEmitter events(@PathVariable String id) {
    job(id);
    SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    Thread.ofVirtual().name("events").start(() -> follow(id, emitter));
    return emitter;
  }

  private void follow(String id, SseEmitter emitter) {
    try {
      JobView job = job(id);
      while (!job.isOver()) {
        emitter.send(SseEmitter.event().name("progress").data(job));
        Thread.sleep(BETWEEN_MILLIS);
        job = job(id);
      }
      emitter.send(SseEmitter.event().name("done").data(job));
      emitter.complete();
    } catch (IOException | IllegalStateException | NoSuchElementException gone) {
      emitter.completeWithError(gone);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @DeleteMapping("/{id}")
  @Permit(Permission.DECIDE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable String id) {
    if (!decisions.cancel(id, Signed.in().user())) {
      throw new NoSuchElementException("No decision of that id waits or runs");
    }
  }

  @GetMapping(value = "/{id}/report.html", produces = MediaType.TEXT_HTML_VALUE)
  @Permit(Permission.READ)
  ResponseEntity<String> report(@PathVariable String id) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", REPORT)
        .body(kept(id).map(Kept::report).orElseThrow());
  }

  @GetMapping(value = "/{id}/plan.csv", produces = "text/csv")
  @Permit(Permission.READ)
  ResponseEntity<String> plan(@PathVariable String id) {
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"plan.csv\"")
        .body(kept(id).map(Kept::plan).orElseThrow());
  }

  private Optional<Kept> kept(String id) {
    return decisions.kept(id);
  }

  private JobView job(String id) {
    return decisions
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("There is no decision of that id"));
  }
}

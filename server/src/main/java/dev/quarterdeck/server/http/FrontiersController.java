package dev.quarterdeck.server.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.jobs.Frontiers;
import dev.quarterdeck.server.jobs.JobView;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Value against risk: the best plans for less risk than that of a decision. */
@RestController
@RequestMapping("/api/v1/decisions/{id}/frontier")
public final class FrontiersController {
  /** As many as a reader tells apart on a chart. */
  private static final int POINTS = 9;

  private final Frontiers frontiers;

  public FrontiersController(Frontiers frontiers) {
    this.frontiers = frontiers;
  }

  /** How many points; those of a chart when left out. */
  public record Wish(@Nullable Integer points) {}

  /**
   * A frontier, as far as it is.
   *
   * @param points from the best plan of all to the safest; null while there are none
   */
  public record View(@JsonUnwrapped JobView job, @JsonRawValue @Nullable String points) {}

  @PostMapping
  @Permit(Permission.DECIDE)
  ResponseEntity<JobView> ask(@PathVariable String id, @RequestBody Wish wish) {
    int points = wish.points() == null ? POINTS : wish.points();
    JobView job = frontiers.ask(id, points, Signed.in().user());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/decisions/" + job.id() + "/frontier"))
        .body(job);
  }

  /** Nothing, which is no failure, when nobody asked for it yet. */
  @GetMapping
  @Permit(Permission.READ)
  @Nullable View read(@PathVariable String id, HttpServletResponse response) {
    Frontiers.View view = frontiers.of(id).orElse(null);
    if (view == null) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return new View(view.job(), view.points());
  }

  @DeleteMapping
  @Permit(Permission.DECIDE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable String id) {
    if (!frontiers.cancel(id, Signed.in().user())) {
      throw new NoSuchElementException("No frontier of that decision waits or runs");
    }
  }
}

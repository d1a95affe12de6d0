package dev.quarterdeck.server.http;

import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.jobs.Decisions;
import dev.quarterdeck.server.store.Data;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server lives and can work, for who runs it; figures of it, for who administers. */
@RestController
public final class HealthController {
  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final Data data;
  private final Decisions decisions;
  private final Meters meters;

  public HealthController(Data data, Decisions decisions, Meters meters) {
    this.data = data;
    this.decisions = decisions;
    this.meters = meters;
  }

  /** How it is; nothing else is said to whoever asks. */
  public record Health(String status) {}

  /** It answers: a server that does not is to be started anew. */
  @GetMapping("/health")
  @Permit({})
  Health lives() {
    return new Health("up");
  }

  /** Its store answers too: until then calls are to go elsewhere. */
  @GetMapping("/health/ready")
  @Permit({})
  ResponseEntity<?> ready() {
    try {
      revision();
      return ResponseEntity.ok(new Health("ready"));
    } catch (DataAccessException away) {
      LOG.warn("The store does not answer: {}", away.getMessage());
      HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
      return ResponseEntity.of(
              ProblemDetail.forStatusAndDetail(status, "The store must answer, and does not."))
          .build();
    }
  }

  @GetMapping(value = "/api/v1/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
  @Permit(Permission.ADMINISTER)
  String metrics() {
    Runtime runtime = Runtime.getRuntime();
    return meters.text()
        + gauge("heap_used_bytes", () -> runtime.totalMemory() - runtime.freeMemory())
        + gauge("heap_most_bytes", runtime::maxMemory)
        + gauge("threads", () -> Thread.activeCount())
        + gauge("revision", this::revision)
        + gauge("decisions_open", decisions::open);
  }

  private long revision() {
    return data.reader()
        .sql("select coalesce(max(revision), 0) from event")
        .query(Long.class)
        .single();
  }

  private static String gauge(String name, Supplier<? extends Number> value) {
    String full = "quarterdeck_" + name;
    return "# TYPE %s gauge\n%s %d\n".formatted(full, full, value.get().longValue());
  }
}

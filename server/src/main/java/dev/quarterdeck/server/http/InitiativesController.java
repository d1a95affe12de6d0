package dev.quarterdeck.server.http;

import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.cases.Initiative;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Metadata;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives with what they say of themselves, to be sorted, selected and changed together. */
@RestController
@RequestMapping("/api/v1/initiatives")
public final class InitiativesController {
  private static final int MOST = 2_000;

  private final Store store;
  private final Workspaces workspaces;

  public InitiativesController(Store store, Workspaces workspaces) {
    this.store = store;
    this.workspaces = workspaces;
  }

  /** An initiative in a list; null is what it does not say. */
  public record Line(
      String name,
      String title,
      @Nullable String category,
      @Nullable String owner,
      List<String> tags,
      Map<String, String> labels,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      @Nullable LocalDate mandatoryBy,
      @Nullable String referenceClass,
      List<String> options,
      @Nullable String notValued) {
    static Line of(Document<Initiative> document) {
      Metadata metadata = document.metadata();
      Initiative spec = document.spec();
      Initiative.Starts starts = spec.starts();
      Ref reference = spec.referenceClass();
      return new Line(
          document.name(),
          document.title(),
          spec.category(),
          spec.owner(),
          metadata.tags(),
          metadata.labels(),
          starts == null ? null : starts.earliest(),
          starts == null ? null : starts.latest(),
          spec.mandatoryBy(),
          reference == null ? null : reference.toString(),
          spec.options().stream().map(Initiative.Option::name).toList(),
          spec.notValued());
    }
  }

  /**
   * Some initiatives by name, and where the next ones begin.
   *
   * @param next null after the last
   * @param total all that can be read
   * @param unread initiatives whose problems keep them out of the list
   * @param revision in which they are as told
   */
  public record Initiatives(
      List<Line> items, @Nullable String next, long total, long unread, long revision) {}

  @GetMapping
  @Permit(Permission.READ)
  Initiatives list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "1000") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    Workspaces.Checked now = workspaces.now();
    List<Document<Initiative>> all = now.workspace().list(Cases.INITIATIVE);
    List<Line> lines =
        all.stream()
            .filter(document -> document.name().compareTo(after) > 0)
            .sorted(Comparator.comparing(Document::name))
            .limit(most)
            .map(Line::of)
            .toList();
    long written = store.count().getOrDefault(Cases.INITIATIVE.refName(), 0L);
    return new Initiatives(
        lines,
        lines.size() < most ? null : lines.getLast().name(),
        all.size(),
        Math.max(0, written - all.size()),
        now.revision());
  }
}

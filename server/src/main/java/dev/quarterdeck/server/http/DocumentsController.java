package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Listed;
import dev.quarterdeck.office.store.Query;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents, one by one and in pages. An ETag is the revision since when a text is as it is. */
@RestController
@RequestMapping("/api/v1/documents")
public final class DocumentsController {
  private static final int MOST = 1_000;

  private final Store store;
  private final Desk desk;
  private final WorkspaceReader reader;

  public DocumentsController(Store store, Desk desk, WorkspaceReader reader) {
    this.store = store;
    this.desk = desk;
    this.reader = reader;
  }

  /** A document in a list. */
  public record Line(
      String ref, String kind, String name, String title, String file, long revision) {
    static Line of(Listed listed) {
      Ref ref = listed.ref();
      return new Line(
          ref.toString(), ref.kind(), ref.name(), listed.title(), listed.file(), listed.since());
    }
  }

  /**
   * Some documents, and where the next ones begin.
   *
   * @param next null after the last
   * @param total of the kind; null when words select
   */
  public record Page(List<Line> items, @Nullable String next, @Nullable Long total) {}

  /** A document as it is written, and what is wrong in it by itself. */
  public record Full(Line document, String text, List<ProblemLine> problems) {}

  /** A text to be written, and why. */
  public record Text(String text, @Nullable String reason) {
    public Text {
      Objects.requireNonNull(text, "text must be given");
    }
  }

  @GetMapping
  @Permit(Permission.READ)
  Page list(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Line> lines = store.list(new Query(kind, q, after, most)).stream().map(Line::of).toList();
    String next = lines.size() < most ? null : lines.getLast().ref();
    return new Page(lines, next, q.isBlank() ? total(kind) : null);
  }

  private long total(String kind) {
    Map<String, Long> counts = store.count();
    return kind.isEmpty()
        ? counts.values().stream().mapToLong(n -> n).sum()
        : counts.getOrDefault(new Ref(kind, "x").kind(), 0L);
  }

  @GetMapping("/{kind}/{name}")
  @Permit(Permission.READ)
  ResponseEntity<Full> read(
      @PathVariable String kind,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable Long revision) {
    return full(new Ref(kind, name), revision == null ? Entry.NOW : revision);
  }

  private ResponseEntity<Full> full(Ref ref, long revision) {
    Entry entry = store.find(ref, revision);
    if (entry == null) {
      throw new NoSuchElementException("There is no document " + ref);
    }
    Listed listed = new Listed(ref, entry.title(), entry.slot().file(), entry.since());
    return ResponseEntity.ok()
        .eTag(String.valueOf(entry.since()))
        .body(new Full(Line.of(listed), entry.text(), problems(entry.text())));
  }

  private List<ProblemLine> problems(String text) {
    return reader.problems("document.yaml", text).stream().map(ProblemLine::of).toList();
  }

  @PutMapping("/{kind}/{name}")
  @Permit(Permission.WRITE)
  ResponseEntity<Full> write(
      @PathVariable String kind,
      @PathVariable String name,
      @RequestBody Text text,
      @RequestHeader(value = "If-Match", required = false) @Nullable String match)
      throws StaleException {
    Ref ref = new Ref(kind, name);
    Approvals.mustNotBeAmong(List.of(ref));
    desk.put(ref, text.text(), Tag.number(match), Signed.with(text.reason(), "Change " + ref));
    return full(ref, Entry.NOW);
  }

  @DeleteMapping("/{kind}/{name}")
  @Permit(Permission.WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String kind,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String reason,
      @RequestHeader("If-Match") String match)
      throws StaleException {
    Ref ref = new Ref(kind, name);
    Approvals.mustNotBeAmong(List.of(ref));
    desk.remove(ref, Tag.number(match), Signed.with(reason, "Remove " + ref));
  }

  @PostMapping("/check")
  @Permit(Permission.READ)
  List<ProblemLine> check(@RequestBody Text text) {
    return problems(text.text());
  }
}

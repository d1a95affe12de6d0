package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.FieldChange;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Values set in many documents at once: tried, made one revision, or made one proposal. */
@RestController
@RequestMapping("/api/v1/documents/bulk")
public final class BulkController {
  private static final int LONGEST_TITLE = 200;

  private final Store store;
  private final Desk desk;
  private final Workspaces workspaces;
  private final Proposals proposals;
  private final Clock clock;

  public BulkController(
      Store store, Desk desk, Workspaces workspaces, Proposals proposals, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.workspaces = workspaces;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * A value to be set.
   *
   * @param path as a change of a field is told, such as {@code category} or {@code metadata.tags}
   * @param value as it would be written in YAML, of which JSON is a part; empty for none
   */
  public record Value(String path, String value) {
    public Value {
      Objects.requireNonNull(path, "path must be given");
      Objects.requireNonNull(value, "value must be given");
    }
  }

  /** What is to be set in a document. */
  public record Values(String ref, List<Value> set) {
    public Values {
      Objects.requireNonNull(ref, "ref must be given");
      set = List.copyOf(Objects.requireNonNull(set, "set must be given"));
    }
  }

  /**
   * What is to be set where.
   *
   * @param seen the revision in which the documents are as whoever asks has seen them
   * @param reason why, in their words; of a proposal its title
   */
  public record Order(long seen, List<Values> documents, @Nullable String reason) {
    public Order {
      documents = List.copyOf(Objects.requireNonNull(documents, "documents must be given"));
    }
  }

  /** What becomes of a document: its fields that change, or why it cannot. */
  public record Line(
      String ref, String title, List<FieldChange> changes, List<ProblemLine> problems) {}

  /**
   * What would become of all.
   *
   * @param same documents that have the values already
   * @param refused documents that cannot be changed so; with any, none is
   */
  public record Trial(int changed, int same, int refused, List<Line> documents) {}

  /** The revision that it became, and of how many documents. */
  public record Done(long revision, int changed) {}

  /** The proposal that it became, and of how many documents. */
  public record Proposed(long number, int changed) {}

  @PostMapping("/trial")
  @Permit(Permission.READ)
  Trial trial(@RequestBody Order order) {
    return bulk(order).trial();
  }

  @PostMapping
  @Permit(Permission.WRITE)
  Done apply(@RequestBody Order order) {
    Bulk bulk = bulk(order);
    List<Draft> drafts = bulk.drafts();
    try {
      var signed = Signed.with(order.reason(), words(drafts));
      return new Done(desk.put(drafts, signed).number(), drafts.size());
    } catch (StaleException e) {
      throw Outdated.seen(bulk.outdated());
    }
  }

  @PostMapping("/proposal")
  @Permit(Permission.PROPOSE)
  @ResponseStatus(HttpStatus.CREATED)
  Proposed propose(@RequestBody Order order) {
    List<Draft> drafts = bulk(order).drafts();
    String reason = order.reason() == null ? "" : order.reason().strip();
    boolean title = !reason.isEmpty() && reason.length() <= LONGEST_TITLE;
    var content = new Proposal.Content(title ? reason : words(drafts), title ? "" : reason, drafts);
    long base = store.head().number();
    String user = Signed.in().user();
    Proposal made = proposals.add(Proposal.made(content, base, user, clock.instant()));
    return new Proposed(made.number(), drafts.size());
  }

  private Bulk bulk(Order order) {
    Bulk bulk = Bulk.of(order, store, workspaces);
    if (!bulk.outdated().isEmpty()) {
      throw Outdated.seen(bulk.outdated());
    }
    return bulk;
  }

  private static String words(List<Draft> drafts) {
    Ref first = drafts.getFirst().ref();
    return drafts.size() == 1
        ? "Change " + first
        : "Change %s and %d more".formatted(first, drafts.size() - 1);
  }
}

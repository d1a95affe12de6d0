package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.portfolio.ApprovedPlan;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.proposals.Proposal.Doing;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Query;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Metadata;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.office.workspace.WorkspaceWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The plan that was approved last, as a document of the workspace. */
public final class Approvals {
  private static final int MOST_RULES = 1_000;

  private final Store store;
  private final Desk desk;
  private final WorkspaceReader reader;

  public Approvals(Store store, Desk desk, WorkspaceReader reader) {
    this.store = store;
    this.desk = desk;
    this.reader = reader;
  }

  private static Ref ref() {
    return new Ref(Portfolio.APPROVED_PLAN.refName(), "current");
  }

  /**
   * What may be changed by other means than an approval.
   *
   * @throws IllegalArgumentException when the approved plan is among the documents
   */
  static void mustNotBeAmong(List<Ref> documents) {
    if (documents.stream().anyMatch(Approvals::isOne)) {
      throw new IllegalArgumentException(
          "The approved plan must be changed by approving a decision. Maybe approve one");
    }
  }

  /** Whether documents of that kind say which plan is approved. */
  static boolean isOne(@Nullable Ref ref) {
    return ref != null && ref.kind().equals(Portfolio.APPROVED_PLAN.refName());
  }

  /** An approved plan, and since which revision it is. */
  record Approved(ApprovedPlan plan, long revision) {}

  /** Null when none was approved, or nobody can read its document. */
  @Nullable Approved find() {
    Entry entry = store.find(ref(), Entry.NOW);
    if (entry == null) {
      return null;
    }
    Document<ApprovedPlan> document =
        reader.read(Map.of("plan.yaml", entry.text())).find(Portfolio.APPROVED_PLAN, "current");
    return document == null ? null : new Approved(document.spec(), entry.since());
  }

  /** Makes a decision's plan the approved one. */
  Revision approve(String id, Decision decision, Doing by) throws StaleException {
    String reason = by.text();
    List<ApprovedPlan.Line> lines =
        decision.plan().stream()
            .map(line -> new ApprovedPlan.Line(line.initiative(), line.option(), line.startDate()))
            .toList();
    LocalDate today = LocalDate.ofInstant(by.time(), ZoneOffset.UTC);
    var plan = new ApprovedPlan(id, by.who(), today, reason.isBlank() ? null : reason, lines);
    String file = "plan.yaml";
    String text =
        new WorkspaceWriter(reader.read(Map.of()))
            .add(file, Portfolio.APPROVED_PLAN, Metadata.named("current"), plan)
            .files()
            .get(file);
    Entry there = store.find(ref(), Entry.NOW);
    String why = "Approve the plan of decision " + id + (reason.isBlank() ? "" : ": " + reason);
    return desk.put(
        ref(),
        Objects.requireNonNull(text, "it was added"),
        there == null ? 0 : there.since(),
        new Desk.Signature(by.who(), why));
  }

  /**
   * Whether a decision about a revision says nothing certain of the workspace as it is: something
   * was changed since, other than the approved plan where no rule counts from it.
   */
  boolean isStale(long revision) {
    long head = store.head().number();
    for (long later = revision + 1; later <= head; later++) {
      boolean approvals =
          store.listChanges(later).stream().allMatch(entry -> ref().equals(entry.ref()));
      if (!approvals) {
        return true;
      }
    }
    return head > revision
        && store.list(Query.of(Portfolio.RULE.refName(), MOST_RULES)).stream()
            .map(rule -> store.find(rule.ref(), head))
            .anyMatch(rule -> rule != null && rule.text().contains("changeLimit"));
  }
}

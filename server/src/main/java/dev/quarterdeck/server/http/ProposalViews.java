package dev.quarterdeck.server.http;

import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.ProposalDesk;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.proposals.Remark;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.workspace.FieldChange;
import dev.quarterdeck.office.workspace.FieldConflict;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Side;
import dev.quarterdeck.server.jobs.JobView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Proposals as they go over the wire. */
final class ProposalViews {
  /** More fields of one document than anybody reads; the rest are counted. */
  private static final int MOST_FIELDS = 200;

  private ProposalViews() {}

  /** A proposal in a list. */
  record Line(
      long number,
      String title,
      String author,
      Instant time,
      String state,
      int documents,
      int remarks) {
    static Line of(Proposals.Listed listed) {
      Proposal proposal = listed.proposal();
      return new Line(
          proposal.number(),
          proposal.title(),
          proposal.author(),
          proposal.time(),
          proposal.state().word(),
          listed.documents(),
          listed.remarks());
    }
  }

  /**
   * A proposal with all that it changes.
   *
   * @param approver who approved it as it is; null for nobody
   * @param merged the revision that it became; null until then
   * @param conflicts what it and the workspace both changed; empty once it is decided
   */
  record Full(
      long number,
      long version,
      String title,
      String reason,
      String author,
      Instant time,
      String state,
      long base,
      @Nullable String approver,
      @Nullable Long merged,
      List<DocumentLine> documents,
      List<ConflictLine> conflicts,
      List<RemarkLine> remarks) {
    static Full of(
        Proposal proposal,
        List<ProposalDesk.DocumentChange> changes,
        List<ConflictLine> conflicts) {
      Map<Ref, Draft> drafts = new HashMap<>();
      proposal.drafts().forEach(draft -> drafts.put(draft.ref(), draft));
      return new Full(
          proposal.number(),
          proposal.version(),
          proposal.title(),
          proposal.reason(),
          proposal.author(),
          proposal.time(),
          proposal.state().word(),
          proposal.base(),
          proposal.approver().isEmpty() ? null : proposal.approver(),
          proposal.merged() == 0 ? null : proposal.merged(),
          changes.stream()
              .map(change ->
                  DocumentLine.of(change, Objects.requireNonNull(drafts.get(change.ref()))))
              .toList(),
          conflicts,
          proposal.remarks().stream().map(RemarkLine::of).toList());
    }
  }

  /**
   * What happens to a document.
   *
   * @param change added, changed or removed
   * @param text of the draft; null when it is removed
   * @param fields as many as anybody reads
   * @param more fields than are listed
   */
  record DocumentLine(
      String ref,
      String title,
      String change,
      @Nullable String text,
      long base,
      List<FieldChange> fields,
      int more) {
    static DocumentLine of(ProposalDesk.DocumentChange change, Draft draft) {
      List<FieldChange> fields = change.fields();
      int shown = Math.min(fields.size(), MOST_FIELDS);
      return new DocumentLine(
          change.ref().toString(),
          change.title(),
          change.change().word(),
          draft.text(),
          draft.base(),
          fields.subList(0, shown),
          fields.size() - shown);
    }
  }

  /** A field that both changed; an empty path is the whole document. */
  record ConflictLine(
      String document,
      String path,
      @Nullable String base,
      @Nullable String theirs,
      @Nullable String mine) {
    static ConflictLine of(ProposalDesk.Conflict conflict) {
      FieldConflict field = conflict.field();
      return new ConflictLine(
          conflict.ref().toString(), field.path(), field.base(), field.theirs(), field.mine());
    }

    String words() {
      return path.isEmpty() ? document + " as a whole" : path + " of " + document;
    }
  }

  /** What was done or said. */
  record RemarkLine(Instant time, String author, String act, String text) {
    static RemarkLine of(Remark remark) {
      return new RemarkLine(remark.time(), remark.author(), remark.act().word(), remark.text());
    }
  }

  /** What is proposed. */
  record Wish(String title, @Nullable String reason, List<Doc> documents) {
    Wish {
      Objects.requireNonNull(title, "title must be given");
      Objects.requireNonNull(documents, "documents must be given");
    }

    Proposal.Content content() {
      return new Proposal.Content(
          title, reason == null ? "" : reason, documents.stream().map(Doc::draft).toList());
    }
  }

  /**
   * A document to become something else.
   *
   * @param text null to take it away
   * @param base its ETag when it was read; left out to add one
   */
  record Doc(String ref, @Nullable String text, @Nullable Long base) {
    Doc {
      Objects.requireNonNull(ref, "ref must be given");
    }

    Draft draft() {
      return new Draft(Ref.parse(ref), text, base == null ? 0 : base);
    }
  }

  /** Something said; possibly nothing. */
  record Words(@Nullable String text) {
    String orNothing() {
      return text == null ? "" : text;
    }
  }

  /** Whose values stay. */
  record Choices(List<Choice> choices) {
    Choices {
      Objects.requireNonNull(choices, "choices must be given");
    }

    Map<Ref, Map<String, Side>> byDocument() {
      Map<Ref, Map<String, Side>> all = new HashMap<>();
      for (Choice choice : choices) {
        all.computeIfAbsent(Ref.parse(choice.document()), ref -> new HashMap<>())
            .put(choice.path(), Side.parse(choice.take()));
      }
      return all;
    }
  }

  /** Whose value of a field stays: mine, the proposal's, or theirs, the workspace's. */
  record Choice(String document, String path, String take) {
    Choice {
      Objects.requireNonNull(document, "document must be given");
      Objects.requireNonNull(path, "path must be given");
      Objects.requireNonNull(take, "take must be given");
    }
  }

  /** The revision that a proposal became. */
  record Merged(long revision) {}

  /**
   * What a proposal does to the plan.
   *
   * @param before the decision about the workspace without it; null while none is asked for
   * @param after the decision with it; null while none is asked for
   * @param stale whether the workspace or the proposal was changed since
   * @param effect null until both are decided
   */
  record EffectView(
      @Nullable JobView before,
      @Nullable JobView after,
      boolean stale,
      @Nullable PlanEffect effect) {}
}

package dev.quarterdeck.server.http;

import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.Proposal.Doing;
import dev.quarterdeck.office.proposals.ProposalDesk;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.proposals.State;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Side;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.http.ProposalViews.Choices;
import dev.quarterdeck.server.http.ProposalViews.ConflictLine;
import dev.quarterdeck.server.http.ProposalViews.Full;
import dev.quarterdeck.server.http.ProposalViews.Line;
import dev.quarterdeck.server.http.ProposalViews.Merged;
import dev.quarterdeck.server.http.ProposalViews.Wish;
import dev.quarterdeck.server.http.ProposalViews.Words;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes that await somebody else's yes. An ETag is the version of a proposal. */
@RestController
@RequestMapping("/api/v1/proposals")
public final class ProposalsController {
  private static final int MOST = 200;

  private final Store store;
  private final Desk desk;
  private final Proposals proposals;
  private final ProposalDesk proposalDesk;
  private final Clock clock;

  public ProposalsController(
      Store store, Desk desk, Proposals proposals, ProposalDesk proposalDesk, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.proposals = proposals;
    this.proposalDesk = proposalDesk;
    this.clock = clock;
  }

  @GetMapping
  @Permit(Permission.READ)
  Page<Line> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Line> lines =
        proposals
            .list(
                state == null ? null : State.parse(state),
                before == null ? Long.MAX_VALUE : before,
                most)
            .stream()
            .map(Line::of)
            .toList();
    boolean more = lines.size() == most && lines.getLast().number() > 1;
    return new Page<>(lines, more ? String.valueOf(lines.getLast().number()) : null);
  }

  @PostMapping
  @Permit(Permission.PROPOSE)
  ResponseEntity<Full> propose(@RequestBody Wish wish) throws StaleException {
    Proposal.Content content = wish.content();
    Approvals.mustNotBeAmong(content.drafts().stream().map(Draft::ref).toList());
    desk.edits(content.drafts()); // what could not be merged today is refused today
    long base = store.head().number();
    Proposal made =
        proposals.add(Proposal.made(content, base, Signed.in().user(), clock.instant()));
    return ResponseEntity.created(URI.create("/api/v1/proposals/" + made.number()))
        .eTag(String.valueOf(made.version()))
        .body(view(made));
  }

  @GetMapping("/{number}")
  @Permit(Permission.READ)
  ResponseEntity<Full> read(@PathVariable long number) {
    return full(kept(number));
  }

  private ResponseEntity<Full> full(Proposal proposal) {
    return ResponseEntity.ok().eTag(String.valueOf(proposal.version())).body(view(proposal));
  }

  private Full view(Proposal proposal) {
    boolean undecided = proposal.state() == State.OPEN || proposal.state() == State.APPROVED;
    List<ConflictLine> conflicts =
        undecided ? lines(proposalDesk.onTop(proposal.drafts(), Map.of())) : List.of();
    return Full.of(proposal, proposalDesk.changes(proposal.drafts()), conflicts);
  }

  private static List<ConflictLine> lines(ProposalDesk.OnTop onTop) {
    return onTop.conflicts().stream().map(ConflictLine::of).toList();
  }

  private Proposal kept(long number) {
    Proposal proposal = proposals.find(number);
    if (proposal == null) {
      throw new NoSuchElementException("There is no proposal " + number);
    }
    return proposal;
  }

  /** The version that the caller has seen. */
  private Proposal seen(long number, String match) throws StaleException {
    Proposal proposal = kept(number);
    if (proposal.version() != Tag.number(match)) {
      throw new StaleException(List.of());
    }
    return proposal;
  }

  private Doing by(@Nullable Words words) {
    return new Doing(Signed.in().user(), clock.instant(), words == null ? "" : words.orNothing());
  }

  private ResponseEntity<Full> saved(Proposal next) throws StaleException {
    proposals.save(next);
    return full(next);
  }

  @PutMapping("/{number}")
  @Permit(Permission.PROPOSE)
  ResponseEntity<Full> change(
      @PathVariable long number, @RequestBody Wish wish, @RequestHeader("If-Match") String match)
      throws StaleException {
    Proposal seen = seen(number, match);
    Proposal.Content content = wish.content();
    Approvals.mustNotBeAmong(content.drafts().stream().map(Draft::ref).toList());
    Proposal next = seen.change(content, seen.base(), by(null));
    desk.edits(content.drafts().stream().filter(draft -> !seen.drafts().contains(draft)).toList());
    return saved(next);
  }

  @PostMapping("/{number}/comments")
  @Permit(Permission.PROPOSE)
  ResponseEntity<Full> comment(@PathVariable long number, @RequestBody Words words)
      throws StaleException {
    return saved(kept(number).comment(by(words)));
  }

  @PostMapping("/{number}/approval")
  @Permit(Permission.REVIEW)
  ResponseEntity<Full> approve(
      @PathVariable long number, @RequestBody Words words, @RequestHeader("If-Match") String match)
      throws StaleException {
    return saved(seen(number, match).approve(by(words)));
  }

  @PostMapping("/{number}/rejection")
  @Permit(Permission.REVIEW)
  ResponseEntity<Full> reject(
      @PathVariable long number, @RequestBody Words words, @RequestHeader("If-Match") String match)
      throws StaleException {
    return saved(seen(number, match).reject(by(words)));
  }

  @PostMapping("/{number}/withdrawal")
  @Permit(Permission.PROPOSE)
  ResponseEntity<Full> withdraw(
      @PathVariable long number, @RequestBody Words words, @RequestHeader("If-Match") String match)
      throws StaleException {
    return saved(seen(number, match).withdraw(by(words)));
  }

  /** Brings the drafts onto the newest revision; an approval lapses, as something else is asked. */
  @PostMapping("/{number}/resolution")
  @Permit(Permission.PROPOSE)
  ResponseEntity<Full> resolve(
      @PathVariable long number,
      @RequestBody Choices choices,
      @RequestHeader("If-Match") String match)
      throws StaleException {
    Proposal seen = seen(number, match);
    long head = store.head().number();
    List<Draft> drafts = onTop(seen, choices.byDocument());
    desk.edits(drafts);
    var content = new Proposal.Content(seen.title(), seen.reason(), drafts);
    return saved(seen.change(content, head, by(new Words("Brought onto revision " + head))));
  }

  private List<Draft> onTop(Proposal proposal, Map<Ref, Map<String, Side>> chosen) {
    ProposalDesk.OnTop onTop = proposalDesk.onTop(proposal.drafts(), chosen);
    if (!onTop.conflicts().isEmpty()) {
      throw new Conflicting(proposal.number(), lines(onTop));
    }
    if (onTop.drafts().isEmpty()) {
      throw new IllegalArgumentException(
          "Proposal %d must change something, and the workspace has it all already. Maybe withdraw it"
              .formatted(proposal.number()));
    }
    return onTop.drafts();
  }

  /** One revision, whose author is the proposal's. */
  @PostMapping("/{number}/merge")
  @Permit(Permission.REVIEW)
  Merged merge(
      @PathVariable long number, @RequestBody Words words, @RequestHeader("If-Match") String match)
      throws StaleException {
    Proposal seen = seen(number, match);
    seen.mustBeApproved();
    Doing by = by(words);
    String reason =
        "%s (proposal %d, approved by %s, merged by %s)"
            .formatted(seen.title(), number, seen.approver(), by.who());
    var edits = desk.edits(onTop(seen, Map.of()));
    return new Merged(proposals.merge(seen, edits, reason, by).number());
  }
}

package dev.quarterdeck.server.http;

import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.ProposalDesk;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.proposals.Remark;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.http.ProposalViews.ConflictLine;
import dev.quarterdeck.server.http.ProposalViews.EffectView;
import dev.quarterdeck.server.jobs.Decisions;
import dev.quarterdeck.server.jobs.JobView;
import dev.quarterdeck.server.jobs.Kept;
import dev.quarterdeck.server.jobs.Subject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a proposal does to the plan: a decision with it, held against one without it. */
@RestController
@RequestMapping("/api/v1/proposals/{number}/effect")
public final class EffectsController {
  private final Store store;
  private final Desk desk;
  private final Proposals proposals;
  private final ProposalDesk proposalDesk;
  private final Decisions decisions;

  public EffectsController(
      Store store, Desk desk, Proposals proposals, ProposalDesk proposalDesk, Decisions decisions) {
    this.store = store;
    this.desk = desk;
    this.proposals = proposals;
    this.proposalDesk = proposalDesk;
    this.decisions = decisions;
  }

  @GetMapping
  @Permit(Permission.READ)
  EffectView read(@PathVariable long number) {
    Proposal proposal = kept(number);
    JobView after = decisions.findAbout(number).orElse(null);
    if (after == null) {
      return new EffectView(null, null, false, null);
    }
    JobView before = decisions.findPlain(after.revision()).orElse(null);
    return new EffectView(before, after, !isNow(after, proposal), effect(before, after));
  }

  private Proposal kept(long number) {
    Proposal proposal = proposals.find(number);
    if (proposal == null) {
      throw new NoSuchElementException("There is no proposal " + number);
    }
    return proposal;
  }

  /** Comments make versions too, but change nothing of what is proposed. */
  private boolean isNow(JobView job, Proposal proposal) {
    Subject.Version version = job.proposal();
    return version != null
        && version.version() == content(proposal)
        && job.revision() == store.head().number();
  }

  /** The version since which the proposal has the drafts that it has. */
  private static long content(Proposal proposal) {
    long version = 1;
    for (int i = 0; i < proposal.remarks().size(); i++) {
      if (proposal.remarks().get(i).act() == Remark.Act.CHANGE) {
        version = i + 2L;
      }
    }
    return version;
  }

  private @Nullable PlanEffect effect(@Nullable JobView before, JobView after) {
    String one = before == null ? null : decision(before);
    String other = decision(after);
    return one == null || other == null
        ? null
        : PlanEffect.between(DecisionJson.decision(one), DecisionJson.decision(other));
  }

  private @Nullable String decision(JobView job) {
    return decisions.kept(job.id()).map(Kept::decision).orElse(null);
  }

  /** Nothing yet; but as JSON, which no form of another page sends. */
  public record Wish() {}

  /** Asks for what is still missing of both decisions. */
  @PostMapping
  @Permit(Permission.DECIDE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  EffectView ask(@PathVariable long number, @RequestBody Wish wish) throws StaleException {
    Proposal proposal = kept(number);
    String by = Signed.in().user();
    Optional<JobView> known =
        decisions.findAbout(number).filter(job -> isNow(job, proposal) && isGood(job));
    if (known.isEmpty()) {
      Subject subject = subject(proposal);
      if (decisions.findPlain(subject.revision()).isEmpty()) {
        decisions.askAbout(new Subject(subject.revision(), null, null), by);
      }
      decisions.askAbout(subject, by);
    } else if (decisions.findPlain(known.get().revision()).isEmpty()) {
      decisions.askAbout(new Subject(known.get().revision(), null, null), by);
    }
    return read(number);
  }

  private static boolean isGood(JobView job) {
    return !job.isOver() || job.state().equals("done");
  }

  private Subject subject(Proposal proposal) throws StaleException {
    long head = store.head().number();
    ProposalDesk.OnTop onTop = proposalDesk.onTop(proposal.drafts(), Map.of());
    if (!onTop.conflicts().isEmpty()) {
      throw new Conflicting(
          proposal.number(), onTop.conflicts().stream().map(ConflictLine::of).toList());
    }
    var files = desk.files(desk.edits(onTop.drafts()));
    if (store.head().number() != head) {
      throw new StaleException(List.of());
    }
    var version = new Subject.Version(proposal.number(), content(proposal));
    return new Subject(head, null, new Subject.Supposed(version, files));
  }
}

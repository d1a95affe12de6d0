package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.portfolio.ApprovedPlan;
import dev.quarterdeck.office.proposals.Proposal.Doing;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.http.ProposalViews.Words;
import dev.quarterdeck.server.jobs.Decisions;
import dev.quarterdeck.server.jobs.JobView;
import dev.quarterdeck.server.jobs.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which plan is approved, and how the newest decision differs from it. */
@RestController
@RequestMapping("/api/v1")
public final class ApprovalController {
  private final Approvals approvals;
  private final Decisions decisions;
  private final Clock clock;

  public ApprovalController(Approvals approvals, Decisions decisions, Clock clock) {
    this.approvals = approvals;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** An approval; what its document does not say is null. */
  public record ApprovalView(
      @Nullable String decision,
      @Nullable String by,
      @Nullable LocalDate on,
      @Nullable String reason,
      long revision,
      int initiatives) {
    static ApprovalView of(Approvals.Approved approved) {
      ApprovedPlan plan = approved.plan();
      return new ApprovalView(
          plan.decision(),
          plan.approvedBy(),
          plan.approvedOn(),
          plan.reason(),
          approved.revision(),
          plan.plan().size());
    }
  }

  /**
   * The approved plan beside the newest decision.
   *
   * @param approval null when none is approved
   * @param newest about the workspace as it stands; null when there is none
   * @param effect of the newest against the approved; null unless both are kept here
   */
  public record ApprovedView(
      @Nullable ApprovalView approval, @Nullable JobView newest, @Nullable PlanEffect effect) {}

  @GetMapping("/approved-plan")
  @Permit(Permission.READ)
  ApprovedView approved() {
    Approvals.Approved approved = approvals.find();
    JobView newest = decisions.findPlain().orElse(null);
    String id = approved == null ? null : approved.plan().decision();
    Decision one = id == null ? null : decision(id);
    Decision other = newest == null ? null : decision(newest.id());
    return new ApprovedView(
        approved == null ? null : ApprovalView.of(approved),
        newest,
        one == null || other == null ? null : PlanEffect.between(one, other));
  }

  private @Nullable Decision decision(String id) {
    return decisions.kept(id).map(Kept::decision).map(DecisionJson::decision).orElse(null);
  }

  @PostMapping("/decisions/{id}/approval")
  @Permit(Permission.APPROVE)
  ApprovedView approve(@PathVariable String id, @RequestBody Words words) throws StaleException {
    Kept kept =
        decisions
            .kept(id)
            .orElseThrow(() -> new NoSuchElementException("There is no decision of that id"));
    JobView job = kept.job();
    if (kept.decision() == null || job.scenario() != null || job.proposal() != null) {
      throw new IllegalArgumentException(
          "Decision %s must be about the workspace as it stands, with a plan, to be approved. Maybe decide again"
              .formatted(id));
    }
    Decision decision = DecisionJson.decision(kept.decision());
    if (decision.plan().isEmpty()) {
      throw new IllegalArgumentException(
          "Decision %s must have a plan to be approved, and is %s"
              .formatted(id, decision.status().name().toLowerCase(Locale.ROOT)));
    }
    Doing by = new Doing(Signed.in().user(), clock.instant(), words.orNothing().strip());
    approvals.approve(id, decision, by);
    return approved();
  }
}

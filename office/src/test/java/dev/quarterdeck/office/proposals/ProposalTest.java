package dev.quarterdeck.office.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.proposals.Proposal.Content;
import dev.quarterdeck.office.proposals.Proposal.Doing;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.workspace.Ref;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProposalTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Draft DRAFT = new Draft(new Ref("goal", "growth"), "kind: Goal\n", 3);
  private static final Content CONTENT = new Content("Grow more", "Asked for", List.of(DRAFT));
  private static final Proposal OPEN = Proposal.made(CONTENT, 7, "anna", NOON);

  private static Doing by(String who) {
    return new Doing(who, NOON, "So be it");
  }

  private static void refused(String words, ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void nobodyApprovesOrRejectsTheirOwn() {
    refused("somebody other than anna", () -> OPEN.approve(by("anna")));
    refused("somebody other than anna", () -> OPEN.reject(by("anna")));
    Proposal approved = OPEN.approve(by("bent"));
    assertThat(approved.state()).isEqualTo(State.APPROVED);
    assertThat(approved.approver()).isEqualTo("bent");
    assertThat(approved.version()).isEqualTo(2);
  }

  @Test
  void onlyItsAuthorChangesOrWithdrawsIt() {
    refused("by anna, who made it", () -> OPEN.withdraw(by("bent")));
    refused("by anna, who made it", () -> OPEN.change(CONTENT, 8, by("bent")));
    assertThat(OPEN.withdraw(by("anna")).state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void anApprovalLapsesWhenSomethingElseIsProposed() {
    Proposal changed = OPEN.approve(by("bent")).change(CONTENT, 9, by("anna"));
    assertThat(changed.state()).isEqualTo(State.OPEN);
    assertThat(changed.approver()).isEmpty();
    assertThat(changed.base()).isEqualTo(9);
    refused("must be approved to be merged", () -> changed.merge(10, by("bent")));
    assertThat(changed.comment(by("cara")).state()).isEqualTo(State.OPEN);
    assertThat(OPEN.approve(by("bent")).comment(by("cara")).approver()).isEqualTo("bent");
  }

  @Test
  void whatIsDecidedStaysSo() {
    Proposal merged = OPEN.approve(by("bent")).merge(10, by("cara"));
    assertThat(merged.merged()).isEqualTo(10);
    assertThat(merged.approver()).isEqualTo("bent");
    for (Proposal over : List.of(merged, OPEN.reject(by("bent")), OPEN.withdraw(by("anna")))) {
      refused(over.state().word(), () -> over.approve(by("bent")));
      refused(over.state().word(), () -> over.reject(by("bent")));
      refused(over.state().word(), () -> over.withdraw(by("anna")));
      refused(over.state().word(), () -> over.change(CONTENT, 8, by("anna")));
      refused(over.state().word(), () -> over.merge(8, by("bent")));
      assertThat(over.comment(by("cara")).state()).isEqualTo(over.state());
    }
  }

  @Test
  void aProposalSaysSomethingAndNotTooMuch() {
    refused("must say what it does", () -> new Content(" ", "", List.of(DRAFT)));
    refused("at most 200", () -> new Content("x".repeat(201), "", List.of(DRAFT)));
    refused("must change a document", () -> new Content("x", "", List.of()));
    refused("each document once", () -> new Content("x", "", List.of(DRAFT, DRAFT)));
    refused("at most 10000", () -> new Doing("anna", NOON, "x".repeat(10_001)));
    refused("must say something", () -> OPEN.comment(new Doing("anna", NOON, " ")));
  }
}

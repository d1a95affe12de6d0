package dev.quarterdeck.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.office.proposals.Proposal;
import dev.quarterdeck.office.proposals.Proposal.Content;
import dev.quarterdeck.office.proposals.Proposal.Doing;
import dev.quarterdeck.office.proposals.ProposalDesk;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.proposals.Remark;
import dev.quarterdeck.office.proposals.State;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Desk.Signature;
import dev.quarterdeck.office.store.Draft;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Event;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.StaleException;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.FieldConflict;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Side;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does with proposals. */
abstract class ProposalsContract {
  private static final Signature CARA = new Signature("cara", "Because");
  private static final Ref GROWTH = new Ref("goal", "growth");
  private static final Ref SPEED = new Ref("need", "speed");
  private static final Ref NEW = new Ref("goal", "new");
  private static final String NEEDS =
      "name,title,description,horizon,source\nspeed,Speed,Faster,short,risk\n";

  private static final String GOAL =
      """
      kind: Goal
      metadata: {name: growth, title: Grow}
      spec:
        description: Grow   # in money
        owner: Board
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path scratch;

  @SuppressWarnings("NullAway.Init")
  private Data data;

  /** Opens what is kept under that name, which is nothing at first. */
  abstract Data open(String name);

  @BeforeEach
  void begin() throws StaleException {
    data = open("office");
    desk().become(Map.of("goals.yaml", GOAL, "needs.csv", NEEDS), CARA);
  }

  @AfterEach
  void end() {
    data.close();
  }

  private Store store() {
    return data.store();
  }

  private Desk desk() {
    return new Desk(store(), StoreContract.READER);
  }

  private ProposalDesk proposalDesk() {
    return new ProposalDesk(store(), StoreContract.READER);
  }

  private Proposals proposals() {
    return data.proposals();
  }

  private static Doing by(String who) {
    return new Doing(who, StoreContract.CLOCK.instant(), "Says " + who);
  }

  private Proposal proposed(Draft... drafts) {
    Content content = new Content("Grow more", "Asked for", List.of(drafts));
    return proposals().add(Proposal.made(content, 1, "anna", StoreContract.CLOCK.instant()));
  }

  private Proposal saved(Proposal next) throws StaleException {
    proposals().save(next);
    Proposal kept = Objects.requireNonNull(proposals().find(next.number()));
    assertThat(kept).isEqualTo(next);
    return kept;
  }

  private static Draft grow(String statement) {
    return new Draft(GROWTH, GOAL.replace("Grow   #", statement + " #"), 1);
  }

  private String text(Ref ref) {
    return Objects.requireNonNull(store().find(ref, Entry.NOW)).text();
  }

  @Test
  void aProposalIsKeptWithAllThatIsDoneToIt() throws StaleException {
    Proposal made = proposed(grow("Grow more"), new Draft(SPEED, null, 1));
    assertThat(made.number()).isEqualTo(1);
    assertThat(proposals().find(1)).isEqualTo(made);
    assertThat(proposals().find(2)).isNull();

    Proposal said = saved(made.comment(by("bent")));
    Content other = new Content("Grow", "", List.of(grow("Grow slower")));
    Proposal changed = saved(said.change(other, 1, by("anna")));
    saved(changed.approve(by("bent")));
    data.close();
    data = open("office");
    Proposal kept = Objects.requireNonNull(proposals().find(1));
    assertThat(kept.state()).isEqualTo(State.APPROVED);
    assertThat(kept.drafts()).containsExactly(grow("Grow slower"));
    assertThat(kept.remarks())
        .extracting(Remark::act)
        .containsExactly(Remark.Act.COMMENT, Remark.Act.CHANGE, Remark.Act.APPROVE);
    assertThat(store().listEvents(Entry.NOW, 4))
        .extracting(Event::actor, Event::action, Event::subject)
        .first()
        .hasToString("(\"bent\", \"approve\", \"proposal 1\")");
  }

  @Test
  void ofTwoWhoActOnOneVersionOneIsTooLate() throws StaleException {
    Proposal made = proposed(grow("Grow more"));
    saved(made.approve(by("bent")));
    assertThatThrownBy(() -> proposals().save(made.reject(by("cara"))))
        .isInstanceOf(StaleException.class);
    assertThat(Objects.requireNonNull(proposals().find(1)).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void proposalsAreListedNewestFirst() throws StaleException {
    proposed(grow("One"));
    Proposal second = proposed(grow("Two"), new Draft(SPEED, null, 1));
    saved(second.reject(by("bent")));
    assertThat(proposals().list(null, Long.MAX_VALUE, 9))
        .extracting(listed -> listed.proposal().number())
        .containsExactly(2L, 1L);
    assertThat(proposals().list(State.REJECTED, Long.MAX_VALUE, 9))
        .singleElement()
        .satisfies(listed -> assertThat(listed.documents()).isEqualTo(2));
    assertThat(proposals().list(null, 2, 9)).hasSize(1);
  }

  private Revision merged(Proposal proposal) throws StaleException {
    Proposal approved = saved(proposal.approve(by("bent")));
    ProposalDesk.OnTop onTop = proposalDesk().onTop(approved.drafts(), Map.of());
    assertThat(onTop.conflicts()).isEmpty();
    return proposals().merge(approved, desk().edits(onTop.drafts()), "Grow more", by("bent"));
  }

  @Test
  void aMergeIsOneRevisionOfItsAuthor() throws StaleException {
    String fresh = "kind: Goal\nmetadata: {name: new}\nspec: {description: New}\n";
    Revision revision =
        merged(
            proposed(
                grow("Grow more"),
                new Draft(SPEED, "speed,Speed,Fastest,short,risk", 1),
                new Draft(NEW, fresh, 0)));
    assertThat(revision.number()).isEqualTo(2);
    assertThat(revision.author()).isEqualTo("anna");
    assertThat(store().files(2))
        .containsEntry("goals.yaml", GOAL.replace("Grow   #", "Grow more #"))
        .containsEntry("needs.csv", NEEDS.replace("Faster", "Fastest"))
        .containsEntry("goal/new.yaml", fresh);
    assertThat(Objects.requireNonNull(proposals().find(1)).merged()).isEqualTo(2);
    assertThat(store().audit()).isEmpty();
  }

  @Test
  void aMergeOfAnOldVersionChangesNothing() throws StaleException {
    Proposal approved = saved(proposed(grow("Grow more")).approve(by("bent")));
    saved(approved.comment(by("cara")));
    var edits = desk().edits(approved.drafts());
    assertThatThrownBy(() -> proposals().merge(approved, edits, "Grow", by("bent")))
        .isInstanceOf(StaleException.class);
    assertThat(store().head().number()).isEqualTo(1);
    assertThat(text(GROWTH)).isEqualTo(GOAL);
    assertThat(store().audit()).isEmpty();
  }

  @Test
  void aWorkspaceThatMovedOnIsMergedFieldByField() throws StaleException {
    Proposal proposal =
        proposed(grow("Grow more"), new Draft(SPEED, "speed,Speed,Fastest,short,risk", 1));
    Map<String, @Nullable String> moved = new HashMap<>();
    moved.put("goals.yaml", GOAL.replace("owner: Board", "owner: Chair   # since May"));
    moved.put("needs.csv", "description,title,name,horizon,source\nFaster,Fast,speed,short,risk\n");
    desk().change(moved, 1, CARA);
    merged(proposal);
    assertThat(store().files(3))
        .containsEntry(
            "goals.yaml",
            GOAL.replace("Grow   #", "Grow more   #").replace("Board", "Chair   # since May"))
        .containsEntry(
            "needs.csv", "description,title,name,horizon,source\nFastest,Fast,speed,short,risk\n");
  }

  @Test
  void aFieldThatBothChangedIsAConflictUntilItIsChosen() throws StaleException {
    Proposal proposal = proposed(grow("Grow more"));
    desk().put(GROWTH, String.valueOf(grow("Grow less").text()), 1, CARA);
    ProposalDesk.OnTop onTop = proposalDesk().onTop(proposal.drafts(), Map.of());
    var conflict = new FieldConflict("description", "Grow", "Grow less", "Grow more");
    assertThat(onTop.conflicts()).containsExactly(new ProposalDesk.Conflict(GROWTH, conflict));

    Map<Ref, Map<String, Side>> mine = Map.of(GROWTH, Map.of("description", Side.MINE));
    assertThat(proposalDesk().onTop(proposal.drafts(), mine).drafts())
        .containsExactly(new Draft(GROWTH, grow("Grow more").text(), 2));
    Map<Ref, Map<String, Side>> theirs = Map.of(GROWTH, Map.of("description", Side.THEIRS));
    assertThat(proposalDesk().onTop(proposal.drafts(), theirs).drafts())
        .as("nothing is left to change")
        .isEmpty();
  }

  @Test
  void whatIsGoneOnOneSideIsAConflictOfTheWholeDocument() throws StaleException {
    Proposal change = proposed(grow("Grow more"));
    Proposal removal = proposed(new Draft(SPEED, null, 1));
    desk().remove(GROWTH, 1, CARA);
    desk().put(SPEED, "speed,Speed,Fastest,short,risk", 1, CARA);
    assertThat(proposalDesk().onTop(change.drafts(), Map.of()).conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.field().path()).isEmpty());
    Map<Ref, Map<String, Side>> mine =
        Map.of(GROWTH, Map.of("", Side.MINE), SPEED, Map.of("", Side.MINE));
    assertThat(proposalDesk().onTop(change.drafts(), mine).drafts())
        .containsExactly(new Draft(GROWTH, grow("Grow more").text(), 0));
    assertThat(proposalDesk().onTop(removal.drafts(), mine).drafts())
        .containsExactly(new Draft(SPEED, null, 3));
    assertThat(proposalDesk().onTop(removal.drafts(), Map.of()).conflicts()).hasSize(1);
  }

  @Test
  void theChangesOfAProposalStayWhenTheWorkspaceMovesOn() throws StaleException {
    Proposal proposal = proposed(grow("Grow more"), new Draft(SPEED, null, 1));
    desk().remove(GROWTH, 1, CARA);
    assertThat(proposalDesk().changes(proposal.drafts()))
        .extracting(change -> change.ref() + " " + change.title() + " " + change.change().word())
        .containsExactly("goal:growth Grow changed", "need:speed Speed removed");
  }

  @Test
  void whatAProposalWouldMakeOfTheFilesIsKnownWithoutMerging() throws StaleException {
    var edits = desk().edits(List.of(grow("Grow more"), new Draft(SPEED, null, 1)));
    assertThat(desk().files(edits))
        .containsEntry("goals.yaml", grow("Grow more").text())
        .containsEntry("needs.csv", "name,title,description,horizon,source\n");
    assertThat(store().head().number()).isEqualTo(1);
  }
}

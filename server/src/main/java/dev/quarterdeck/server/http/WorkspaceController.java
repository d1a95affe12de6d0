package dev.quarterdeck.server.http;

import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.portfolio.Portfolio;
import dev.quarterdeck.office.portfolio.Scenario;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Entry;
import dev.quarterdeck.office.store.Revision;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workspace as a whole: what it is, what is wrong in it, how it came to be. */
@RestController
@RequestMapping("/api/v1")
public final class WorkspaceController {
  private static final int MOST = 200;

  private final Store store;
  private final Undo undo;
  private final Workspaces workspaces;

  public WorkspaceController(Store store, Desk desk, Workspaces workspaces) {
    this.store = store;
    this.undo = new Undo(store, desk, workspaces);
    this.workspaces = workspaces;
  }

  /**
   * What there is.
   *
   * @param organization null when no document says what it is
   * @param documents how many, by kind as refs write it
   */
  public record Overview(
      @Nullable String organization,
      @Nullable String currency,
      long revision,
      Map<String, Long> documents,
      long errors,
      long warnings) {}

  /** A change that was made. */
  public record RevisionLine(
      long revision, String author, Instant time, String reason, List<String> documents) {}

  /** Why something is done. */
  public record Why(@Nullable String reason) {}

  @GetMapping("/workspace")
  @Permit(Permission.READ)
  Overview overview() {
    Workspaces.Checked now = workspaces.now();
    Document<Organization> organization = now.organization();
    return new Overview(
        organization == null ? null : organization.title(),
        organization == null ? null : organization.spec().currency(),
        now.revision(),
        store.count(),
        now.count("error"),
        now.count("warning"));
  }

  @GetMapping("/problems")
  @Permit(Permission.READ)
  Page<ProblemLine> problems() {
    return new Page<>(workspaces.now().problems(), null);
  }

  @GetMapping("/scenarios")
  @Permit(Permission.READ)
  Page<ScenarioView> scenarios() {
    Workspace now = workspaces.now().workspace();
    return new Page<>(
        now.list(Portfolio.SCENARIO).stream()
            .map(scenario -> ScenarioView.of(scenario, now))
            .toList(),
        null);
  }

  /** A scenario and what it changes. */
  public record ScenarioView(
      String name, String title, @Nullable String description, List<Changed> changes) {
    static ScenarioView of(Document<Scenario> document, Workspace workspace) {
      return new ScenarioView(
          document.name(),
          document.title(),
          document.spec().description(),
          document.spec().changes().stream().map(change -> Changed.of(change, workspace)).toList());
    }
  }

  /** A value of a document set to another; its ref is its title when it is not there. */
  public record Changed(String document, String title, String path, String value) {
    static Changed of(Scenario.Change change, Workspace workspace) {
      Document<?> there = workspace.find(change.document());
      String ref = change.document().toString();
      return new Changed(ref, there == null ? ref : there.title(), change.path(), change.value());
    }
  }

  @GetMapping("/revisions")
  @Permit(Permission.READ)
  Page<RevisionLine> revisions(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<RevisionLine> lines =
        store.listRevisions(before == null ? Entry.NOW : before, most).stream()
            .map(this::line)
            .toList();
    boolean more = lines.size() == most && lines.getLast().revision() > 1;
    return new Page<>(lines, more ? String.valueOf(lines.getLast().revision()) : null);
  }

  private RevisionLine line(Revision revision) {
    List<String> documents =
        store.listRefs(revision.number(), MOST).stream().map(Ref::toString).toList();
    return new RevisionLine(
        revision.number(), revision.author(), revision.time(), revision.reason(), documents);
  }

  @PostMapping("/revisions/{number}/undo")
  @Permit(Permission.WRITE)
  RevisionLine undo(@PathVariable long number, @RequestBody Why why) {
    List<Ref> documents = new ArrayList<>();
    store.listChanges(number).forEach(entry -> documents.add(entry.ref()));
    if (!Signed.in().may(Permission.APPROVE)) {
      Approvals.mustNotBeAmong(documents);
    }
    return line(undo.of(number, Signed.with(why.reason(), "Undo revision " + number)));
  }
}

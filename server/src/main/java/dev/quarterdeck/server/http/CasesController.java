package dev.quarterdeck.server.http;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.CaseFigures;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision.ProblemLine;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.workspace.Cut;
import dev.quarterdeck.office.workspace.Meant;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Ref;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.access.Permission;
import dev.quarterdeck.server.access.Permit;
import dev.quarterdeck.server.jobs.Turns;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an initiative is worth while it is being written. */
@RestController
@RequestMapping("/api/v1/cases")
public final class CasesController {
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final String FILE = "document.yaml";

  private final Workspaces workspaces;
  private final WorkspaceReader reader;
  private final Decide decide;
  private final Turns turns;

  public CasesController(
      Workspaces workspaces, WorkspaceReader reader, Decide decide, Turns turns) {
    this.workspaces = workspaces;
    this.reader = reader;
    this.decide = decide;
    this.turns = turns;
  }

  /**
   * An initiative as it is being written.
   *
   * @param initiative name of the one that the text is to replace; null for a new one
   */
  public record Draft(String text, @Nullable String initiative) {
    /** What came over the wire may lack anything. */
    public Draft {
      Objects.requireNonNull(text, "text must be given");
    }
  }

  /**
   * What it is worth.
   *
   * @param revision of the workspace that it was valued against
   * @param currency null while there are errors
   * @param problems of the text, and of what its value depends on
   * @param options none while there are errors, or when none can be valued
   */
  public record Valued(
      long revision,
      @Nullable String currency,
      List<ProblemLine> problems,
      List<CaseFigures> options) {}

  @PostMapping("/value")
  @Permit(Permission.READ)
  Valued value(@RequestBody Draft draft) {
    if (draft.text().length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "text must have at most %d characters".formatted(MOST_CHARACTERS));
    }
    return turns.take(Signed.in().user(), () -> valued(draft));
  }

  private Valued valued(Draft draft) {
    Workspaces.Checked now = workspaces.now();
    Workspace drafted = reader.draft(FILE, draft.text(), now.workspace());
    List<Cut> cuts = reader.cut(FILE, draft.text());
    Problem other = new Meant(Cases.INITIATIVE.refName(), draft.initiative()).problem(FILE, cuts);
    if (other != null && !drafted.hasErrors()) {
      return new Valued(now.revision(), null, List.of(ProblemLine.of(other)), List.of());
    }
    String name =
        cuts.stream().map(Cut::ref).filter(Objects::nonNull).map(Ref::name).findFirst().orElse("");
    Decide.Valued valued = decide.value(drafted, name, true, Progress.none());
    return new Valued(
        now.revision(),
        valued.organization() == null ? null : valued.currency(),
        valued.problems().stream().map(ProblemLine::of).toList(),
        valued.figures());
  }
}

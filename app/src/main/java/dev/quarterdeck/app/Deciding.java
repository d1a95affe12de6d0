package dev.quarterdeck.app;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decided;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.report.Format;
import dev.quarterdeck.office.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Decides a workspace: what {@code decide}, {@code compare} and {@code frontier} share. */
record Deciding(Surroundings surroundings, int threads, @Nullable String scenario) {

  /**
   * Decides, showing problems and progress, and writes the decision.
   *
   * @param target the decision's folder
   * @throws CannotDo when the workspace has errors or the folder cannot be one
   */
  Decision decide(WorkspaceFolder workspace, Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new CannotDo("'" + target + "' must be a folder, but is a file.", "another --out.");
    }
    Decide.Outcome outcome = outcome(workspace, new Decide(threads)::decide);
    Decided decided = shown(workspace, outcome);
    try (Watching progress = Watching.on(surroundings)) {
      Decision decision = outcome.decision(threads, progress);
      progress.at("writing", 0);
      DecisionFolder.write(target, workspace.path(), decided, decision);
      return decision;
    }
  }

  /**
   * The plan that would be decided; shows problems and progress.
   *
   * @throws CannotDo when the workspace has errors
   */
  Decided planned(WorkspaceFolder workspace) {
    return shown(workspace, outcome(workspace, new Decide(threads)::plan));
  }

  private static Decided shown(WorkspaceFolder workspace, Decide.Outcome outcome) {
    workspace.problems().print(outcome.problems());
    Decided decided = outcome.decided();
    if (decided == null) {
      String found = ProblemPrinter.summary(outcome.problems());
      throw new CannotDo("Nothing was decided: " + found + ".", null);
    }
    return decided;
  }

  private Decide.Outcome outcome(WorkspaceFolder workspace, Way way) {
    try (Watching progress = Watching.on(surroundings)) {
      return way.of(workspace.read(progress), scenario, progress);
    }
  }

  private interface Way {
    Decide.Outcome of(Workspace workspace, @Nullable String scenario, Progress progress);
  }

  /** The decision in a few lines. */
  void print(Decision decision) {
    new DecisionSummary(surroundings.out(), new Format(decision.currency())).print(decision);
  }

  /** A plan that obeys every rule is fine, none is a problem. */
  static int exit(Decision decision) {
    return decision.status() == Status.INFEASIBLE ? Exit.PROBLEMS : Exit.FINE;
  }
}

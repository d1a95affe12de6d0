package dev.quarterdeck.app;

import dev.quarterdeck.office.Decide;

/**
 * Values a workspace's cases, showing problems and progress: for {@code value}, {@code explain}.
 */
record Valuing(Surroundings surroundings, int threads) {

  /**
   * Values every option.
   *
   * @param sampled whether to measure samples too, for ranges of every measure
   * @throws CannotDo when the workspace has errors
   */
  Decide.Valued value(WorkspaceFolder workspace, boolean sampled) {
    Decide.Valued valued;
    try (Watching progress = Watching.on(surroundings)) {
      valued = new Decide(threads).value(workspace.read(progress), sampled, progress);
    }
    workspace.problems().print(valued.problems());
    if (valued.organization() == null) {
      String found = ProblemPrinter.summary(valued.problems());
      throw new CannotDo("Nothing was valued: " + found + ".", null);
    }
    return valued;
  }
}

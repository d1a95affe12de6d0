package dev.quarterdeck.app;

import dev.quarterdeck.engine.planner.Status;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.DecisionJson;
import dev.quarterdeck.office.report.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides a portfolio. */
@CommandLine.Command(
    name = "decide",
    description = {
      "Say what to fund, in which form, from when - and how good that plan is.",
      "Writes decision.json, report.html, plan.csv and the inputs they rest on."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd decide my-office --out my-decision")
final class DecideCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FOLDER", description = "The workspace.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write the decision; a former one there is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads to use; the decision does not depend on it.")
  private int threads;

  @Option(names = "--json", description = "Print the decision itself.")
  private boolean json;

  DecideCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var workspace = new WorkspaceFolder(surroundings, folder);
    Path target = surroundings.path(out);
    if (target.startsWith(workspace.path())) {
      throw new CannotDo(
          "The decision must not be written into its own workspace.",
          "--out " + folder + "-decision");
    }
    Decision decision = decide(workspace, target);
    print(decision);
    return decision.status() == Status.INFEASIBLE ? Exit.PROBLEMS : Exit.FINE;
  }

  private Decision decide(WorkspaceFolder workspace, Path target) throws IOException {
    try (Watching progress = Watching.on(surroundings)) {
      var outcome = new Decide(threads).decide(workspace.read(), progress);
      workspace.problems().print(outcome.problems());
      if (outcome.decided() == null) {
        throw new CannotDo(
            "Nothing was decided: " + ProblemPrinter.summary(outcome.problems()) + ".", null);
      }
      Decision decision = outcome.decision(threads, progress);
      DecisionFolder.write(target, workspace.path(), outcome.decided(), decision);
      return decision;
    }
  }

  private void print(Decision decision) {
    if (json) {
      surroundings.out().print(DecisionJson.write(decision));
    } else {
      new DecisionSummary(surroundings.out(), new Format(decision.currency())).print(decision);
      surroundings.out().println("Report: " + out.resolve(DecisionFolder.REPORT));
      surroundings.out().println("Record: " + out.resolve(DecisionFolder.DECISION));
    }
    surroundings.out().flush();
  }
}

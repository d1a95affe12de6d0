package dev.quarterdeck.app;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for problems in a workspace. */
@CommandLine.Command(
    name = "check",
    description = {
      "Look for problems in a workspace: each with file, line, column and advice.",
      "Ends with 1 when there is an error; warnings and notes are fine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd check example              problems on standard error, a line each",
      "  qd check example --json       all of them as JSON on standard output",
      "  qd check example --github     in a GitHub workflow: beside the lines of a pull request"
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private FolderArgument folder = new FolderArgument();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = "--github",
      description = "Print problems as workflow commands, which GitHub shows beside the lines.")
  private boolean github;

  @Option(names = "--strict", description = "End with 1 when there is a warning, too.")
  private boolean strict;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The result for a program. */
  private record Checked(String workspace, int documents, String hash, List<Problem> problems) {}

  @Override
  public Integer call() {
    WorkspaceFolder found = folder.in(surroundings);
    Workspace workspace = found.read();
    List<Problem> problems = Decide.check(workspace);
    int documents = workspace.list().size();
    if (json) {
      Json.print(
          surroundings.out(),
          new Checked(found.written().toString(), documents, workspace.hash(), problems));
    } else {
      if (github) {
        found.problems().printForGithub(problems);
      } else {
        found.problems().print(problems);
      }
      surroundings.out().println(documents + " documents, " + ProblemPrinter.summary(problems));
    }
    return strict ? ProblemPrinter.strictExit(problems) : ProblemPrinter.exit(problems);
  }
}

package dev.quarterdeck.app;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "  qd check example --json       all of them as JSON on standard output"
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The workspace; this folder when left out.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The result for a program. */
  private record Checked(String workspace, int documents, String hash, List<Problem> problems) {}

  @Override
  public Integer call() {
    Workspace workspace = new WorkspaceFolder(surroundings, folder).read();
    List<Problem> problems = Decide.check(workspace);
    int documents = workspace.list().size();
    if (json) {
      Json.print(
          surroundings.out(),
          new Checked(folder.toString(), documents, workspace.hash(), problems));
    } else {
      new ProblemPrinter(surroundings, folder).print(problems);
      surroundings.out().println(documents + " documents, " + ProblemPrinter.summary(problems));
    }
    return ProblemPrinter.exit(problems);
  }
}

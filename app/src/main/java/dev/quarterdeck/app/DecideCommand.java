package dev.quarterdeck.app;

import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides a portfolio. */
@CommandLine.Command(
    name = "decide",
    description = {
      "Say what to fund, in which form, from when - and how good that plan is.",
      "Writes decision.json, report.html, plan.csv and the inputs they rest on.",
      "Ends with 1 when the workspace has errors or no plan obeys every rule."
    },
    footerHeading = "%nExample:%n",
    footer = "  qd decide my-office --out my-decision")
final class DecideCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private FolderArgument folder = new FolderArgument();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write the decision; a former one there is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Decide in the world of this scenario of the workspace.")
  private @Nullable String scenario;

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print the decision itself.")
  private boolean json;

  DecideCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    WorkspaceFolder workspace = folder.in(surroundings);
    Path target = surroundings.path(out);
    if (workspace.holds(target)) {
      throw new CannotDo(
          "The decision must not be written into its own workspace.",
          "--out " + Path.of("..", workspace.path().getFileName() + "-decision"));
    }
    var deciding = new Deciding(surroundings, threads.count(), scenario);
    Decision decision = deciding.decide(workspace, target);
    if (json) {
      surroundings.out().print(DecisionJson.write(decision));
    } else {
      deciding.print(decision);
      surroundings.out().println("Report: " + out.resolve(DecisionFolder.REPORT));
      surroundings.out().println("Record: " + out.resolve(DecisionFolder.DECISION));
    }
    surroundings.out().flush();
    return Deciding.exit(decision);
  }
}

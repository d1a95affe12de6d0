package dev.quarterdeck.app;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.PlanEffect;
import dev.quarterdeck.office.proposals.ProposalDesk.DocumentChange;
import dev.quarterdeck.office.proposals.WorkspaceDiff;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a change of a workspace does to its documents and its plan. */
@CommandLine.Command(
    name = "diff",
    description = {
      "Say what a change does: to documents, field by field, and to the plan.",
      "What comes in, falls out or moves, and why; in money, dates and the chance of each goal. Both",
      "workspaces are planned, in about half the time of two decisions. Ends with 1 when the changed",
      "one has errors, or no plan that obeys every rule."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd diff my-office my-office-changed     two folders",
      "  qd diff --git HEAD my-office            what is not committed yet",
      "  qd diff --git main my-office --markdown",
      "                                          to be posted in a pull request",
    })
final class DiffCommand implements Callable<Integer> {
  private static final WorkspaceReader READER = new WorkspaceReader(Kinds.all());

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..2",
      description =
          "Before and after; with --git only after, and when left out this folder is meant.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--git",
      paramLabel = "REVISION",
      description = "Before is the folder as this revision of git has it.")
  private @Nullable String revision;

  @Mixin private Threads threads = new Threads();

  @Option(names = "--markdown", description = "Print it as Markdown, for a pull request.")
  private boolean markdown;

  @Option(names = "--json", description = "Print it as a record.")
  private boolean json;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    mustFit();
    WorkspaceFolder after = folder(folders.isEmpty() ? Path.of("") : folders.getLast());
    Diff diff;
    List<Problem> problems = new ArrayList<>();
    if (revision == null) {
      diff = diff(folder(folders.getFirst()).read(), after, problems);
    } else {
      try (Scratch scratch = Scratch.make(surroundings)) {
        Path before = new Revision(after, revision).writeTo(scratch.folder());
        diff = diff(READER.read(before), after, problems);
      }
    }
    print(diff);
    PlanEffect effect = diff.effect();
    boolean noPlan = effect != null && effect.after().status().equals("infeasible");
    return noPlan ? Exit.PROBLEMS : ProblemPrinter.exit(problems);
  }

  private void mustFit() {
    int most = revision == null ? 2 : 1;
    String wrong =
        json && markdown
            ? "--json and --markdown do not go together"
            : folders.size() > most
                ? "With --git one folder is expected, as it is now"
                : revision == null && folders.size() < most
                    ? "Two folders are expected, or one with --git REVISION"
                    : "";
    if (!wrong.isEmpty()) {
      CommandLine line = command == null ? new CommandLine(this) : command.commandLine();
      throw new ParameterException(line, wrong);
    }
  }

  private WorkspaceFolder folder(Path written) {
    return new WorkspaceFolder(surroundings, written);
  }

  /** Shows the problems of what it is after, and puts them into the list. */
  private Diff diff(Workspace before, WorkspaceFolder folder, List<Problem> problems) {
    Workspace after = folder.read();
    List<DocumentChange> documents =
        new WorkspaceDiff(READER).between(before.files(), after.files());
    Decide.Outcome other =
        documents.isEmpty()
            ? new Decide.Outcome(null, Decide.check(after))
            : plan(after, "after: ");
    problems.addAll(other.problems());
    folder.problems().print(problems);
    if (documents.isEmpty()) {
      return new Diff(documents, null, null);
    } else if (other.decided() == null) {
      String found = ProblemPrinter.summary(problems);
      return new Diff(documents, null, "The plan is not known: " + found + ".");
    }
    Decide.Outcome one = plan(before, "before: ");
    if (one.decided() == null) {
      String found = ProblemPrinter.summary(one.problems());
      return new Diff(documents, null, "The plan as it was is not known: " + found + ".");
    }
    return compared(documents, decision(one, "before: "), decision(other, "after: "));
  }

  private static Diff compared(List<DocumentChange> documents, Decision one, Decision other) {
    return one.currency().equals(other.currency())
        ? new Diff(documents, PlanEffect.between(one, other), null)
        : new Diff(
            documents,
            null,
            "The plans are not compared: one is in %s, the other in %s."
                .formatted(one.currency(), other.currency()));
  }

  private Decide.Outcome plan(Workspace workspace, String which) {
    try (Watching watching = Watching.on(surroundings)) {
      return new Decide(threads.count()).plan(workspace, null, named(which, watching));
    }
  }

  private Decision decision(Decide.Outcome outcome, String which) {
    try (Watching watching = Watching.on(surroundings)) {
      return outcome.decision(threads.count(), named(which, watching));
    }
  }

  private static Progress named(String which, Progress progress) {
    return (step, share) -> progress.at(which + step, share);
  }

  private void print(Diff diff) {
    if (json) {
      Json.print(surroundings.out(), diff);
    } else {
      surroundings
          .out()
          .print(markdown ? new DiffMarkdown(diff).text() : new DiffText(diff).text());
      surroundings.out().flush();
    }
  }
}

package dev.quarterdeck.bench.fuzz;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Decision;
import dev.quarterdeck.office.DecisionFolder;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.exchange.table.Report;
import dev.quarterdeck.office.exchange.table.TableImport;
import dev.quarterdeck.office.goals.Goals;
import dev.quarterdeck.office.goals.Organization;
import dev.quarterdeck.office.workspace.Document;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Severity;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs a case down the whole path that it can reach, and throws at whatever must never happen.
 *
 * @param decideOneIn of the cases without errors, how many are decided: every, or one in so many
 */
record Trial(int decideOneIn) implements Runs {
  /** Larger simulations and searches than these are slow for a good reason. */
  private static final int MOST_SAMPLES = 1024;

  private static final double MOST_EFFORT = 0.5;

  private static final Pattern LEAK =
      Pattern.compile(
          "Exception\\b|\\bjava\\.|dev\\.quarterdeck\\.|\\bat [\\w.]+\\(\\w+\\.java|@[0-9a-f]{6,8}\\b");

  @Override
  public Reached run(Case input, Path folder, Steps steps) throws IOException {
    Path workspace = folder.resolve(Case.WORKSPACE);
    for (String table : List.of(Case.TABLE, Case.BOOK)) {
      if (Files.exists(folder.resolve(table))) {
        bring(folder.resolve(table), folder.resolve(Case.MAPPING), workspace, steps);
      }
    }
    steps.at("check");
    Workspace read = new WorkspaceReader(Kinds.all()).read(workspace);
    List<Problem> problems = Decide.check(read);
    sound(problems);
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return Reached.ERRORS;
    }
    if (!isSmall(read) || !Dice.of(input.seed()).oneIn(decideOneIn)) {
      return Reached.CHECKED;
    }
    decide(read, workspace, folder.resolve("decision"), steps);
    return Reached.DECIDED;
  }

  private static void bring(Path table, Path mapping, Path into, Steps steps) throws IOException {
    steps.at("propose a mapping");
    try {
      TableImport.propose(table);
    } catch (IOException | IllegalArgumentException refused) {
      sound(String.valueOf(refused.getMessage()));
    }
    var trying = new TableImport.Request(table, mapping, into, true);
    var doing = new TableImport.Request(table, mapping, into, false);
    steps.at("import, dry");
    Report dry = TableImport.run(trying, Progress.none());
    steps.at("import");
    Report real = TableImport.run(doing, Progress.none());
    steps.at("import again");
    Report again = TableImport.run(doing, Progress.none());
    real.findings().forEach(finding -> sound(finding.message()));
    must(dry.text().equals(real.text()), "A dry run must say what the import then does");
    must(
        again.changes().added().isEmpty() && again.changes().changed().isEmpty(),
        "An import that is run again must change nothing");
    must(real.failed() || again.text().equals(real.text()), "A file must stay as it was");
    int cells = real.cells().values().stream().mapToInt(Integer::intValue).sum();
    int rows = real.rows().read();
    must(rows == 0 ? cells == 0 : cells % rows == 0, "Every cell must be accounted for");
  }

  private static boolean isSmall(Workspace workspace) {
    List<Document<Organization>> organizations = workspace.list(Goals.ORGANIZATION);
    return organizations.stream()
        .map(Document::spec)
        .allMatch(one -> one.samples() <= MOST_SAMPLES && one.planning().effort() <= MOST_EFFORT);
  }

  private static void decide(Workspace read, Path workspace, Path into, Steps steps)
      throws IOException {
    steps.at("value");
    var decide = new Decide(1);
    sound(decide.value(read, false, Progress.none()).problems());
    steps.at("decide");
    Decide.Outcome outcome = decide.decide(read, Progress.none());
    sound(outcome.problems());
    if (outcome.decided() == null) {
      return;
    }
    Decision decision = outcome.decision(1, Progress.none());
    must(Double.isFinite(decision.value()), "The value of a plan must be finite");
    must(Double.isFinite(decision.npv().mean()), "The expected NPV must be finite");
    DecisionFolder.write(into, workspace, outcome.decided(), decision);
  }

  private static void sound(List<Problem> problems) {
    for (Problem problem : problems) {
      sound(problem.message());
      must(problem.place().line() >= 0 && problem.place().column() >= 0, "A place must be one");
    }
  }

  /** A message is for people: there must be one, and nothing of the program's inside. */
  private static void sound(String message) {
    must(!message.isBlank(), "A problem must say something");
    String ours = message.replaceAll("'[^']*'", "''"); // what is quoted is the user's own text
    must(!LEAK.matcher(ours).find(), "A problem must not speak Java, but says: " + message);
    must(
        message.length() <= 20_000,
        "A message must be readable, but has " + message.length() + " characters");
  }

  private static void must(boolean holds, String what) {
    if (!holds) {
      throw new BrokenPromise(what);
    }
  }

  /** Something that holds for every input does not for this one. */
  static final class BrokenPromise extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    BrokenPromise(String what) {
      super(what);
    }
  }
}

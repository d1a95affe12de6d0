package dev.quarterdeck.office;

import dev.quarterdeck.office.report.PlanCsv;
import dev.quarterdeck.office.report.ReportHtml;
import dev.quarterdeck.office.report.ReportView;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A decision on disk: its record, its report, its plan as a table and the inputs it rests on. */
public final class DecisionFolder {
  /** The record's file. */
  public static final String DECISION = "decision.json";

  /** The board's view. */
  public static final String REPORT = "report.html";

  /** The plan as a table. */
  public static final String PLAN = "plan.csv";

  private DecisionFolder() {}

  /**
   * Writes a decision and all that belongs to it.
   *
   * @param inputs the workspace's folder
   * @param folder made when missing; its former decision is replaced
   */
  public static void write(Path folder, Path inputs, Decided decided, Decision decision)
      throws IOException {
    Files.createDirectories(folder);
    ReportView view = new BoardReport(decided, decision).view();
    Files.writeString(folder.resolve(DECISION), DecisionJson.write(decision));
    Files.writeString(folder.resolve(REPORT), ReportHtml.render(view));
    Files.writeString(folder.resolve(PLAN), PlanCsv.write(view));
    Inputs.keep(inputs, decided.workspace().fileNames(), folder.resolve(Inputs.FILE));
  }

  /** The workspace kept beside a decision, as it was when decided. */
  public static Workspace inputs(Path decision) throws IOException {
    Path archive = decision.resolveSibling(Inputs.FILE);
    Path folder = Files.createTempDirectory("quarterdeck-inputs");
    try {
      Inputs.unpack(archive, folder);
      return new WorkspaceReader(Kinds.all()).read(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

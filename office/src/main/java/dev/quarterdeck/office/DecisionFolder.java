package dev.quarterdeck.office;

import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Files.writeString(folder.resolve(DECISION), DecisionJson.write(decision));
    for (var view : render(decided, decision).entrySet()) {
      Files.write(folder.resolve(view.getKey()), view.getValue());
    }
    Inputs.keep(inputs, decided.workspace().fileNames(), folder.resolve(Inputs.FILE));
  }

  /** The report and the plan as files, by name. */
  public static Map<String, byte[]> render(Decided decided, Decision decision) {
    return Views.of(decided, decision);
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

  /**
   * The report and the plan as they lie beside a decision, by name; one that is not there is left
   * out.
   *
   * @throws IOException when one cannot be read or is larger than {@code mostBytes}
   */
  public static Map<String, byte[]> views(Path decision, long mostBytes) throws IOException {
    Map<String, byte[]> views = new LinkedHashMap<>();
    for (String name : List.of(REPORT, PLAN)) {
      Path file = decision.resolveSibling(name);
      if (Files.isRegularFile(file)) {
        if (Files.size(file) > mostBytes) {
          throw new IOException(name + " must have at most " + mostBytes + " bytes");
        }
        views.put(name, Files.readAllBytes(file));
      }
    }
    return views;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package dev.quarterdeck.bench;

import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Reads a workspace of a million lines. */
@Command(
    name = "workspace",
    description = "Write and read a workspace of a million lines of YAML, with every ref checked.")
final class WorkspaceCommand extends Benchmark {
  private static final int LINES = 1_000_000;
  private static final int LINES_OF_ONE = 20;
  private static final int FILES = 20;
  private static final double GOAL_SECONDS = 30;

  private static final String ONE =
      """
      apiVersion: quarterdeck.dev/v1
      kind: Initiative
      metadata: {name: n%1$d, title: Initiative number %1$d}
      spec:
        description: >-
          What it does and why, in words that somebody wrote down once,
          and that somebody else has to read now.
        category: grow
        owner: Head of number %1$d
        requires: [initiative:n%2$d]
        assumptions: {uplift: 1%%..3%%}
        options:
          - name: standard
            duration: 5 quarters
            costs:
              - {name: build, amount: 80k..150k}
            benefits:
              - {name: margin, amount: uplift * 9M per year, ramp: [25%%, 100%%]}
            events: [{name: late, probability: 10 %%, delay: 1..3 quarters}]
      ---
      """;

  @Override
  protected Measurements measure() throws IOException {
    int lines = quick() ? LINES / 20 : LINES;
    Path folder = Files.createTempDirectory("quarterdeck-workspace");
    List<Measurement> all = new ArrayList<>();
    try {
      long bytes = write(folder, lines / LINES_OF_ONE);
      all.add(Measurement.of("lines", lines, "lines"));
      all.add(Measurement.of("size", bytes / 1e6, "MB"));
      for (String round : List.of("read first, classes cold", "read again")) {
        say(round + "...");
        all.addAll(read(folder, round, lines / LINES_OF_ONE));
      }
    } finally {
      Folders.delete(folder);
    }
    return new Measurements(all);
  }

  private static List<Measurement> read(Path folder, String round, int documents) {
    long start = System.nanoTime();
    Workspace workspace = new WorkspaceReader(Kinds.all()).read(folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    return List.of(
        Measurement.atMost(GOAL_SECONDS, round, seconds, "s"),
        Measurement.atLeast(documents, round + ", documents", workspace.list().size(), "docs"),
        Measurement.atMost(0, round + ", problems", workspace.problems().size(), "problems"));
  }

  private static long write(Path folder, int documents) throws IOException {
    long bytes = 0;
    for (int file = 0; file < FILES; file++) {
      Path path = folder.resolve("initiatives-" + file + ".yaml");
      try (BufferedWriter out = Files.newBufferedWriter(path)) {
        for (int i = file; i < documents; i += FILES) {
          out.write(ONE.formatted(i, Math.max(0, i - 1)));
        }
      }
      bytes += Files.size(path);
    }
    return bytes;
  }
}

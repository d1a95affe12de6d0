package dev.quarterdeck.bench;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.exchange.table.Report;
import dev.quarterdeck.office.exchange.table.TableImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Imports tables of the size that people have, and ten times that. */
@Command(
    name = "import",
    description = {
      "Import a table of 2,472 projects - a published one where the test data is there, else one",
      "that is made here - and a made one ten times as long."
    })
final class ImportCommand extends Benchmark {
  private static final int ROWS = 2_472;
  private static final double GOAL_SECONDS = 10;

  private static final String MAPPING =
      """
      apiVersion: quarterdeck.dev/v1
      kind: TableMapping
      metadata: {name: made}
      spec:
        columns: {name: Id, title: Project, category: Type, start: Start, end: End, cost: Cost, benefit: Benefit}
        money: {unit: EUR k, decimal: point}
        dates: {order: day-month}
      """;

  @Override
  protected Measurements measure() throws IOException {
    Path folder = Files.createTempDirectory("quarterdeck-import");
    List<Measurement> all = new ArrayList<>();
    try {
      Path real = data().resolve("portfolio/raw/us_itdb_projects_2012.csv");
      Path mapping = home().resolve("mappings/us-itdb.yaml");
      if (Files.exists(real) && Files.exists(mapping)) {
        run("published table", real, mapping, folder, all);
      } else {
        say("The published table is not beside the project; only made ones are imported.");
      }
      Path made = Files.writeString(folder.resolve("made-mapping.yaml"), MAPPING);
      run("made table", table(folder, ROWS), made, folder, all);
      if (!quick()) {
        run("long made table", table(folder, 10 * ROWS), made, folder, all);
      }
    } finally {
      Folders.delete(folder);
    }
    return new Measurements(all);
  }

  private static void run(String what, Path table, Path mapping, Path folder, List<Measurement> all)
      throws IOException {
    Path into = Files.createTempDirectory(folder, "into");
    say("importing: " + what);
    double first = all.size();
    for (String round : List.of("first import", "again, unchanged")) {
      long start = System.nanoTime();
      Report report =
          TableImport.run(new TableImport.Request(table, mapping, into, false), Progress.none());
      double seconds = (System.nanoTime() - start) / 1e9;
      if (report.failed()) {
        throw new IllegalStateException("The import must succeed, but " + report.summary());
      }
      if (all.size() == first) {
        all.add(Measurement.of(what + ", rows read", report.rows().read(), "rows"));
        all.add(Measurement.of(what + ", rows imported", report.rows().imported(), "rows"));
      }
      all.add(Measurement.atMost(GOAL_SECONDS, what + ", " + round, seconds, "s"));
    }
  }

  private static Path table(Path folder, int rows) throws IOException {
    StringBuilder text = new StringBuilder("Id,Project,Type,Start,End,Cost,Benefit\n");
    for (int i = 1; i <= rows; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "P%05d,\"Project %d, phase \"\"%d\"\"\",%s,%02d/%02d/20%02d,31/12/20%02d,%d.5,\"%,d\"\n",
              i,
              i,
              i % 4,
              i % 3 == 0 ? "grow" : "run",
              1 + i % 28,
              1 + i % 12,
              27 + i % 3,
              31 + i % 4,
              100 + i,
              1500 + i * 7));
    }
    return Files.writeString(folder.resolve("made-" + rows + ".csv"), text);
  }
}

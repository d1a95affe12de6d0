package dev.quarterdeck.app;

import dev.quarterdeck.office.exchange.table.Report;
import dev.quarterdeck.office.exchange.table.Settings;
import dev.quarterdeck.office.exchange.table.TableImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Imports a spreadsheet of projects. */
@CommandLine.Command(
    name = "table",
    description = {
      "Turn the rows of a spreadsheet into initiatives, by a mapping that says which column is"
          + " what.",
      "Every repair and every cell that could not be read is listed with its row.",
      "Ends with 1 when the table could not be read or a row was rejected; repairs, warnings and "
          + "rows without a value are fine. An import may be repeated: what did not change stays."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd import table projects.csv --propose > mapping.yaml     a first mapping, to correct",
      "  qd import table projects.csv --map mapping.yaml --into my-office/initiatives --dry-run",
      "  qd import table projects.csv --map mapping.yaml --into my-office/initiatives"
    })
final class ImportTableCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The table: .csv, .tsv or other text, or .xlsx.")
  private Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "MAPPING",
      description = "The mapping, a document of kind TableMapping.")
  private @Nullable Path map;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "Where to write the initiatives: a file named after the table.")
  private @Nullable Path into;

  @Option(names = "--dry-run", description = "Say what would be done, write nothing.")
  private boolean dryRun;

  @Option(
      names = "--propose",
      description = "Print a first mapping for this table, to be corrected, and do nothing else.")
  private boolean propose;

  @Option(names = "--json", description = "Print the whole report as JSON.")
  private boolean json;

  ImportTableCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (propose) {
      return proposed();
    }
    Path mapping = surroundings.path(given(map, "--map MAPPING"));
    Path folder = surroundings.path(given(into, "--into FOLDER"));
    mustBeFile(mapping, "qd import table " + file + " --propose > " + map);
    mustBeFile(surroundings.path(file), null);
    Report report;
    try (Watching progress = Watching.on(surroundings)) {
      var request = new TableImport.Request(surroundings.path(file), mapping, folder, dryRun);
      report = TableImport.run(request, progress);
    }
    print(report);
    return report.failed() || report.rows().rejected() > 0 ? Exit.PROBLEMS : Exit.FINE;
  }

  private int proposed() throws IOException {
    if (map != null || into != null || dryRun || json) {
      throw wrong("--propose goes without --map, --into, --dry-run and --json");
    }
    mustBeFile(surroundings.path(file), null);
    try {
      surroundings.out().print(TableImport.propose(surroundings.path(file)));
    } catch (IllegalArgumentException noTable) {
      throw new CannotDo(file + ": " + noTable.getMessage(), null);
    }
    surroundings.out().flush();
    return Exit.FINE;
  }

  private Path given(@Nullable Path path, String option) {
    if (path == null) {
      throw wrong("Missing required option: '" + option + "'");
    }
    return path;
  }

  private ParameterException wrong(String message) {
    CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
    return new ParameterException(line, message);
  }

  private static void mustBeFile(Path path, @Nullable String maybe) {
    if (!Files.isRegularFile(path)) {
      throw new CannotDo("'" + path + "' must be a file.", maybe);
    }
  }

  private void print(Report report) {
    new FindingPrinter(surroundings, file).print(report.findings());
    if (json) {
      Json.print(surroundings.out(), report);
    } else if (!report.failed()) {
      surroundings.out().println(report.summary());
      print(report.settings());
      surroundings.out().println(dryRun ? "Nothing was written." : next());
    }
    surroundings.out().flush();
  }

  private void print(@Nullable Settings settings) {
    if (settings != null) {
      surroundings.out().println("The workspace's Organization must hold them, at least with:");
      settings.lines().forEach(line -> surroundings.out().println("  " + line));
    }
  }

  private String next() {
    return "Look for problems with: qd check FOLDER (of the whole workspace)";
  }
}

package dev.quarterdeck.app;

import dev.quarterdeck.office.calibration.Calibrate;
import dev.quarterdeck.office.calibration.Calibrated;
import dev.quarterdeck.office.calibration.Corrects;
import dev.quarterdeck.office.calibration.OwnClass;
import dev.quarterdeck.office.exchange.table.History;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Holds estimates against actuals. */
@CommandLine.Command(
    name = "calibrate",
    description = {
      "Hold estimates against what came of them, and say who should change what.",
      "How often each stated P10, P50 or P90 was right, how far estimates were off - and the past as"
          + " a reference class.",
      "Each share has its 95 %% interval in brackets; groups of fewer than 30 cases are called"
          + " small. A lone estimate is taken as a P50. Scores are divided by the estimate.",
      "Ends with 1 when the table could not be read, a row was rejected or a class was asked for"
          + " and not made; rows without a value are left out and fine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd calibrate past.csv --estimate Planned --actual Spent --by Team",
      "  qd calibrate past.xlsx --low P10 --high P90 --actual Spent --json",
      "  qd calibrate past.csv --as-class own-work > my-office/own-work.yaml"
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,100}";

  private final Surroundings surroundings;

  @CommandLine.Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Past cases, a row each: .csv, .tsv or other text, or .xlsx.")
  private Path file = Path.of("");

  @Option(
      names = "--estimate",
      paramLabel = "COL",
      description = "Column of the estimate, a P50; 'estimate' when no range is given either.")
  private @Nullable String estimate;

  @Option(
      names = "--actual",
      paramLabel = "COL",
      defaultValue = "actual",
      description = "Column of what came, in the same unit; 'actual' when left out.")
  private String actual = "actual";

  @Option(names = "--low", paramLabel = "COL", description = "Column of the P10.")
  private @Nullable String low;

  @Option(names = "--high", paramLabel = "COL", description = "Column of the P90.")
  private @Nullable String high;

  @Option(
      names = "--by",
      paramLabel = "COL",
      description = "Column to group by, such as the team; may be repeated.")
  private List<String> by = List.of();

  @Option(
      names = "--as-class",
      paramLabel = "NAME",
      description =
          "Print a document of kind ReferenceClass instead; with --by one for each group of 30 or"
              + " more.")
  private @Nullable String asClass;

  @Option(
      names = "--corrects",
      paramLabel = "WHAT",
      description = "What that class corrects: cost (when left out), duration or benefit.")
  private @Nullable Corrects corrects;

  @Option(
      names = "--decimal",
      paramLabel = "MARK",
      defaultValue = "auto",
      description = "Mark before the decimals: point, comma, or auto, as the table shows.")
  private Decimal decimal = Decimal.AUTO;

  @Option(names = "--json", description = "Print everything as JSON.")
  private boolean json;

  CalibrateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    mustFit();
    Path table = surroundings.path(file);
    if (!Files.isRegularFile(table)) {
      throw new CannotDo("'" + table + "' must be a file.", null);
    }
    String point = estimate == null && low == null ? "estimate" : estimate;
    var heads = new History.Heads(point, low, high, actual, by);
    Calibrated found =
        Calibrate.run(
            new Calibrate.Request(
                table, heads, decimal, asClass, corrects == null ? Corrects.COST : corrects));
    new FindingPrinter(surroundings, file).print(found.findings());
    print(found);
    boolean unmade = asClass != null && found.classes().isEmpty();
    return found.failed() || unmade || found.rows().rejected() > 0 ? Exit.PROBLEMS : Exit.FINE;
  }

  private void mustFit() {
    if ((low == null) != (high == null)) {
      throw wrong("--low and --high go together");
    }
    if (corrects != null && asClass == null) {
      throw wrong("--corrects goes with --as-class");
    }
    if (asClass != null && !asClass.matches(NAME)) {
      throw wrong(
          "--as-class ("
              + asClass
              + ") must be a name of letters, digits, dots, dashes and underscores");
    }
  }

  private ParameterException wrong(String message) {
    CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
    return new ParameterException(line, message);
  }

  private void print(Calibrated found) {
    if (json) {
      Json.print(surroundings.out(), found);
    } else if (found.failed()) {
      if (found.rows().read() > 0) {
        surroundings.err().println("No row has all the amounts that were asked for.");
      }
    } else if (asClass == null) {
      surroundings.out().print(found.text());
    } else {
      surroundings
          .out()
          .print(found.classes().stream().map(OwnClass::text).collect(Collectors.joining("---\n")));
    }
    surroundings.out().flush();
    surroundings.err().flush();
  }
}

package dev.quarterdeck.app;

import dev.quarterdeck.engine.finance.Measured;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.cases.Appraisal;
import dev.quarterdeck.office.cases.Distribution;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Values business cases. */
@CommandLine.Command(
    name = "value",
    description = {
      "Value every option of every initiative by itself, started as early as it may.",
      "NPV with its range, BCR, ROI, IRR, payback and the other measures."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd value my-office",
      "  qd value my-office --ranges      how BCR, ROI, IRR and payback spread, P10 to P90",
    })
final class ValueCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private FolderArgument folder = new FolderArgument();

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print every measure as a list of records.")
  private boolean json;

  @Option(
      names = "--ranges",
      description = {
        "Measure 2,048 samples of each option too: P10 and P90 of every measure, and how often",
        "there is none, as with a payback that never comes. Takes longer."
      })
  private boolean ranges;

  ValueCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** An option's figures; a measure may have no value, one or several. */
  record Row(
      String initiative,
      String option,
      double npv,
      double stdError,
      double p10,
      double p50,
      double p90,
      double chanceOfLoss,
      Map<String, Measured> measures,
      List<Distribution> distributions) {
    static Row of(Appraisal appraisal) {
      var npv = appraisal.npv();
      return new Row(
          appraisal.business().name(),
          appraisal.option().option(),
          npv.mean(),
          npv.stdError(),
          npv.p10(),
          npv.p50(),
          npv.p90(),
          npv.pNegative(),
          appraisal.measures(),
          appraisal.distributions());
    }
  }

  @Override
  public Integer call() {
    WorkspaceFolder workspace = folder.in(surroundings);
    Decide.Valued valued = new Valuing(surroundings, threads.count()).value(workspace, ranges);
    List<Row> rows = valued.appraisals().stream().map(Row::of).toList();
    if (json) {
      Json.print(surroundings.out(), rows);
    } else {
      var table = new MeasureTable(valued.currency());
      surroundings.out().print(ranges ? table.ranges(rows) : table.of(rows));
      surroundings.out().flush();
    }
    return Exit.FINE;
  }
}

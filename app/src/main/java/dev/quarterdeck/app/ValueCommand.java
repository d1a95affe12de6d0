package dev.quarterdeck.app;

import dev.quarterdeck.engine.finance.Measured;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.cases.Appraisal;
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
    footerHeading = "%nExample:%n",
    footer = "  qd value my-office")
final class ValueCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private FolderArgument folder = new FolderArgument();

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print every measure as a list of records.")
  private boolean json;

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
      Map<String, Measured> measures) {
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
          appraisal.measures());
    }
  }

  @Override
  public Integer call() {
    WorkspaceFolder workspace = folder.in(surroundings);
    Decide.Valued valued = new Valuing(surroundings, threads.count()).value(workspace);
    List<Row> rows = valued.appraisals().stream().map(Row::of).toList();
    if (json) {
      Json.print(surroundings.out(), rows);
    } else {
      surroundings.out().print(new MeasureTable(valued.currency()).of(rows));
      surroundings.out().flush();
    }
    return Exit.FINE;
  }
}

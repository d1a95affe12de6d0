package dev.quarterdeck.app;

import dev.quarterdeck.engine.finance.Explanation;
import dev.quarterdeck.engine.finance.Measure;
import dev.quarterdeck.engine.finance.Measures;
import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.cases.Appraisal;
import dev.quarterdeck.office.workspace.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one number. */
@CommandLine.Command(
    name = "explain",
    description = "Show how a measure of an initiative came about, step by step.",
    footerHeading = "%nExample:%n",
    footer = "  qd explain my-office web-shop --measure irr")
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The workspace.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "INITIATIVE", description = "Name of the initiative.")
  private String initiative = "";

  @Option(
      names = "--option",
      paramLabel = "NAME",
      description = "One of its options; all if absent.")
  private @Nullable String option;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "npv",
      description =
          "npv, bcr, roi, irr, mirr, payback, discounted-payback, npv-per-capital, eav, tco.")
  private String name = "npv";

  @Option(names = "--json", description = "Print the explanation as records.")
  private boolean json;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Measure measure = measure();
    var workspace = new WorkspaceFolder(surroundings, folder);
    var valued = new Decide(1).value(workspace.read(), Watching.on(surroundings));
    workspace.problems().print(valued.problems());
    if (valued.organization() == null) {
      return Exit.PROBLEMS;
    }
    List<Appraisal> asked = valued.appraisals().stream().filter(this::isAsked).toList();
    if (asked.isEmpty()) {
      List<String> names = valued.appraisals().stream().map(a -> a.business().name()).toList();
      throw new CannotDo(
          "'" + initiative + "' must be an initiative that is valued.",
          Nearest.to(initiative, names));
    }
    if (json) {
      Json.print(surroundings.out(), asked.stream().map(a -> a.explain(measure)).toList());
    } else {
      asked.forEach(appraisal -> print(appraisal, appraisal.explain(measure)));
      surroundings.out().flush();
    }
    return Exit.FINE;
  }

  private Measure measure() {
    List<String> names = Measures.all().stream().map(Measure::name).toList();
    return Measures.all().stream()
        .filter(measure -> measure.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new CannotDo("'" + name + "' must be a measure.", Nearest.to(name, names)));
  }

  private boolean isAsked(Appraisal appraisal) {
    return appraisal.business().name().equals(initiative)
        && (option == null || appraisal.option().option().equals(option));
  }

  private void print(Appraisal appraisal, Explanation explanation) {
    var out = surroundings.out();
    out.printf("%s, %s%n", appraisal.option().key(), explanation.title());
    out.printf("  %s%n", explanation.formula());
    for (Explanation.Step step : explanation.steps()) {
      String unit = step.unit().equals("money") ? "" : " " + step.unit();
      out.printf(
          Locale.ROOT,
          "  %-8s %,18.2f%s  %s%n",
          step.does().name().toLowerCase(Locale.ROOT),
          step.value(),
          unit,
          step.label());
    }
    out.println("  = " + explanation.result().values());
  }
}

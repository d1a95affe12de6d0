package dev.quarterdeck.app;

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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one number. */
@CommandLine.Command(
    name = "explain",
    description = "Show how a measure of an initiative came about, step by step.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd explain my-office new-checkout --measure irr",
      "  qd explain my-office new-checkout --swings       what moves its NPV, largest first",
    })
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "[FOLDER] INITIATIVE",
      hideParamSyntax = true,
      arity = "1..2",
      description = "The workspace; this folder when left out. The name of the initiative.")
  private List<String> named = List.of();

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

  @Option(
      names = "--swings",
      description = {
        "Show instead what moves the NPV most: for each uncertain quantity the mean NPV in its",
        "lowest and highest tenth, its share of the variance, and what knowing it would be worth."
      })
  private boolean swings;

  @Mixin private Threads threads = new Threads();

  @Option(names = "--json", description = "Print the explanation as records.")
  private boolean json;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Measure measure = measure();
    var workspace =
        new WorkspaceFolder(surroundings, Path.of(named.size() < 2 ? "" : named.getFirst()));
    Decide.Valued valued = new Valuing(surroundings, threads.count()).value(workspace, swings);
    List<Appraisal> asked = asked(valued.appraisals());
    if (swings) {
      new SwingTable(surroundings, valued.currency()).print(asked, json);
    } else if (json) {
      Json.print(surroundings.out(), asked.stream().map(a -> a.explain(measure)).toList());
    } else {
      var text = new ExplanationText(valued.currency());
      asked.forEach(a -> surroundings.out().print(text.of(a.option().key(), a.explain(measure))));
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

  private List<Appraisal> asked(List<Appraisal> appraisals) {
    String name = named.getLast();
    List<Appraisal> options =
        appraisals.stream().filter(a -> a.business().name().equals(name)).toList();
    if (options.isEmpty()) {
      List<String> names = appraisals.stream().map(a -> a.business().name()).toList();
      throw new CannotDo(
          "'" + name + "' must be an initiative that is valued.", Nearest.to(name, names));
    }
    List<Appraisal> asked =
        options.stream().filter(a -> option == null || a.option().option().equals(option)).toList();
    if (asked.isEmpty()) {
      throw new CannotDo(
          "'" + option + "' must be an option of '" + name + "'.",
          Nearest.to(
              String.valueOf(option), options.stream().map(a -> a.option().option()).toList()));
    }
    return asked;
  }
}

package dev.quarterdeck.bench.planner;

import dev.quarterdeck.bench.Benchmark;
import dev.quarterdeck.bench.Findings;
import dev.quarterdeck.engine.planner.PlanSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans instances and says how good the plans are. */
@Command(
    name = "planner",
    description = {
      "Plan each instance and print value, bound, gap, gap of the certificate, what the independent",
      "check says, time to the first plan, time, memory and the best ranking.",
      "The goal: every plan obeys its rules, is no worse than a ranking and within 0.1 %% of a",
      "published value where there is one."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd bench planner gen:30:1 gen:60:1      made portfolios: gen:candidates:seed",
      "  qd bench planner ../shared/data/planner/mknapcb1.txt --seconds 10",
      "  qd bench planner example --json         a workspace"
    })
public final class PlannerCommand extends Benchmark {
  private static final double QUICK = 2;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "A workspace's folder, an OR-Library .txt, a PSPLIB .sm, a PPSSP .json, or gen:n:seed for a",
        "made portfolio of n initiatives."
      })
  private List<String> words = List.of();

  @Option(
      names = "--seconds",
      description = {
        "Deterministic effort for each, about seconds on one free core. What has used so many seconds",
        "of CPU time before its effort is spent is stopped too; the output says by which.",
        "Default: 60, with --quick 2."
      })
  private double seconds;

  @Option(names = "--threads", description = "To plan with. Default: 1.")
  private int threads = 1;

  @Spec @org.jspecify.annotations.Nullable private CommandSpec spec;

  @Override
  protected Findings measure() throws IOException {
    double each = seconds > 0 ? seconds : quick() ? QUICK : 60;
    List<Figures> all = new ArrayList<>();
    for (Instance instance : instances()) {
      Figures figures = Trial.of(instance, new PlanSettings(1, each, threads), each);
      all.add(figures);
      say(
          String.format(
              Locale.ROOT,
              "%s: %s after %.1f s, gap %s",
              figures.name(),
              figures.stopped().name().toLowerCase(Locale.ROOT),
              figures.wallSeconds(),
              figures.gap()));
    }
    return new FiguresTable(all);
  }

  private List<Instance> instances() throws IOException {
    List<Instance> all = new ArrayList<>();
    for (String word : words) {
      try {
        all.addAll(Instances.of(word));
      } catch (IllegalArgumentException refused) {
        if (spec == null) {
          throw refused;
        }
        throw new CommandLine.ParameterException(
            spec.commandLine(), String.valueOf(refused.getMessage()), refused);
      }
    }
    return all;
  }
}

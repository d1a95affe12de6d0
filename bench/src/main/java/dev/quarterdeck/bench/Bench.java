package dev.quarterdeck.bench;

import dev.quarterdeck.bench.chance.ChanceCommand;
import dev.quarterdeck.bench.fuzz.FuzzCommand;
import dev.quarterdeck.bench.information.InformationCommand;
import dev.quarterdeck.bench.office.OfficeCommand;
import dev.quarterdeck.bench.planner.ChildCommand;
import dev.quarterdeck.bench.planner.PlannerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The commands that measure: {@code qd bench COMMAND}. A new one is one class and one line. */
@CommandLine.Command(
    name = "qd bench",
    description = {
      "Measure Quarterdeck: each command prints figures, their goals and whether they hold."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ChanceCommand.class,
      ChildCommand.class,
      FuzzCommand.class,
      HindcastCommand.class,
      ImportCommand.class,
      InformationCommand.class,
      OfficeCommand.class,
      PlannerCommand.class,
      WorkspaceCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd bench fuzz --quick        a few thousand hostile inputs, in half a minute",
      "  qd bench fuzz --json         the whole run, for a program",
      "  qd bench planner gen:30:1    a made portfolio of 30 initiatives",
      "  qd bench office --quick      the server killed, loaded, started",
      "  qd bench information         errors and times of the worth of information",
      "  qd bench chance              simulation beside numpy, R, Squiggle and two libraries",
      "",
      "Exit codes: 0 all goals hold, 1 a goal is missed, 2 wrong usage."
    })
public final class Bench implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  /** Runs one benchmark and ends the process with 0, 1 or 2. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(100)
            .execute(arguments));
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }
}

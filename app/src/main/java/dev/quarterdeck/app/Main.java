package dev.quarterdeck.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of Quarterdeck: {@code qd COMMAND}. A new command is one class and one line. */
@CommandLine.Command(
    name = "qd",
    versionProvider = ProgramVersion.class,
    description = {
      "What to fund, in which form, from when - and how good that plan is.",
      "",
      "A workspace is a folder of text documents: needs, goals, business cases, budgets, people,"
          + " rules."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      InitCommand.class,
      CheckCommand.class,
      ValueCommand.class,
      ExplainCommand.class,
      DecideCommand.class,
      VerifyCommand.class,
      FrontierCommand.class,
      CompareCommand.class,
      DiffCommand.class,
      ImportCommand.class,
      CalibrateCommand.class,
      SchemaCommand.class,
      DemoCommand.class,
      ServeCommand.class,
      LoadCommand.class,
      UnloadCommand.class,
      AuditCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CompletionCommand.class,
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qd init my-office   write a small workspace to start from",
      "  qd demo             look around in the office of the demo organisation",
      "  qd init --help      what a command does, with an example",
      "",
      "Chores of the project itself: qd test, qd build.",
      "Exit codes: 0 fine, 1 problems, 2 wrong usage."
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "After an unexpected error, print all of its details.")
  private boolean debug;

  /** Runs one command and ends the process with 0 fine, 1 problems or 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(run(Surroundings.ofProcess(), arguments));
  }

  static int run(Surroundings surroundings, String... arguments) {
    return run(commandLine(surroundings), surroundings, arguments);
  }

  static int run(CommandLine line, Surroundings surroundings, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (Error passedByPicocli) {
      return new Unexpected(surroundings).say(passedByPicocli, line);
    }
  }

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new Main(), new Commands(surroundings))
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new Unexpected(surroundings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100);
  }

  boolean debug() {
    return debug;
  }

  /** No command given: show what there is. */
  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}

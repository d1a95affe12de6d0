package dev.quarterdeck.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A command line run in this process: what it ended with and what it wrote. */
@NullMarked
record Ran(int exit, String out, String err) {
  /** Runs in a folder, with no terminal. */
  static Ran in(Path folder, String... arguments) {
    return with(folder, Map.of(), null, arguments);
  }

  /** Runs with one more command, "extra", so that a test can make it do anything. */
  static Ran with(
      Path folder, Map<String, String> environment, @Nullable Object extra, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            false,
            environment,
            folder,
            folder);
    CommandLine commandLine = Main.commandLine(surroundings);
    if (extra != null) {
      commandLine.addSubcommand(
          "extra",
          new CommandLine(extra)
              .setErr(surroundings.err())
              .setExecutionExceptionHandler(commandLine.getExecutionExceptionHandler()));
    }
    int exit = Main.run(commandLine, surroundings, arguments);
    return new Ran(exit, out.toString(), err.toString());
  }
}

package dev.quarterdeck.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** The frame of a command that measures: the options all have, and what is printed at the end. */
public abstract class Benchmark implements Callable<Integer> {
  @Option(names = "--quick", description = "A short run, to see that it works.")
  private boolean quick;

  @Option(
      names = "--json",
      description = "Print a JSON list, such as of {name, figure, unit, goal, holds}.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  /** Measures; what is interesting on the way goes to the error stream. */
  protected abstract Findings measure() throws Exception;

  @Override
  public Integer call() throws Exception {
    Findings found = measure();
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (json) {
      found.json(out);
    } else {
      found.table(out);
    }
    return found.hold() ? 0 : 1;
  }

  /** Whether a short run was asked for. */
  protected boolean quick() {
    return quick;
  }

  /** Says how far it has come. */
  protected static void say(String line) {
    System.err.println(line);
  }

  /** The project's folder, where {@code example} and {@code .qd} are. */
  protected static Path home() {
    return Path.of(System.getProperty("qd.home", "")).toAbsolutePath();
  }

  /** The folder of public test data beside the project; need not be there. */
  protected static Path data() {
    return home().resolve("../shared/data").normalize();
  }
}

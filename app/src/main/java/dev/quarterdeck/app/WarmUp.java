package dev.quarterdeck.app;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What {@code qd build} runs once to record which classes a start needs (the JDK's AOT cache). */
final class WarmUp {
  private WarmUp() {}

  /** Runs the usual commands in this process; their exit codes do not matter here. */
  public static void main(String[] arguments) {
    Surroundings real = Surroundings.ofProcess();
    PrintWriter silent =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings quiet =
        new Surroundings(
            silent, silent, false, false, real.environment(), real.home(), real.here());
    Main.run(quiet, "--help");
    Main.run(quiet, "--version");
    Main.run(quiet, "no-such-command");
  }
}

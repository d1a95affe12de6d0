package dev.quarterdeck.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What {@code qd build} runs once to record which classes a start needs (the JDK's AOT cache). */
final class WarmUp {
  private WarmUp() {}

  /** Runs the usual commands in this process; their exit codes do not matter here. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("quarterdeck-warm-up");
    try {
      warmUp(quiet(Surroundings.ofProcess(), folder));
    } finally {
      delete(folder);
    }
  }

  private static void warmUp(Surroundings quiet) {
    Main.run(quiet, "--help");
    Main.run(quiet, "--version");
    Main.run(quiet, "no-such-command");
    Main.run(quiet, "init", "office");
    Main.run(quiet, "check", "office");
    Main.run(quiet, "value", "office");
    Main.run(quiet, "decide", "office", "--out", "decision");
    Main.run(quiet, "verify", "decision/decision.json");
    Main.run(quiet, "schema", "Initiative");
  }

  private static Surroundings quiet(Surroundings real, Path here) {
    PrintWriter silent =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(silent, silent, false, false, real.environment(), real.home(), here);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

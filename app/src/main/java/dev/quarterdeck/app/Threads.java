package dev.quarterdeck.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of every command that computes. No result depends on it. */
final class Threads {
  private static final int MOST = 256;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  private int count = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads to compute with; as many as processors when left out. The result is the same.")
  void count(int asked) {
    if (command != null && (asked < 1 || asked > MOST)) {
      throw new ParameterException(
          command.commandLine(), "--threads (" + asked + ") must be a number from 1 to " + MOST);
    }
    count = asked;
  }

  int count() {
    return count;
  }
}

package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
  @TempDir Path folder;

  @Command(name = "extra")
  private record Throwing(RuntimeException what) implements Callable<Integer> {
    @Override
    public Integer call() {
      throw what;
    }
  }

  @Test
  void helpGoesToStandardOutput() {
    Ran ran = Ran.in(folder, "--help");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Usage: qd").contains("completion").contains("Exit codes:");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void noCommandShowsTheHelp() {
    Ran ran = Ran.in(folder);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo(Ran.in(folder, "--help").out());
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    CommandLine root = Main.commandLine(Surroundings.ofProcess());
    assertThat(root.getSubcommands()).isNotEmpty();
    root.getSubcommands()
        .forEach((name, command) -> {
          Ran ran = Ran.in(folder, name, "--help");
          assertThat(ran.exit()).as(name).isZero();
          assertThat(ran.out()).as(name).contains("Example").contains("qd " + name);
        });
  }

  @Test
  void theListOfCommandsSaysOfEachOneShortSentence() {
    CommandLine root = Main.commandLine(Surroundings.ofProcess());
    root.getSubcommands()
        .forEach((name, command) -> {
          String first = command.getCommandSpec().usageMessage().description()[0];
          assertThat(first).as(name).endsWith(".").hasSizeLessThan(86);
        });
  }

  @Test
  void versionNamesTheProgramAndIsNotAPlaceholder() {
    Ran ran = Ran.in(folder, "--version");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).matches("Quarterdeck \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\R");
  }

  @Test
  void anUnknownCommandIsWrongUsageAndSuggestsTheNearest() {
    Ran ran = Ran.in(folder, "completon");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("There is no command 'completon'. Maybe 'completion'")
        .contains("Try 'qd --help'.");
  }

  @Test
  void anUnknownOptionIsWrongUsageAndShowsHowTheCommandIsUsed() {
    Ran ran = Ran.in(folder, "completion", "--colour");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("--colour")
        .contains("Usage: qd completion")
        .contains("Try 'qd completion --help'.");
  }

  @Test
  void whatCannotBeDoneIsOneLineWithAdvice() {
    Ran ran =
        Ran.with(
            folder,
            Map.of(),
            new Throwing(new CannotDo("The folder must be empty.", "choose another.")),
            "extra");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err().strip()).isEqualTo("The folder must be empty. Maybe choose another.");
  }

  @Test
  void anUnexpectedErrorIsOneLineAndItsTraceIsInAFile() throws IOException {
    Files.createDirectory(folder.resolve(".qd"));
    Ran ran = Ran.with(folder, Map.of(), new Throwing(new IllegalStateException("boom")), "extra");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("boom").doesNotContain("\tat ");
    Path log = Path.of(ran.err().substring(ran.err().indexOf(": /") + 2).strip());
    assertThat(log).hasParent(folder.resolve(".qd"));
    assertThat(Files.readString(log)).contains("IllegalStateException: boom").contains("\tat ");
  }

  @Command(name = "extra")
  private record Failing(Error what) implements Callable<Integer> {
    @Override
    public Integer call() {
      throw what;
    }
  }

  @Test
  void tooLittleMemoryIsOneLineWithAdvice() {
    Ran ran = Ran.with(folder, Map.of(), new Failing(new OutOfMemoryError("heap")), "extra");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err().strip()).startsWith("This needs more memory. Maybe QD_JAVA_OPTIONS");
  }

  @Test
  void aMissingClassIsOneLineToo() {
    Ran ran = Ran.with(folder, Map.of(), new Failing(new NoClassDefFoundError("gone")), "extra");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("This should not have happened: gone.");
  }

  @Test
  void debugPrintsTheTrace() {
    Ran ran =
        Ran.with(
            folder, Map.of(), new Throwing(new IllegalStateException("boom")), "--debug", "extra");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("IllegalStateException: boom").contains("\tat ");
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    Ran ran = Ran.in(folder, "completion");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("complete -F").contains("completion").contains("bashcompinit");
    assertThat(ran.err()).isEmpty();
  }
}

package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The completion script in the shells it is for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bash and zsh run in WSL")
class CompletionTest {
  /** What a shell does when Tab is pressed after a word, and what there is to choose then. */
  private static final String ASK =
      """
      COMP_WORDS=(qd veri); COMP_CWORD=1; COMP_LINE='qd veri'; COMPREPLY=()
      _complete_qd; echo "word: ${COMPREPLY[*]}"
      COMP_WORDS=(qd decide --sc); COMP_CWORD=2; COMP_LINE='qd decide --sc'; COMPREPLY=()
      _complete_qd; echo "option: ${COMPREPLY[*]}"
      """;

  @TempDir Path folder;

  @BeforeEach
  void aScript() throws IOException {
    Files.writeString(folder.resolve("qd.sh"), Ran.in(folder, "completion").out());
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    String said = ran("bash", "--norc", "-c", "source ./qd.sh; complete -p qd; " + ASK);
    assertThat(said).contains("-F _complete_qd qd");
    assertThat(said.lines()).contains("word: verify", "option: --scenario");
  }

  @Test
  void zshCompletesCommandsAndOptions() throws Exception {
    assumeThat(isThere("zsh"))
        .as("zsh is not here (apt-get install zsh): its completion is generated, but not run")
        .isTrue();
    Files.writeString(folder.resolve("ask.sh"), ASK);
    String said =
        ran(
            "zsh",
            "-f",
            "-c",
            "source ./qd.sh; echo registered: ${_comps[qd]};"
                + " emulate -R sh -o kshglob -o ksharrays -o braceexpand -c 'source ./ask.sh'");
    assertThat(said).contains("registered: _bash_complete").contains("_complete_qd");
    assertThat(line(said, "word: ")).contains("verify", "decide");
    assertThat(line(said, "option: ")).contains("--scenario", "--threads").doesNotContain("verify");
  }

  private static List<String> line(String said, String start) {
    return said.lines()
        .filter(line -> line.startsWith(start))
        .flatMap(line -> List.of(line.split(" ")).stream())
        .toList();
  }

  private static boolean isThere(String shell) {
    return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, shell)));
  }

  private String ran(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}

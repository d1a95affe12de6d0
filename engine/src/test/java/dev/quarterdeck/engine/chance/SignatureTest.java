package dev.quarterdeck.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  /**
   * Each in a Java of its own: as it comes, without wide registers, without vectors, without C2.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseSerialGC",
        "-XX:UseAVX=2",
        "-XX:-UseSuperWord",
        "-XX:TieredStopAtLevel=1"
      })
  void everyCompilerAndEveryNumberOfThreadsGivesTheSameBits(String option) throws Exception {
    List<String> expected = Collections.nCopies(4, Long.toHexString(Signature.of(2)));

    assertThat(signatures(option)).isEqualTo(expected);
  }

  private static List<String> signatures(String option) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>(List.of(java, option, "-cp", classPath));
    command.addAll(List.of(Signature.class.getName(), "1", "2", "3", "7"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).isZero();
    return printed.lines().toList();
  }
}

package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What somebody types in a terminal and does in an editor, each thing done counted. */
final class Shell {
  private final Path here;
  private int done;

  Shell(Path here) {
    this.here = here;
  }

  /** What a command ended with and wrote. */
  record Said(int exit, String out, String err) {}

  int done() {
    return done;
  }

  /** Runs {@code qd} in a process of its own. */
  Said qd(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("dev.quarterdeck.app.Main");
    line.addAll(List.of(arguments));
    return run(line);
  }

  /** Runs a command that must succeed. */
  Said must(String... line) throws IOException, InterruptedException {
    Said said = run(List.of(line));
    assertThat(said.exit()).as(said.err()).isZero();
    return said;
  }

  private Said run(List<String> line) throws IOException, InterruptedException {
    done++;
    Path errors = Files.createTempFile("shell", ".err");
    try {
      Process process =
          new ProcessBuilder(line).directory(here.toFile()).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), out, Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }

  /** Changes a file as an editor does; the text must be there. */
  Shell edit(String file, String text, String becomes) throws IOException {
    done++;
    Path path = here.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(text);
    Files.writeString(path, before.replace(text, becomes));
    return this;
  }

  /** The number of the first line that has a text. */
  long line(String file, String text) throws IOException {
    return 1
        + Files.readString(here.resolve(file)).lines().takeWhile(l -> !l.contains(text)).count();
  }
}

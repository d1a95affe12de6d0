package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchingTest {
  private final StringWriter err = new StringWriter();

  private Surroundings on(boolean terminal, Map<String, String> environment) {
    PrintWriter out = new PrintWriter(new StringWriter());
    Path here = Path.of("");
    return new Surroundings(
        out, new PrintWriter(err, true), terminal, terminal, environment, here, here);
  }

  private String watched(Surroundings surroundings) {
    try (Watching watching = Watching.on(surroundings)) {
      watching.at("Valuing", 0);
      watching.at("Valuing", 0.5);
      watching.at("Planning", 0.2);
      watching.at("Planning", 1);
    }
    return err.toString();
  }

  @Test
  void aLogGetsOneLinePerStep() {
    assertThat(watched(on(false, Map.of())).lines()).containsExactly("Valuing...", "Planning...");
  }

  @Test
  void continuousIntegrationIsALogEvenOnATerminal() {
    assertThat(watched(on(true, Map.of("CI", "true"))).lines())
        .containsExactly("Valuing...", "Planning...");
  }

  @Test
  void aTerminalGetsAMovingBar() {
    assertThat(watched(on(true, Map.of()))).contains("\rValuing").contains("\rPlanning");
  }

  @Test
  void coloursAreForTerminalsAndHonourNoColor() {
    assertThat(on(true, Map.of()).colours()).isTrue();
    assertThat(on(false, Map.of()).colours()).isFalse();
    assertThat(on(true, Map.of("NO_COLOR", "1")).colours()).isFalse();
    assertThat(on(true, Map.of("TERM", "dumb")).colours()).isFalse();
  }
}

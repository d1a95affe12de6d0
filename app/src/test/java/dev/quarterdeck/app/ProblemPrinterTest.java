package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.workspace.Place;
import dev.quarterdeck.office.workspace.Problem;
import dev.quarterdeck.office.workspace.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  private static final Problem ERROR =
      new Problem(
          Severity.ERROR, new Place("a.yaml", 3, 7), "The rate must be a share", "rate: 8 %");
  private static final Problem NOTE =
      new Problem(Severity.NOTE, Place.of("b.yaml"), "Read as EUR", null);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private void print(boolean terminal, Map<String, String> environment) {
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            terminal,
            terminal,
            environment,
            Path.of(""),
            Path.of(""));
    new ProblemPrinter(surroundings, Path.of("my office")).print(List.of(ERROR, NOTE));
  }

  @Test
  void aProblemIsOneLineOnTheErrorStreamThatEditorsCanJumpTo() {
    print(false, Map.of());
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .containsExactly(
            "my office/a.yaml:3:7: error: The rate must be a share. Maybe rate: 8 %",
            "my office/b.yaml: note: Read as EUR");
  }

  @Test
  void onATerminalTheSeverityIsColoured() {
    print(true, Map.of());
    assertThat(err.toString()).contains("\u001b[31merror:\u001b[");
  }

  @Test
  void noColorIsHonoured() {
    print(true, Map.of("NO_COLOR", "1"));
    assertThat(err.toString()).doesNotContain("\u001b");
  }

  @Test
  void onlyAnErrorMakesTheExitCodeOne() {
    assertThat(ProblemPrinter.exit(List.of(NOTE))).isZero();
    assertThat(ProblemPrinter.exit(List.of(NOTE, ERROR))).isEqualTo(1);
  }

  @Test
  void theSummaryCountsBySeverity() {
    assertThat(ProblemPrinter.summary(List.of())).isEqualTo("no problems");
    assertThat(ProblemPrinter.summary(List.of(ERROR, NOTE, NOTE))).isEqualTo("1 error, 2 notes");
  }

  @Test
  void jsonKeepsTheOrderOfTheRecord() {
    StringWriter json = new StringWriter();
    Json.print(new PrintWriter(json), NOTE);
    assertThat(json.toString().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"severity\":\"note\",\"place\":{\"file\":\"b.yaml\",\"line\":0,\"column\":0},"
                + "\"message\":\"ReadasEUR\",\"maybe\":null}");
  }
}

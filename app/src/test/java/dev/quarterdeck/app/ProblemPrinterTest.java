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
    printer(terminal, environment).print(List.of(ERROR, NOTE));
  }

  private ProblemPrinter printer(boolean terminal, Map<String, String> environment) {
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            terminal,
            terminal,
            environment,
            Path.of(""),
            Path.of(""));
    return new ProblemPrinter(surroundings, Path.of("my office"));
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

  @Test
  void githubGetsWorkflowCommandsOnStandardOutput() {
    Problem twoLines =
        new Problem(Severity.WARNING, new Place("a,b.yaml", 2, 1), "50 % is\nmuch", null);
    printer(false, Map.of()).printForGithub(List.of(ERROR, NOTE, twoLines));
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .containsExactly(
            "::error file=my office/a.yaml,line=3,col=7::The rate must be a share. Maybe rate: 8 %25",
            "::notice file=my office/b.yaml,line=1,col=1::Read as EUR",
            "::warning file=my office/a%2Cb.yaml,line=2,col=1::50 %25 is%0Amuch");
  }

  @Test
  void aWarningEndsWithOneForTheStrictAlone() {
    List<Problem> warning =
        List.of(new Problem(Severity.WARNING, Place.of("a.yaml"), "Small", null));
    assertThat(ProblemPrinter.exit(warning)).isEqualTo(Exit.FINE);
    assertThat(ProblemPrinter.strictExit(warning)).isEqualTo(Exit.PROBLEMS);
    assertThat(ProblemPrinter.strictExit(List.of(NOTE))).isEqualTo(Exit.FINE);
  }
}

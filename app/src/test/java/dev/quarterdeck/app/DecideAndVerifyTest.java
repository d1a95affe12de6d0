package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision of the starter workspace, made once; each test verifies a copy of it. */
class DecideAndVerifyTest {
  @TempDir static Path home;
  private static Ran decided = new Ran(-1, "", "");

  @TempDir Path copy;

  @BeforeAll
  static void decideOnce() {
    Ran.in(home, "init", "example");
    decided = Ran.in(home, "decide", "example", "--out", "decision");
  }

  @BeforeEach
  void aCopy() throws IOException {
    for (String file : new String[] {"decision.json", "inputs.zip", "report.html", "plan.csv"}) {
      Files.copy(home.resolve("decision").resolve(file), copy.resolve(file));
    }
  }

  private Ran verify(String... more) {
    String[] line = Arrays.copyOf(new String[] {"verify", "decision.json"}, 2 + more.length);
    System.arraycopy(more, 0, line, 2, more.length);
    return Ran.in(copy, line);
  }

  private static void isOneLine(Ran ran) {
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).doesNotContain("should not have happened");
  }

  @Test
  void theStarterIsDecidedWithProofAndInOrder() {
    assertThat(decided.exit()).isZero();
    assertThat(decided.out()).contains("Fund ").contains("Proven").contains("Report: decision");
    assertThat(decided.err().lines())
        .containsExactly(
            "reading...",
            "valuing 3 initiatives...",
            "planning...",
            "trying one step more...",
            "planning with hindsight...",
            "simulating the plan...",
            "measuring the plan...",
            "writing...");
    assertThat(home.resolve("decision/report.html")).content().contains("<html");
    assertThat(home.resolve("decision/plan.csv")).isNotEmptyFile();
  }

  @Test
  void theDecisionItselfGoesToStandardOutputOnRequest() throws IOException {
    Ran ran = Ran.in(home, "decide", "example", "--out", "again", "--json", "--threads", "1");
    assertThat(ran.out()).isEqualTo(Files.readString(home.resolve("decision/decision.json")));
  }

  @Test
  void theDecisionMayNotLieInItsWorkspace() throws IOException {
    for (String out : new String[] {"example", "example/out", "./example/../example/x"}) {
      Ran ran = Ran.in(home, "decide", "example", "--out", out);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("must not be written into its own workspace. Maybe --out");
    }
    Path link = Files.createSymbolicLink(copy.resolve("link"), home.resolve("example"));
    assertThat(Ran.in(home, "decide", "example", "--out", link + "/out").exit()).isEqualTo(1);
    Files.delete(link);
    assertThat(home.resolve("example/out")).doesNotExist();
  }

  @Test
  void outMustBeAFolderAndMustBeGiven() {
    Ran file = Ran.in(home, "decide", "example", "--out", "decision/plan.csv");
    assertThat(file.exit()).isEqualTo(1);
    assertThat(file.err()).contains("must be a folder, but is a file.");
    assertThat(Ran.in(home, "decide", "example").exit()).isEqualTo(2);
  }

  @Test
  void aDecisionLeftAloneHolds() {
    Ran ran = verify();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("Holds:")
        .contains("to the last digit; report.html and plan.csv, to the last byte.");
    Ran json = verify("--json");
    assertThat(DecisionJson.read(json.out()).size()).isZero();
  }

  @Test
  void aChangedDigitIsNamedByItsPath() throws IOException {
    Path file = copy.resolve("decision.json");
    String text = Files.readString(file);
    int at = text.indexOf("\"p10\" : ") + "\"p10\" : ".length();
    char first = text.charAt(at) == '-' ? text.charAt(++at) : text.charAt(at);
    String changed =
        text.substring(0, at) + (first == '9' ? '8' : (char) (first + 1)) + text.substring(at + 1);
    Files.writeString(file, changed);
    Ran ran = verify();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("p10: ").contains(", but ");
  }

  @Test
  void aChangedByteOfAFileBesideIsNamedByItsLine() throws IOException {
    Path plan = copy.resolve("plan.csv");
    String text = Files.readString(plan);
    Files.writeString(plan, text.replace("new-checkout,", "new-checkuot,"));
    assertThat(text).contains("\nnew-checkout,");
    Ran ran = verify();
    isOneLine(ran);
    assertThat(ran.err()).contains("plan.csv:2: new-checkuot,").contains(", but new-checkout,");
    Files.writeString(plan, text.stripTrailing());
    assertThat(verify().err()).contains("plan.csv:3: ").contains("(end of file), but ");
    Files.writeString(plan, text.replace("\n", "\r\n"));
    assertThat(verify().err()).contains("plan.csv:1: ").contains("\\r\\n, but ");
    Files.writeString(plan, text);
    Path report = copy.resolve("report.html");
    Files.writeString(report, Files.readString(report).replaceFirst("</html>", "</HTML>"));
    assertThat(verify().err())
        .contains("report.html:")
        .contains("</HTML>")
        .doesNotContain("plan.csv");
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws IOException {
    Files.delete(copy.resolve("report.html"));
    Ran ran = verify();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("plan.csv, to the last byte. There is no report.html beside it.");
  }

  @Test
  void theInputsMustBeThereOrBeGiven() throws IOException {
    Files.delete(copy.resolve("inputs.zip"));
    Ran ran = verify();
    isOneLine(ran);
    assertThat(ran.err()).contains("must be there. Maybe --workspace FOLDER");
    assertThat(verify("--workspace", home.resolve("example").toString()).exit()).isZero();
  }

  @Test
  void whatIsNotJsonIsSaid() throws IOException {
    Files.writeString(copy.resolve("decision.json"), "{\"plan\": [");
    Ran ran = verify();
    isOneLine(ran);
    assertThat(ran.err())
        .contains("'decision.json' must be a decision.json, and is no JSON from line 1 on");
    Files.write(copy.resolve("decision.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    isOneLine(verify());
    Files.delete(copy.resolve("decision.json"));
    assertThat(verify().err()).contains("must be a decision.json. Maybe qd decide writes one.");
  }

  @Test
  void jsonThatIsNoDecisionDoesNotHold() throws IOException {
    for (String text : new String[] {"", "[]", "{}", "null", "12"}) {
      Files.writeString(copy.resolve("decision.json"), text);
      isOneLine(verify());
    }
  }

  @Test
  void aBrokenArchiveIsSaid() throws IOException {
    Path zip = copy.resolve("inputs.zip");
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, whole.length / 3));
    isOneLine(verify());
    Files.writeString(zip, "no archive");
    isOneLine(verify());
  }

  @Test
  void anArchiveThatReachesOutsideIsRefused() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(copy.resolve("inputs.zip")))) {
      zip.putNextEntry(new ZipEntry("../../quarterdeck-escaped.yaml"));
      zip.write('x');
      zip.closeEntry();
    }
    Ran ran = verify();
    isOneLine(ran);
    assertThat(ran.err()).contains("all inside it");
  }
}

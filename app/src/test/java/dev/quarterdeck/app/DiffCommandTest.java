package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code diff} says of two folders, and of a folder in git. */
class DiffCommandTest {
  private static final String BEFORE =
      ShortOfMoney.NO_INITIATIVE
          + ShortOfMoney.initiative(
              "name: steady, title: \"Steady | <b>*work*</b> @all\"", "132 per year")
          + ShortOfMoney.initiative("name: bold", "121 per year");

  /** Now the bold one is worth more, and both do not fit. */
  private static final String AFTER = BEFORE.replace("121 per year", "143 per year");

  @TempDir Path folder;

  @BeforeEach
  void twoFolders() throws IOException {
    write("before/all.yaml", BEFORE);
    write("after/all.yaml", AFTER);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Ran fine(String... line) {
    Ran ran = Ran.in(folder, line);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran;
  }

  @Test
  void aBetterCasePushesAnotherOutAndThatIsToldInMoney() {
    String text = fine("diff", "before", "after").out();
    assertThat(text)
        .contains(
            "changed  initiative:bold  bold",
            "options[standard].benefits[gain].amount: 121 per year → 143 per year",
            "Effect on the plan: 1 in, 1 out, 0 moved or done in another way.",
            "Expected NPV +10\u00a0EUR",
            "What it uses is worth",
            "0 others are funded alike.");
    assertThat(text)
        .containsPattern("in +bold \\(bold\\)\n +standard, 2027 to 2027; NPV \\+30\u00a0EUR");
    assertThat(text).containsPattern("expected NPV +20\u00a0EUR +30\u00a0EUR");
  }

  @Test
  void programsGetTheSameAsARecord() {
    JsonNode diff = DecisionJson.read(fine("diff", "before", "after", "--json").out());
    assertThat(diff.path("documents").size()).isEqualTo(1);
    JsonNode effect = diff.path("effect");
    assertThat(effect.path("before").path("npv").asDouble()).isEqualTo(20);
    assertThat(effect.path("after").path("npv").asDouble()).isEqualTo(30);
    assertThat(effect.path("lines").size()).isEqualTo(2);
    assertThat(effect.path("lines").get(0).path("why").asString()).isNotBlank();
    assertThat(diff.path("unknown").isNull()).isTrue();
  }

  @Test
  void nothingThatSomebodyWroteActsInMarkdown() {
    String text = fine("diff", "before", "after", "--markdown").out();
    assertThat(text)
        .contains("**1 in, 1 out, 0 moved or done in another way. Expected NPV +10\u00a0EUR.**")
        .contains("- **out** Steady \\| &lt;b&gt;\\*work\\*&lt;/b&gt; &#64;all (`steady`)")
        .contains("| expected NPV | 20\u00a0EUR | 30\u00a0EUR |")
        .contains("`options[standard].benefits[gain].amount`: `121 per year` → `143 per year`");
  }

  @Test
  void theSameFolderDoesNotDifferAndIsNotPlanned() {
    Ran ran = fine("diff", "before", "before");
    assertThat(ran.out()).isEqualTo("No document differs.\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aChangeWithAnErrorIsToldWithItsPlaceAndEndsWithOne() throws IOException {
    write("after/all.yaml", AFTER.replace("kind: Budget", "kind: Bugdet"));
    Ran ran = Ran.in(folder, "diff", "before", "after");
    assertThat(ran.exit()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("after/all.yaml:12:7: error: ", "Maybe 'Budget'");
    assertThat(ran.out()).contains("removed  budget:capital", "The plan is not known: 1 error.");
  }

  @Test
  void anErrorThatTheChangeMendsIsFine() throws IOException {
    write("before/all.yaml", BEFORE.replace("kind: Budget", "kind: Bugdet"));
    assertThat(fine("diff", "before", "after").out())
        .contains("added    budget:capital", "The plan as it was is not known: 1 error.");
  }

  @Test
  void plansInTwoCurrenciesAreNotCompared() throws IOException {
    write("after/all.yaml", AFTER.replace("EUR", "DKK"));
    assertThat(fine("diff", "before", "after").out())
        .contains("The plans are not compared: one is in EUR, the other in DKK.");
  }

  @Test
  void aPlanThatNoLongerObeysTheRulesEndsWithOne() throws IOException {
    String must = BEFORE.replace("spec:\n  options", "spec:\n  mandatoryBy: 2027-12-31\n  options");
    write("after/all.yaml", must);
    Ran ran = Ran.in(folder, "diff", "before", "after");
    assertThat(ran.exit()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.out()).contains("With the change no plan obeys every rule.");
  }

  @Test
  void theFolderIsComparedWithWhatGitHas() throws Exception {
    write("repo/office/all.yaml", BEFORE);
    git("init", "--quiet");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "One");
    write("repo/office/all.yaml", AFTER);
    git("add", "."); // what is staged stays staged
    String status = git("status", "--porcelain");
    assertThat(fine("diff", "--git", "HEAD", "repo/office").out())
        .isEqualTo(fine("diff", "before", "after").out());
    assertThat(git("status", "--porcelain")).isEqualTo(status).contains("M  office/all.yaml");
    Ran unknown = Ran.in(folder, "diff", "--git", "mian", "repo/office");
    assertThat(unknown.exit()).isEqualTo(Exit.PROBLEMS);
    assertThat(unknown.err()).contains("'mian' must be a revision that git knows here. Maybe git");
    write("repo/other/all.yaml", BEFORE);
    assertThat(Ran.in(folder, "diff", "--git", "HEAD", "repo/other").err())
        .contains("At 'HEAD' there must be a folder 'other/' in git.");
  }

  @Test
  void theScratchFolderOfARevisionIsTakenAway() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Ran ran =
        Ran.with(
            folder, Map.of("TMPDIR", scratch.toString()), null, "diff", "--git", "HEAD", "before");
    assertThat(ran.exit()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("git says: ", "not a git repository");
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    String[] line = new String[arguments.length + 1];
    line[0] = "git";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    Process process =
        new ProcessBuilder(line)
            .directory(folder.resolve("repo").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void howManyFoldersAreExpectedIsSaid() {
    assertThat(Ran.in(folder, "diff", "before").err())
        .contains("Two folders are expected, or one with --git REVISION.");
    Ran ran = Ran.in(folder, "diff", "--git", "HEAD", "before", "after");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("With --git one folder is expected, as it is now.");
    assertThat(Ran.in(folder, "diff", "before", "after", "--json", "--markdown").err())
        .contains("--json and --markdown do not go together.");
    assertThat(Ran.in(folder, "diff", "nowhere", "after").err())
        .contains("nowhere' must be a folder with a workspace.");
  }
}

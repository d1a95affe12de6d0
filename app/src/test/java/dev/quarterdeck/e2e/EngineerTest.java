package dev.quarterdeck.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.e2e.Shell.Said;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engineer's way: text in git, checked in CI, the diff of a plan in a pull request. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class EngineerTest {
  private static final int MOST = 10;
  private static final String FILE = "office/initiatives.yaml";

  @TempDir Path folder;

  @Test
  void aMistakeIsFoundWhereItIsAndAMendedChangeShowsWhatItDoesToThePlan() throws Exception {
    Shell shell = new Shell(folder);
    long began = System.nanoTime();
    assertThat(shell.qd("init", "office").exit()).isZero();
    shell.must("git", "init", "--quiet");
    shell.must("git", "add", ".");
    shell.must("git", "-c", "user.name=e", "-c", "user.email=e@acme", "commit", "-qm", "Start");

    shell.edit(FILE, "goals: [goal:online-growth]", "goals: [goal:online-grwth]");
    Said wrong = shell.qd("check", "office", "--github");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("::error file=%s,line=%d,".formatted(FILE, shell.line(FILE, "online-grwth")))
        .contains("Maybe 'online-growth'");

    shell.edit(FILE, "online-grwth", "online-growth");
    shell.edit(FILE, "margin: 20%..30%", "margin: 2%..3%");
    assertThat(shell.qd("check", "office", "--github").exit()).isZero();
    Said diff = shell.qd("diff", "--git", "HEAD", "office", "--markdown");
    System.out.printf(
        "From nothing to the diff of a plan in a pull request: %d commands and edits, %.0f seconds;"
            + " %s%n",
        shell.done(),
        (System.nanoTime() - began) / 1e9,
        diff.out().lines().skip(2).findFirst().orElse(""));
    assertThat(diff.exit()).as(diff.err()).isZero();
    assertThat(diff.out())
        .contains("**out** A checkout in two steps (`new-checkout`)")
        .contains("`assumptions.margin`: `20%..30%` → `2%..3%`")
        .contains("chance of the goal");
    assertThat(shell.done()).isLessThanOrEqualTo(MOST);
  }
}

package dev.quarterdeck.office.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bombs, broken bytes, links out of the folder and other tools' files. */
class HostileTest {
  private static String only(Workspace workspace) {
    assertThat(workspace.problems()).hasSize(1);
    return workspace.problems().getFirst().message();
  }

  @Test
  void aBillionLaughsIsOneProblem() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
    }
    assertThat(only(TestKinds.read(bomb.toString())))
        .startsWith("Aliases must repeat at most 10000 values");
  }

  @Test
  void deepNestingIsOneProblem() {
    assertThat(only(TestKinds.read("[".repeat(100_000))))
        .startsWith("Values must be nested at most 40 deep");
    assertThat(only(TestKinds.read("a: ".repeat(3) + "b"))).startsWith("The text must be YAML");
  }

  @Test
  void aHugeValueIsOneProblem() {
    String yaml =
        "kind: Team\nmetadata: {name: t}\nspec: {size: 1, duty: \""
            + "x".repeat(100 << 20)
            + "\"}\n";
    assertThat(only(TestKinds.read(yaml)))
        .startsWith("A value must have at most 1000000 characters");
  }

  @Test
  void problemsAreKeptUpToTheLimitAndCounted() {
    Limits limits = new Limits(1 << 20, 1 << 20, 10, 40, 100, 1000, 100, 3);
    StringBuilder many = new StringBuilder("kind: Team\nmetadata: {name: t}\nspec:\n  size: 1\n");
    for (int i = 0; i < 10; i++) {
      many.append("  unknown").append(i).append(": 1\n");
    }
    Workspace workspace =
        new WorkspaceReader(TestKinds.ALL, limits).read(Map.of("a.yaml", many.toString()));
    assertThat(workspace.problems()).hasSize(4);
    assertThat(workspace.problems().getLast()).hasToString("error: and 7 more");
  }

  @Test
  void filesBeyondTheLimitAreNotRead() {
    Limits limits = new Limits(100, 60, 10, 40, 100, 1000, 2, 30);
    WorkspaceReader reader = new WorkspaceReader(TestKinds.ALL, limits);
    assertThat(only(reader.read(Map.of("a.yaml", "#".repeat(61))))).contains("at most 60 bytes");
    assertThat(reader.read(Map.of("a.yaml", "--- 1\n--- 2\n--- 3\n")).problems())
        .extracting(Problem::message)
        .contains("A workspace must have at most 2 documents; the rest are not read");
  }

  @Test
  void linksOutHiddenFoldersAndBrokenBytes(@TempDir Path folder, @TempDir Path outside)
      throws IOException {
    Files.writeString(outside.resolve("o.yaml"), "kind: Nope");
    Files.createSymbolicLink(folder.resolve("out.yaml"), outside.resolve("o.yaml"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/a.yaml"), "kind: Nope");
    Files.write(folder.resolve("b.yaml"), new byte[] {0, 1, 2});
    Files.write(
        folder.resolve("l.yaml"),
        "kind: Team\nmetadata: {name: t, title: Caf\u00e9}\nspec: {size: 1}"
            .getBytes(StandardCharsets.ISO_8859_1));
    Workspace workspace = new WorkspaceReader(TestKinds.ALL).read(folder);
    assertThat(workspace.problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "out.yaml: warning: A link must stay within the folder; it is not read",
            "b.yaml: note: The file is not text and was not read",
            "l.yaml: warning: A file must be UTF-8; this one is not and was read as Windows-1252. Maybe save it as UTF-8");
    assertThat(workspace.get(TestKinds.TEAM, "t").title()).isEqualTo("Caf\u00e9");
  }

  @Test
  void mutatedFilesNeverThrow() {
    String yaml =
        "kind: Ship\nmetadata: {name: s}\nspec:\n  weight: 3\n  cargo: [{name: &a x, tonnes: 2}, *a]\n  seats: {first: [1]}\n  follows: s\n---\nkind: Team\nmetadata: {name: t}\nspec: {size: 1, duty: \"a\\n\", <<: {since: 2027-01-01}}\n";
    String csv = "name,weight,cargo[0].name,cargo[0].tonnes\na,1,\"x, y\",2\nb,2,,\n";
    String bits = "\t\n\r :-#[]{}&*!|>'\"%@`,?.<~0a\uFEFF\u0000\uD800é";
    Random random = new Random(20261123);
    WorkspaceReader reader = new WorkspaceReader(TestKinds.ALL);
    for (int i = 0; i < 6000; i++) {
      boolean table = i % 3 == 0;
      StringBuilder text = new StringBuilder(table ? csv : yaml);
      for (int k = random.nextInt(6); k >= 0; k--) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, to, String.valueOf(bits.charAt(random.nextInt(bits.length()))));
      }
      Workspace workspace = reader.read(Map.of(table ? "ships.csv" : "a.yaml", text.toString()));
      workspace
          .list()
          .forEach(document -> assertThat(document.place("cargo[0].name").line()).isPositive());
    }
  }

  @Test
  void backstageCatalogsAreKeptWithoutProblems() {
    Path data = Path.of("../shared/data/landscape/backstage");
    Path sample = Files.isDirectory(data) ? data : Path.of("..").resolve(data);
    assumeTrue(Files.isDirectory(sample), "no ../shared/data/landscape/backstage here");
    Workspace workspace = new WorkspaceReader(TestKinds.ALL).read(sample);
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.foreign()).hasSizeGreaterThan(50);
  }
}

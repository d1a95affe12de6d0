package dev.quarterdeck.office.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import dev.quarterdeck.office.cases.Cases;
import dev.quarterdeck.office.exchange.table.Finding.Kind;
import dev.quarterdeck.office.workspace.Workspace;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {
  private static final String TWO =
      Fixture.HEAD
          + "A 1,Alpha,grow,2027-04-01,31/03/2029,30.66,\"1,234.5\",first\n"
          + "B-2,Beta,run,Q3 2027,2028,£12,NA,\n";

  @TempDir Path folder;
  private Fixture files;

  @BeforeEach
  void open() {
    files = new Fixture(folder);
  }

  @Test
  void aRowBecomesAnInitiativeThatSaysWhatTheTableSays() {
    files.run(Fixture.HEAD + "A 1,Alpha,grow,2027-04-01,31/03/2029,30.66,\"1,234.5\",first\n");
    assertThat(files.written("projects.yaml"))
        .isEqualTo(
            """
            apiVersion: quarterdeck.dev/v1
            kind: Initiative
            metadata:
              name: a-1
              title: Alpha
              annotations:
                table.quarterdeck.dev/from: projects
                table.quarterdeck.dev/id: A 1
                table.quarterdeck.dev/note: first
            spec:
              category: grow
              starts:
                earliest: 2027-04-01
              options:
                - name: as-published
                  ends: 2029-03-31
                  costs:
                    - name: whole-life-cost
                      amount: 30.66M EUR
                      capital: capex
                  benefits:
                    - name: benefits
                      amount: 1234.5M EUR
                      spreadOver: 10 years
                      kind: cash
            """);
  }

  @Test
  void whatIsMissingOrUnreadableIsNotValuedAndNeverZero() {
    Report report = files.run(TWO);
    var second = Fixture.documents(report.text()).get(1);
    assertThat(Fixture.at(second, "spec.notValued"))
        .isEqualTo("Cost: £12 (must be in EUR, but is in GBP); Benefit: NA");
    assertThat(Fixture.at(second, "spec.starts.earliest")).isEqualTo("2027-07-01");
    assertThat(Fixture.at(second, "spec.options.0.ends")).isEqualTo("2028-12-31");
    assertThat(report.findings(Kind.REPAIRED)).hasSize(2);
    assertThat(report.count(Fate.EMPTY)).isEqualTo(1);
  }

  @Test
  void aSecondImportChangesNothing() throws IOException {
    Report first = files.run(TWO);
    Path written = folder.resolve("into/projects.yaml");
    byte[] bytes = Files.readAllBytes(written);
    Report second = files.run(TWO);
    assertThat(first.changes().added()).containsExactly("a-1", "b-2");
    assertThat(second.changes().unchanged()).containsExactly("a-1", "b-2");
    assertThat(second.summary()).contains("0 new, 0 changed, 2 unchanged");
    assertThat(written).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0085",
        "\u2028",
        "\u2029",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u000B",
        "\f",
        "\uFEFF",
        "\u007F",
        "\uD83D\uDE00",
        "\uFFFE",
        ": ",
        " #",
        "\n ",
        " \n",
        "\n\t"
      })
  void anyCharacterOfACellIsKeptAndASecondImportChangesNothing(String odd) {
    for (String cell : List.of("a" + odd + "---" + odd + "b", "--- " + odd + "... " + odd + "x")) {
      String table = Fixture.HEAD + "A 1,Alpha,grow,2027-04-01,2028-04-01,1,2,\"" + cell + "\"\n";
      Report first = files.run(table);
      Workspace read =
          new WorkspaceReader(List.of(Cases.INITIATIVE)).read(Map.of("a.yaml", first.text()));
      assertThat(read.problems()).isEmpty();
      String note =
          read.list(Cases.INITIATIVE)
              .getFirst()
              .metadata()
              .annotations()
              .get("table.quarterdeck.dev/note");
      assertThat(note).isEqualTo(cell);
      Report second = files.run(table);
      assertThat(second.text()).isEqualTo(first.text());
      assertThat(second.changes().unchanged()).containsExactly("a-1");
    }
  }

  @Test
  void documentsOfOthersAreCutWhereAWorkspaceIsAndKept() {
    String others = "# by hand\n--- # mine\nkind: Goal\n...\n# after\n--- {kind: Need}\n";
    files.run(TWO);
    String ours = files.written("projects.yaml");
    files.write("into/projects.yaml", others + "---\n" + ours);
    files.run(TWO);
    String kept = "---\n# by hand\n--- # mine\nkind: Goal\n---\n# after\n--- {kind: Need}\n";
    assertThat(files.written("projects.yaml")).isEqualTo(ours + kept);
  }

  @Test
  void aDryRunReportsTheSameAndWritesNothing() {
    Path table = files.write("projects.csv", TWO);
    Path mapping = files.write("mapping.yaml", Fixture.SIMPLE);
    Report dry = TableImport.run(files.request(table, mapping, true), Progress.none());
    assertThat(folder.resolve("into")).doesNotExist();
    assertThat(dry).isEqualTo(files.run(table, mapping));
  }

  @Test
  void anotherImportTouchesOnlyWhatCameFromTheTable() throws IOException {
    files.run(TWO);
    String own = "# mine\nkind: Initiative\nmetadata: {name: by-hand}\nspec: {}\n";
    Path written = folder.resolve("into/projects.yaml");
    Files.writeString(written, files.written("projects.yaml") + "---\n" + own);
    Files.writeString(
        folder.resolve("into/other.yaml"), "kind: Initiative\nmetadata: {name: d-4}\n");
    Report report =
        files.run(
            Fixture.HEAD
                + "B-2,Beta,run,Q3 2027,2028,13,NA,\n"
                + "C-3,Gamma,run,Q3 2027,2028,13,NA,\n"
                + "D-4,Delta,run,Q3 2027,2028,13,NA,\n"
                + "by hand,Epsilon,run,Q3 2027,2028,13,NA,\n");
    assertThat(report.changes().added()).containsExactly("c-3");
    assertThat(report.changes().changed()).containsExactly("b-2");
    assertThat(report.changes().gone()).containsExactly("a-1");
    assertThat(report.findings(Kind.REJECTED)).extracting(Finding::row).containsExactly(4, 5);
    assertThat(files.written("projects.yaml")).endsWith("---\n" + own).contains("name: a-1");
    assertThat(Files.readString(folder.resolve("into/other.yaml"))).contains("d-4");
  }

  @Test
  void eachRejectedRowIsListedWithItsRowAndRawValue() {
    Report report =
        files.run(
            Fixture.HEAD
                + "A,x,,2027,2028,1,1,\n,y,,2027,2028,1,1,\n1.01E+09,z,,2027,2028,1,1,\n"
                + "a,w,,2027,2028,2,1,\n???,v,,2027,2028,1,1,\n");
    assertThat(report.rows()).isEqualTo(new Report.Rows(5, 1, 0, 4, 0));
    assertThat(report.findings(Kind.REJECTED).stream().map(Finding::toString))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("row 3, Id: must be an identifier of 1"),
            row -> assertThat(row).startsWith("row 4, Id \"1.01E+09\": ").contains("rounded"),
            row ->
                assertThat(row).contains("row 2 has the same name and differs in Id, Title, Cost"),
            row -> assertThat(row).startsWith("row 6, Id \"???\": ").contains("letter or digit"));
    assertThat(report.count(Fate.LEFT_OUT)).isEqualTo(4 * 8);
  }

  @Test
  void raggedRowsAreReportedAndNothingOfThemIsLost() {
    Report report = files.run(Fixture.HEAD + "A,x,,2027,2028,1,1\nB,y,,2027,2028,1,1,n,extra\n");
    assertThat(report.findings(Kind.WARNING).stream().map(Finding::toString))
        .containsExactly(
            "row 2: has 7 cells where the header has 8; the others taken as empty",
            "row 3: has cells beyond the header's 8 columns; kept as annotations");
    assertThat(report.text()).contains("table.quarterdeck.dev/column-9: extra");
  }

  @Test
  void aColumnShowsItsOwnDecimalMark() {
    Report report =
        files.run(
            Fixture.HEAD.replace(',', ';')
                + "A;x;;2027;2028;1,234;1.234\nB;y;;2027;2028;0,5;12.34\n");
    assertThat(report.text())
        .contains("amount: 1.234M EUR")
        .contains("amount: 0.5M EUR")
        .contains("amount: 12.34M EUR");
    assertThat(report.rows().notValued()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 0", "UTF-16LE, 0", "UTF-16BE, 0", "windows-1252, 1"})
  void theUsualEncodingsAreReadAndAGuessIsReported(String charset, int repairs) {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    String text = mark + Fixture.HEAD + "A,Ærø,,2027-01-01,2028-01-01,1,1,\n";
    Path table = files.write("projects.csv", text.getBytes(Charset.forName(charset)));
    Report report = files.run(table, files.write("mapping.yaml", Fixture.SIMPLE));
    assertThat(report.text()).contains("title: Ærø");
    assertThat(report.findings(Kind.REPAIRED)).hasSize(repairs);
  }

  @ParameterizedTest
  @CsvSource({"';'", "'\t'", "'|'"})
  void otherSeparatorsAreFoundOut(String separator) {
    String row = "A,x,,2027-01-01,2028-01-01,1,1,n\n";
    Report report = files.run((Fixture.HEAD + row).replace(",", separator));
    assertThat(report.rows()).isEqualTo(new Report.Rows(1, 1, 0, 0, 0));
  }

  @Test
  void rowsCanBeFilteredAndFieldsHaveConstants() {
    String mapping =
        Fixture.SIMPLE
            + "  rows: {Kind: [grow]}\n  delay: 3 years\n  prefix: x-\n  constants: {owner: Ann, labels: {source: sheet}}\n  cost: {capital: opex, profile: [1, 2]}\n";
    Report report = files.run(files.write("p.csv", TWO), files.write("m.yaml", mapping));
    assertThat(report.rows()).isEqualTo(new Report.Rows(2, 1, 0, 0, 1));
    assertThat(report.text())
        .contains(
            "name: x-a-1",
            "latest: 2030-04-01",
            "owner: Ann",
            "source: sheet",
            "capital: opex",
            "profile:");
  }

  @Test
  void badInputFailsWithAReasonAndLeavesTheFolderAlone() {
    assertThat(files.run("").summary()).contains("must have a header row");
    assertThat(files.run("a,b\n1,2\n").summary()).contains("columns.name must name a column");
    assertThat(files.run("\0\1\2\3binary").summary()).contains("binary data");
    Path table = files.write("t.csv", TWO);
    assertThat(files.run(table, files.write("m.yaml", "kind: [")).failed()).isTrue();
    assertThat(
            files.run(table, files.write("m.yaml", Fixture.SIMPLE + "  colour: red\n")).summary())
        .contains("colour");
    assertThat(files.run(folder.resolve("absent.csv"), table).failed()).isTrue();
    assertThat(folder.resolve("into")).doesNotExist();
  }

  @Test
  void aTableOfOnlyAHeaderIsImportedAsNothing() {
    Report report = files.run(Fixture.HEAD);
    assertThat(report.failed()).isFalse();
    assertThat(report.rows()).isEqualTo(new Report.Rows(0, 0, 0, 0, 0));
  }

  @Test
  void whatIsBeyondTheLimitsIsRefusedBeforeItIsKept() {
    var limits = new TableLimits(10_000, 2, 9, 100, 1000, 10, 100);
    assertThat(limited(Fixture.HEAD + "A," + "x".repeat(101), limits)).contains("100");
    assertThat(limited(Fixture.HEAD + "A\nB\nC\n", limits)).contains("at most 2 rows");
    assertThat(limited(Fixture.HEAD + "x,".repeat(20), limits)).contains("limits");
    assertThat(limited(Fixture.HEAD + "\n".repeat(10_000), limits)).contains("10000 bytes");
  }

  private String limited(String text, TableLimits limits) {
    Path table = files.write("l.csv", text);
    Path mapping = files.write("m.yaml", Fixture.SIMPLE);
    var request = new TableImport.Request(table, mapping, folder.resolve("into"), false, limits);
    Report report = TableImport.run(request, Progress.none());
    assertThat(report.failed()).isTrue();
    return report.summary();
  }

  @Test
  void mutatedTablesNeverThrowAndLoseNoRow() {
    var random = new java.util.SplittableRandom(20261123);
    Path mapping = files.write("m.yaml", Fixture.SIMPLE);
    String alphabet = ",;\"\n\r\t|£€%-.0123456789eE+()NA/ æ\u00a0'=";
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder(TWO);
      for (int i = 0; i < 1 + round % 20; i++) {
        int at = random.nextInt(40, text.length());
        text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Path table = files.write("f.csv", text.toString().getBytes(StandardCharsets.UTF_8));
      Report report = TableImport.run(files.request(table, mapping, true), Progress.none());
      var rows = report.rows();
      assertThat(rows.read())
          .as("%s", text)
          .isEqualTo(rows.imported() + rows.rejected() + rows.leftOut());
      assertThat(report.findings(Kind.REJECTED)).hasSize(rows.rejected());
      assertThat(Fixture.documents(report.text()).stream().filter(java.util.Objects::nonNull))
          .hasSize(rows.imported());
    }
  }

  @Test
  void aProposedMappingImportsTheTableItWasProposedFor() throws IOException {
    Path table =
        files.write(
            "projects.csv",
            TWO.replace("Cost,", "Total cost (EUR m),").replace("Title", "Project name"));
    Path mapping = files.write("proposed.yaml", TableImport.propose(table));
    Report report = files.run(table, mapping);
    assertThat(report.rows().imported()).isEqualTo(2);
    assertThat(report.text()).contains("title: Alpha", "amount: 30.66M EUR", "2029-03-31");
  }
}

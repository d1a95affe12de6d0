package dev.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.DecisionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTableCommandTest {
  private static final String TABLE =
      """
      Project ID,Project Name,Start,End,Total cost (EUR k),Benefits (EUR k)
      a-1,New checkout,2027-01-01,2027-12-31,400,900
      a-2,Old servers,2027-04-01,2027-12-31,"1,200 ",300
      """;

  @TempDir Path folder;

  @BeforeEach
  void aTableAndItsMapping() throws IOException {
    Files.writeString(folder.resolve("projects.csv"), TABLE);
    Ran proposed = Ran.in(folder, "import", "table", "projects.csv", "--propose");
    assertThat(proposed.exit()).isZero();
    assertThat(proposed.err()).isEmpty();
    Files.writeString(folder.resolve("mapping.yaml"), proposed.out());
  }

  private Ran into(String target, String... more) {
    String[] line = {"import", "table", "projects.csv", "--map", "mapping.yaml", "--into", target};
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return Ran.in(folder, all);
  }

  @Test
  void theProposedMappingImportsTheTable() {
    Ran ran = into("office");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("2 rows read: 2 imported").contains("projects.yaml: 2 new");
    assertThat(folder.resolve("office/projects.yaml")).content().contains("kind: Initiative");
    assertThat(into("office").out()).contains("0 new, 0 changed, 2 unchanged");
  }

  @Test
  void theSettingsItPrintsMakeAStarterHoldTheTable() throws IOException {
    Ran.in(folder, "init", "office");
    Files.writeString(
        folder.resolve("projects.csv"),
        TABLE.replace("2027-", "2024-").replace("EUR", "GBP").replace("2024-12", "2030-12"));
    Files.writeString(
        folder.resolve("mapping.yaml"),
        Ran.in(folder, "import", "table", "projects.csv", "--propose").out());
    Ran ran = into("office/projects");
    assertThat(ran.out())
        .contains("\n  currency: GBP\n")
        .contains("\n  timeline: {period: quarter, starts: 2024-01-01, plan: 28, appraisal: 68}\n");
    assertThat(Ran.in(folder, "check", "office").err()).contains("projects.yaml").contains("GBP");
    Path organization = folder.resolve("office/organization.yaml");
    String text = Files.readString(organization);
    for (String line : ran.out().lines().filter(line -> line.startsWith("  ")).toList()) {
      text = text.replaceAll("(?m)^  " + line.strip().split(":")[0] + ":.*$", line);
    }
    Files.writeString(organization, text);
    assertThat(Ran.in(folder, "check", "office").err()).doesNotContain("projects.yaml");
  }

  @Test
  void theProposalSaysWhatTheHeaderLeavesOpen() throws IOException {
    Files.writeString(
        folder.resolve("savings.csv"),
        """
        Project ID,Start,End,Budget (£k),Annual saving
        a,2027-01-01,2027-12-31,"£1,250","£450,000"
        b,2027-01-01,2027-12-31,"2.500,75","£20"
        """);
    assertThat(Ran.in(folder, "import", "table", "savings.csv", "--propose").out())
        .contains("# 'Annual saving' may be an amount per year")
        .contains("# money.unit is that of 'Budget (£k)'")
        .contains("# money.decimal is what other cells show: '£1,250' then has three decimals.")
        .contains("decimal: comma");
    assertThat(folder.resolve("mapping.yaml")).content().doesNotContain("may be");
  }

  @Test
  void aDryRunWritesNothing() {
    Ran ran = into("office", "--dry-run");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("2 new")
        .contains("  currency: EUR\n")
        .contains("  timeline: {period: quarter, starts: 2027-01-01, plan: 4, appraisal: 44}\n")
        .contains("Nothing was written.");
    assertThat(folder.resolve("office")).doesNotExist();
  }

  @Test
  void aRejectedRowIsListedOnStandardErrorAndTheExitCodeIsOne() throws IOException {
    Files.writeString(
        folder.resolve("projects.csv"), TABLE + "a-1,Again,2027-01-01,2027-12-31,1,2\n,,,,5,6\n");
    Ran ran = into("office");
    assertThat(ran.out()).contains("2 imported").contains("2 rejected");
    assertThat(ran.err()).contains("projects.csv: rejected: row 4").contains("row 5");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void aCellThatIsNoAmountIsShownRawAndIsFine() throws IOException {
    Files.writeString(
        folder.resolve("projects.csv"), TABLE + "a-3,Secret,2027-01-01,2027-12-31,exempt,2\n");
    Ran ran = into("office");
    assertThat(ran.err()).contains("row 4").contains("\"exempt\"");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void theWholeReportIsJson() {
    Ran ran = into("office", "--json");
    var report = DecisionJson.read(ran.out());
    assertThat(report.path("rows").path("imported").asInt(-1)).isEqualTo(2);
    assertThat(report.path("findings").isArray()).isTrue();
  }

  @Test
  void aTableThatCannotBeReadIsSaidOnceAndWritesNothing() throws IOException {
    Files.writeString(folder.resolve("projects.csv"), "");
    Ran ran = into("office");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("projects.csv: failed: ");
    assertThat(folder.resolve("office")).doesNotExist();
    assertThat(Ran.in(folder, "import", "table", "projects.csv", "--propose").exit()).isEqualTo(1);
  }

  @Test
  void missingFilesAreNamed() {
    Ran table = Ran.in(folder, "import", "table", "nothing.csv", "--propose");
    assertThat(table.exit()).isEqualTo(1);
    assertThat(table.err()).contains("nothing.csv' must be a file.");
    Ran map =
        Ran.in(folder, "import", "table", "projects.csv", "--map", "no.yaml", "--into", "office");
    assertThat(map.exit()).isEqualTo(1);
    assertThat(map.err()).contains("Maybe qd import table projects.csv --propose > no.yaml");
  }

  @Test
  void whatIsMissingOnTheCommandLineIsWrongUsage() {
    for (String[] line :
        new String[][] {
          {"import"},
          {"import", "table"},
          {"import", "table", "projects.csv"},
          {"import", "table", "projects.csv", "--map", "mapping.yaml"},
          {"import", "table", "projects.csv", "--propose", "--into", "office"}
        }) {
      Ran ran = Ran.in(folder, line);
      assertThat(ran.exit()).as(String.join(" ", line)).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("Usage: qd import");
    }
  }
}

package dev.quarterdeck.office.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.exchange.table.Finding.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItdbTest {
  @TempDir Path folder;

  @Test
  void aDirtyTableIsImportedAndEachOfItsFaultsIsReportedByRow() {
    Path table = Fixture.shared("raw/us_itdb_projects_2012.csv");
    long before = System.nanoTime();
    Report report = new Fixture(folder).run(table, Fixture.shipped("us-itdb.yaml"));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    assertThat(report.failed()).as(report.summary()).isFalse();

    assertThat(report.rows()).isEqualTo(new Report.Rows(2472, 2468, 2468, 4, 0));
    assertThat(report.cells().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(2472 * 23);
    assertThat(rows(report, Kind.REJECTED, "same in every cell"))
        .containsExactly(499, 1000, 1731, 2282);
    assertThat(rows(report, Kind.NOT_VALUED, "Cost is not valued"))
        .containsExactly(
            103, 104, 105, 106, 107, 108, 109, 110, 906, 1172, 1173, 2422, 2423, 2424, 2434, 2435,
            2436);
    assertThat(rows(report, Kind.WARNING, "must not be before the start")).hasSize(22);
    // 246 and 204 as published, less those of the duplicates at 1000 (one) and 2282 (two)
    assertThat(rows(report, Kind.WARNING, "rounded this identifier")).hasSize(246 + 204 - 3);
  }

  @Test
  void aCostInThousandsIsRepairedWhereTheOtherCostsShowItAndElseKeptWithAWarning() {
    Path table = Fixture.shared("raw/us_itdb_projects_2012.csv");
    Report report = new Fixture(folder).run(table, Fixture.shipped("us-itdb.yaml"));
    assertThat(rows(report, Kind.REPAIRED, "given in thousands"))
        .containsExactly(
            111, 112, 855, 856, 1089, 1090, 1091, 1092, 1093, 1094, 1095, 1096, 1097, 1104, 1105,
            1106, 1107, 1108, 1109, 1110, 1111, 1112, 1113, 1114, 1115, 1377, 2102);
    assertThat(report.findings(Kind.REPAIRED).getFirst())
        .hasToString(
            "row 111, Lifecycle Cost ($ M) \"8127.961\": given in thousands, as the other costs of"
                + " the row show; read as 8.127961M");
    assertThat(rows(report, Kind.WARNING, "by a factor of"))
        .contains(16, 20, 43, 144, 145, 616, 767, 857, 2047, 2090, 2330)
        .doesNotContain(111, 1089);
    assertThat(rows(report, Kind.WARNING, "far from the column's usual cost")).contains(91, 92, 93);
    var kept = Fixture.documents(report.text()).get(616 - 2 - 1); // row 499 is a duplicate
    assertThat(Fixture.at(kept, "spec.options.0.costs.0.amount")).isEqualTo("31112.9M USD");
  }

  private static List<Integer> rows(Report report, Kind kind, String message) {
    return report.findings(kind).stream()
        .filter(finding -> finding.message().contains(message))
        .map(Finding::row)
        .toList();
  }
}

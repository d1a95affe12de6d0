package dev.quarterdeck.office.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.quarterdeck.office.exchange.table.Finding.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmppTest {
  @TempDir Path folder;

  @Test
  void theProjectsWithAllFiguresArriveExactlyAsInTheCleanedTable() throws IOException {
    Report report = imported("raw/gmpp_2023_infrastructure_military.csv");
    Map<Object, Map<String, Object>> byId = new HashMap<>();
    Fixture.documents(report.text())
        .forEach(d -> byId.put(annotations(d).get("table.quarterdeck.dev/id"), d));
    int compared = 0;
    try (var clean =
        CsvReader.builder().ofNamedCsvRecord(Fixture.shared("gmpp_2023_infrastructure.csv"))) {
      for (NamedCsvRecord row : clean) {
        assertSame(row, Objects.requireNonNull(byId.get(row.getField("gmpp_id"))));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(37);
    assertThat(report.rows()).isEqualTo(new Report.Rows(121, 121, 84, 0, 0));
    assertThat(byId.values().stream().filter(d -> Fixture.at(d, "spec.notValued") == null))
        .hasSize(37);
  }

  private static void assertSame(NamedCsvRecord row, Map<String, Object> document) {
    String option = "spec.options.0.";
    SoftAssertions.assertSoftly(all -> {
      all.assertThat(Fixture.at(document, "metadata.name"))
          .isEqualTo(row.getField("gmpp_id").toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      all.assertThat(Fixture.at(document, "metadata.title")).isEqualTo(row.getField("project"));
      all.assertThat(Fixture.at(document, "spec.owner")).isEqualTo(row.getField("department"));
      all.assertThat(Fixture.at(document, "spec.category")).isEqualTo(row.getField("category"));
      all.assertThat(Fixture.at(document, "spec.starts.earliest")).isEqualTo(row.getField("start"));
      all.assertThat(Fixture.at(document, option + "ends")).isEqualTo(row.getField("end"));
      all.assertThat(Fixture.at(document, option + "costs.0.amount"))
          .isEqualTo(millions(row.getField("wlc_gbp_m")));
      all.assertThat(Fixture.at(document, option + "benefits.0.amount"))
          .isEqualTo(millions(row.getField("benefits_gbp_m")));
    });
  }

  private static String millions(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString() + "M GBP";
  }

  @Test
  void theOthersAreNotValuedAndKeepTheReasonAsPublished() {
    Report report = imported("raw/gmpp_2023_infrastructure_military.csv");
    List<Object> reasons =
        Fixture.documents(report.text()).stream()
            .map(d -> Fixture.at(d, "spec.notValued"))
            .filter(Objects::nonNull)
            .toList();
    assertThat(reasons).hasSize(84).contains("Benefit: NA");
    assertThat(reasons)
        .filteredOn(reason -> reason.toString().contains("Cost: Exempt under Section "))
        .hasSize(36);
    assertThat(reasons)
        .contains(
            "Cost: Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial"
                + " Interests) - Commercial interests.; Benefit: NA");
  }

  @Test
  void everyCellOfTheTableIsAccountedFor() {
    Report report = imported("raw/gmpp_2023_infrastructure_military.csv");
    assertThat(report.cells().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(121 * 19);
    // start 2, end 24, cost 38, benefit 80; and three descriptions that are NA or exempt
    assertThat(report.findings(Kind.NOT_VALUED)).hasSize(2 + 24 + 38 + 80);
    assertThat(report.cells())
        .containsOnly(
            entry(Fate.PARSED, 121 * 9 - 144 - 3 - 1),
            entry(Fate.NOT_VALUED, 144 + 3),
            entry(Fate.ANNOTATED, 121 * 10 + 1));
    // one project ends before it starts, which cannot be repaired in one way only
    assertThat(report.findings(Kind.WARNING))
        .filteredOn(finding -> finding.message().contains("must not be before the start"))
        .extracting(Finding::row)
        .containsExactly(83);
    assertThat(report.findings(Kind.REPAIRED)).isEmpty();
    assertThat(report.findings(Kind.REJECTED)).isEmpty();
  }

  @Test
  void aCellThatNoFieldTakesIsKeptToTheLastCharacter() {
    Report report = imported("raw/gmpp_2023_infrastructure_military.csv");
    var first = Fixture.documents(report.text()).getFirst();
    assertThat(annotations(first))
        .containsEntry("table.quarterdeck.dev/financial-year-baseline", "191.31")
        .containsEntry("table.quarterdeck.dev/financial-year-variance", "-96")
        .containsEntry("table.quarterdeck.dev/ipa-delivery-confidence-assessment", "NA");
  }

  @Test
  void theYearBeforeWithoutBenefitsGoesThroughTheSameMapping() {
    Report report = imported("raw/gmpp_2022.csv");
    assertThat(report.rows()).isEqualTo(new Report.Rows(235, 235, 235, 0, 0));
    assertThat(report.cells().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(235 * 17);
    assertThat(report.findings(Kind.WARNING).getFirst().message())
        .isEqualTo(
            "Benefit: no column TOTAL Baseline Benefits or Benefits; no initiative is valued");
    var costs =
        Fixture.documents(report.text()).stream()
            .map(d -> Fixture.at(d, "spec.options.0.costs.0.amount"))
            .filter(Objects::nonNull)
            .toList();
    assertThat(costs).hasSize(191).startsWith("278M GBP", "32614M GBP", "8333M GBP", "155M GBP");
  }

  private Report imported(String name) {
    Report report = new Fixture(folder).run(Fixture.shared(name), Fixture.shipped("gmpp.yaml"));
    assertThat(report.failed()).as(report.summary()).isFalse();
    return report;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> annotations(Map<String, Object> document) {
    return (Map<String, Object>)
        Objects.requireNonNull(Fixture.at(document, "metadata.annotations"));
  }
}

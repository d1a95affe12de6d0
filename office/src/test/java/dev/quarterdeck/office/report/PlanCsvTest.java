package dev.quarterdeck.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.quarterdeck.office.report.ReportView.Choice;
import dev.quarterdeck.office.report.ReportView.Initiative;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCsvTest {

  @Test
  void aFundedInitiativeIsOneLineWithDatesAndPlainNumbers() {
    List<CsvRecord> lines = read(PlanCsv.write(Nordhavn.view()));
    assertThat(lines).hasSize(15);
    assertThat(lines.getFirst().getFields())
        .startsWith(
            "initiative",
            "title",
            "option",
            "start_period",
            "start_date",
            "end_date",
            "npv_mean_EUR")
        .contains("capital_capex_EUR", "capital_opex_EUR", "people_platform_fte_quarters");
    assertThat(lines.get(1).getFields())
        .startsWith(
            "spare-parts-shop",
            "E-commerce for spare parts",
            "standard",
            "2027 Q1",
            "2027-01-01",
            "2027-12-31",
            "1910000.00",
            "1450000.00",
            "350000.00");
  }

  @Test
  void linesEndAsTheStandardSays() {
    assertThat(PlanCsv.write(Nordhavn.view())).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\uff1d1"})
  void textIsNeverAFormula(String title) {
    assertThat(titleOf(title)).isEqualTo("'" + title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "say \"hi\"", "two\r\nlines", "Øresund – 1=1"})
  void otherTextComesBackUnchanged(String title) {
    assertThat(titleOf(title)).isEqualTo(title);
  }

  private static String titleOf(String title) {
    ReportView view = Nordhavn.view();
    Initiative named = new Initiative("a", title, "grow", null);
    Choice one =
        new Choice(
            List.of(Large.named(view.choice().funded().getFirst(), named)), List.of(), List.of());
    ReportView small =
        new ReportView(
            view.answer(), one, view.worth(), view.schedule(), view.assumptions(), List.of());
    return read(PlanCsv.write(small)).get(1).getField(1);
  }

  private static List<CsvRecord> read(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().toList();
  }
}

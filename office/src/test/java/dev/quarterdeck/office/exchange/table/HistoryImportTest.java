package dev.quarterdeck.office.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.office.exchange.table.Finding.Kind;
import dev.quarterdeck.office.exchange.table.cells.Decimal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {
  private static final History.Heads POINTS =
      new History.Heads("Planned", null, null, "Spent", List.of("Team"));

  @TempDir Path folder;

  private History read(String text, History.Heads heads) throws IOException {
    return HistoryImport.read(Files.writeString(folder.resolve("past.csv"), text), heads);
  }

  @Test
  void amountsAreReadAsAnImportReadsThem() throws IOException {
    History history =
        read(
            """
            Team;Planned;Spent
            Red;€ 1.200,50;1.500,00*
            ;80k;0,1M
            """,
            POINTS);

    assertThat(history.rows()).isEqualTo(new History.Rows(2, 2, 0, 0));
    assertThat(history.cases())
        .containsExactly(
            new History.Past(2, List.of("Red"), 1200.5, null, null, 1500),
            new History.Past(3, List.of("(empty)"), 80_000.0, null, null, 100_000));
    assertThat(history.repaired()).isEqualTo(1);
    assertThat(history.findings().getFirst())
        .hasToString("row 2, Spent \"1.500,00*\": footnote mark left out");
  }

  @Test
  void aRowThatCannotBeUsedIsNamedWithItsRawText() throws IOException {
    History history =
        read(
            """
            Team,Planned,Spent
            Red,100,
            Red,n/a,120
            Red,0,120
            Red,100,soon
            Red,USD 100,EUR 90
            Red,100,110
            """,
            POINTS);

    assertThat(history.rows()).isEqualTo(new History.Rows(6, 1, 2, 3));
    assertThat(history.findings())
        .extracting(Finding::kind)
        .containsExactly(
            Kind.NOT_VALUED, Kind.NOT_VALUED, Kind.REJECTED, Kind.REJECTED, Kind.REJECTED);
    assertThat(history.findings().stream().map(Finding::toString))
        .anyMatch(line -> line.equals("row 4, Planned \"0\": must be above 0"))
        .anyMatch(line -> line.startsWith("row 5, Spent \"soon\": must be one amount"))
        .anyMatch(line -> line.contains("in the currency of its row, USD, but is in EUR"));
  }

  @Test
  void theDecimalMarkIsThatOfTheWholeTableOrTheOneThatIsSaid() throws IOException {
    String shown = "Team,Planned,Spent\nRed,80.5,81.250\n";
    assertThat(read(shown, POINTS).cases().getFirst().actual()).isEqualTo(81.25);
    String open = "Team,Planned,Spent\nRed,80,81.250\n";
    assertThat(read(open, POINTS).findings())
        .singleElement()
        .asString()
        .endsWith("Maybe say which mark begins the decimals: point or comma");
    Path file = folder.resolve("past.csv");
    assertThat(HistoryImport.read(file, POINTS, Decimal.COMMA).cases().getFirst().actual())
        .isEqualTo(81_250);
  }

  @Test
  void forecastsOfARowMustRise() throws IOException {
    History history =
        read(
            """
            p10,p50,p90,actual
            10,20,30,25
            30,20,10,25
            10,40,30,25
            10,10,10,10
            """,
            new History.Heads("p50", "p10", "p90", "actual", List.of()));

    assertThat(history.cases()).extracting(History.Past::row).containsExactly(2, 5);
    assertThat(history.findings(Kind.REJECTED)).extracting(Finding::row).containsExactly(3, 4);
  }

  @Test
  void doublesAndOtherUnitsAreKeptWithAWarning() throws IOException {
    History history =
        read(
            """
            Team,Planned,Spent
            Red,100,110
            Red,100,110
            Red,100,110000
            """,
            POINTS);

    assertThat(history.cases()).hasSize(3);
    assertThat(history.findings(Kind.WARNING).stream().map(Finding::toString))
        .containsExactly(
            "row 3: is the same in every cell as row 2; kept",
            "row 4, Spent \"110000\": differs from its estimate by a factor of more than 200; kept."
                + " Maybe one of them is in another unit");
  }

  @Test
  void aColumnThatIsNotThereIsAskedFor() throws IOException {
    History history = read("Team,Plannd,Spent\nRed,1,1\n", POINTS);

    assertThat(history.failed()).isTrue();
    assertThat(history.findings())
        .singleElement()
        .hasToString(
            "table: There must be a column 'Planned', but the table has only: Team, Plannd, Spent."
                + " Maybe 'Plannd'");
  }

  @Test
  void aWorkbookIsReadAsWell() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("past");
      List<String> heads = List.of("Team", "Planned", "Spent");
      for (int i = 0; i < heads.size(); i++) {
        sheet.value(0, i, heads.get(i));
      }
      sheet.value(1, 0, "Red");
      sheet.value(1, 1, 100.5);
      sheet.value(1, 2, 120);
    }
    Path file = Files.write(folder.resolve("past.xlsx"), bytes.toByteArray());

    assertThat(HistoryImport.read(file, POINTS).cases())
        .containsExactly(new History.Past(2, List.of("Red"), 100.5, null, null, 120));
  }
}

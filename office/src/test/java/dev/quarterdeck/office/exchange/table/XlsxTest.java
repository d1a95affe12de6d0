package dev.quarterdeck.office.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
  @TempDir Path folder;

  @Test
  void numbersStayNumbersAndDaysDays() throws IOException {
    Report report = imported(workbook(), Fixture.SIMPLE + "  sheet: Projects\n");
    var document = Fixture.documents(report.text()).getFirst();
    assertThat(Fixture.at(document, "metadata.name")).isEqualTo("1024");
    assertThat(Fixture.at(document, "spec.starts.earliest")).isEqualTo("2027-04-01");
    assertThat(Fixture.at(document, "spec.options.0.ends")).isEqualTo("2029-03-31");
    assertThat(Fixture.at(document, "spec.options.0.costs.0.amount")).isEqualTo("1.234M EUR");
    assertThat(Fixture.at(document, "spec.options.0.benefits.0.amount")).isEqualTo("0.3M EUR");
    assertThat(Fixture.at(document, "spec.notValued")).isNull();
  }

  @Test
  void theFirstSheetWithCellsIsTakenWhenNoneIsNamed() throws IOException {
    assertThat(imported(workbook(), Fixture.SIMPLE).rows().imported()).isEqualTo(1);
    assertThat(imported(workbook(), Fixture.SIMPLE + "  sheet: Absent\n").summary())
        .contains("must have a sheet 'Absent'");
  }

  @Test
  void aZipBombAndABrokenWorkbookAreRefused() throws IOException {
    assertThat(imported(zip(new byte[40 << 20]), Fixture.SIMPLE).summary()).contains("zip bomb");
    assertThat(imported(zip(new byte[10]), Fixture.SIMPLE).summary())
        .contains("must be an .xlsx workbook");
    assertThat(imported(new byte[] {'P', 'K', 3, 4, 9, 9}, Fixture.SIMPLE).failed()).isTrue();
  }

  private Report imported(byte[] table, String mapping) {
    var files = new Fixture(folder);
    var request =
        files.request(files.write("book.xlsx", table), files.write("m.yaml", mapping), true);
    return TableImport.run(request, Progress.none());
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      book.newWorksheet("Cover");
      Worksheet sheet = book.newWorksheet("Projects");
      String[] head = Fixture.HEAD.strip().split(",");
      for (int i = 0; i < head.length; i++) {
        sheet.value(0, i, head[i]);
      }
      sheet.value(1, 0, 1024);
      sheet.value(1, 1, "Alpha");
      sheet.value(1, 3, LocalDate.of(2027, 4, 1));
      sheet.style(1, 3).format("yyyy-mm-dd").set();
      sheet.value(1, 4, 47208); // 2029-03-31 without a date's format
      sheet.value(1, 5, 1.234);
      sheet.value(1, 6, 0.1 + 0.2);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}

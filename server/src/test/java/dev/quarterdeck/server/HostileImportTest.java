package dev.quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.server.Browser.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tables that are no tables; the office is a folder. */
class HostileImportTest extends ServedFolder {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String CELL =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c>";
  private static final String TABLE = "Name,Cost\nA,5\n";
  private static final String MAPPING =
      """
      kind: TableMapping
      metadata: {name: m}
      spec:
        columns:
          - {column: Name, field: name}
          - {column: Cost, field: cost}
      """;

  private static void isHarmless(Answer answer, String what) {
    assertThat(answer.status()).as(what + ": " + answer.text()).isLessThan(500);
    assertThat(answer.text())
        .as(what)
        .doesNotContain("Exception", "\tat ", "at dev.", "root:", scratch.toString());
  }

  /** A workbook of one sheet, whose text is repeated without end. */
  private static String workbook(String part, String begin, String again, int times)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String types =
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
      entry(zip, "[Content_Types].xml", types, "", 0);
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
              + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
          "",
          0);
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\""
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
          "",
          0);
      entry(zip, part, begin, again, times);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void entry(ZipOutputStream zip, String name, String begin, String again, int times)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(begin.getBytes(StandardCharsets.UTF_8));
    byte[] more = again.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      zip.write(more);
    }
    zip.closeEntry();
  }

  @Test
  void workbooksThatGrowAreRefused() throws IOException {
    String sheet = "<worksheet><sheetData>";
    String entities =
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
    String outside = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    for (String content :
        List.of(
            workbook(SHEET, sheet, "        ", 1_000), // half a gigabyte of blanks
            workbook(SHEET, sheet, "<row></row>", 200),
            workbook(SHEET, sheet, "<a>", 300),
            workbook(SHEET, entities + sheet + CELL.formatted("&e;&e;&e;"), "", 0),
            workbook(SHEET, outside + sheet + CELL.formatted("&e;"), "", 0),
            workbook("../../../../outside.xml", sheet, "", 0),
            Base64.getEncoder()
                .encodeToString("PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1)),
            "no base64!")) {
      Map<String, Object> table =
          Map.of(
              "name",
              "t.xlsx",
              "content",
              content,
              "encoding",
              "base64",
              "mapping",
              MAPPING,
              "dryRun",
              false);
      Answer proposed = anna.post("/api/v1/imports/proposal", table);
      isHarmless(proposed, "proposal");
      assertThat(proposed.status()).as(proposed.text()).isEqualTo(422);
      Answer run = anna.post("/api/v1/imports", table);
      isHarmless(run, "import");
      assertThat(run.status()).as(run.text()).isEqualTo(422);
    }
    assertThat(data.store().head().number()).isZero();
  }

  @Test
  void tablesStayInTheirFolder() throws IOException {
    for (String name :
        List.of(
            "../../outside.csv",
            "/tmp/outside.csv",
            "..\\..\\outside.csv",
            ".quarterdeck/outside.csv",
            "nothing\u0000.csv",
            "a\r\nSet-Cookie: hostile=1.csv",
            "<script>alert(1)</script>.csv",
            "x".repeat(10_000) + ".csv",
            "")) {
      Map<String, Object> table =
          Map.of(
              "name",
              name,
              "content",
              TABLE,
              "encoding",
              "text",
              "mapping",
              MAPPING,
              "dryRun",
              false);
      isHarmless(anna.post("/api/v1/imports/proposal", table), name);
      isHarmless(anna.post("/api/v1/imports", table), name);
    }
    try (Stream<Path> files = Files.walk(scratch)) {
      List<Path> outside =
          files
              .filter(Files::isRegularFile)
              .filter(file ->
                  !file.startsWith(office)
                      || (file.startsWith(office.resolve(".quarterdeck"))
                          && file.toString().contains("outside")))
              .toList();
      assertThat(outside).isEmpty();
    }
  }
}

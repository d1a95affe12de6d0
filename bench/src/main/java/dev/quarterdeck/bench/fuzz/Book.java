package dev.quarterdeck.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks whose parts are spoiled before they are packed, so that they still open. */
final class Book {
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2027, 1, 1, 0, 0);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final List<Mutation> WAYS =
      java.util.stream.Stream.concat(
              LineMutations.all().stream(),
              java.util.stream.Stream.of(
                  Mutation.swap("t=\"(\\w+)\"", "s", "n", "b", "e", "str", "d", "x", ""),
                  Mutation.swap(
                      "<v>([^<]*)</v>",
                      "1e999",
                      "NaN",
                      "-1",
                      "45000.25",
                      "99999999999",
                      "",
                      "x",
                      "#REF!"),
                  Mutation.swap(
                      " r=\"([A-Z]+\\d+)\"",
                      "A1",
                      "XFD1048576",
                      "ZZZZ9",
                      "A0",
                      "1A",
                      "",
                      "A99999999"),
                  Mutation.swap(
                      "<t>([^<]*)</t>", "&lt;", "&bomb;", "&#0;", "<b/>", "", "2027-02-30"),
                  Mutation.insert(
                      dice -> dice.pick("<", ">", "&", "</row>", "<row>", "<c/>", "<!--", "]]>")),
                  (text, dice) ->
                      text.replace(
                          "<worksheet",
                          "<!DOCTYPE x [<!ENTITY bomb SYSTEM \"file:///nowhere\">]><worksheet"),
                  (text, dice) ->
                      text.replace(
                          "</sheetData>",
                          "<row>"
                              + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(20 * dice.scale())
                              + "</row></sheetData>")))
          .toList();

  private Book() {}

  /** A workbook with one sheet that holds a table. */
  static byte[] of(String table, Dice dice) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        XML
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Projects\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                .formatted(MAIN, OFFICE));
    parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet(table));
    for (int i = dice.below(5); i > 0; i--) {
      String part =
          dice.oneIn(6) ? dice.pick(List.copyOf(parts.keySet())) : "xl/worksheets/sheet1.xml";
      parts.computeIfPresent(part, (name, text) -> dice.pick(WAYS).apply(text, dice));
    }
    if (dice.oneIn(20)) {
      parts.remove(dice.pick(List.copyOf(parts.keySet())));
    }
    return zip(parts, dice);
  }

  private static String relations(String type, String target) {
    return XML
        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
            .formatted(RELATIONS, OFFICE, type, target);
  }

  private static String sheet(String table) {
    StringBuilder rows = new StringBuilder();
    int number = 1;
    for (String line : table.split("\n")) {
      rows.append("<row r=\"").append(number).append("\">\n");
      String[] cells = line.split("[,;\t]");
      for (int i = 0; i < cells.length && i < 26; i++) {
        rows.append(cell((char) ('A' + i) + "" + number, cells[i])).append('\n');
      }
      rows.append("</row>\n");
      number++;
    }
    return XML
        + "<worksheet xmlns=\"%s\"><sheetData>\n%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  private static String cell(String at, String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,6})?")
        ? "<c r=\"%s\" t=\"n\"><v>%s</v></c>".formatted(at, text)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
            .formatted(at, text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static byte[] zip(Map<String, String> parts, Dice dice) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(entry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      if (dice.oneIn(100)) {
        bomb(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An entry of a fixed time, so that a seed makes the same bytes whenever it is asked. */
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(WRITTEN);
    return entry;
  }

  /** A quarter of a gigabyte of nothing in a quarter of a megabyte. */
  private static void bomb(ZipOutputStream zip) throws IOException {
    zip.putNextEntry(entry("xl/sharedStrings.xml"));
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < 256; i++) {
      zip.write(block);
    }
    zip.closeEntry();
  }
}

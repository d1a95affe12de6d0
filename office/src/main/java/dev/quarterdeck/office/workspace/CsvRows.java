package dev.quarterdeck.office.workspace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a table into rows, and turns a row into the document it stands for. */
final class CsvRows {
  /** As the reader of rows says it. */
  private static final Pattern LINE = Pattern.compile("starting at line (\\d{1,9})");

  private CsvRows() {}

  /** The kind a file is named after, in singular or plural and any case; null when none. */
  static @Nullable Kind<?> kind(String file, List<Kind<?>> kinds) {
    String base = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String name = base.replaceFirst("\\.csv$", "").replaceAll("[-_ ]", "");
    for (Kind<?> kind : kinds) {
      String one = kind.refName();
      String many = one.replaceFirst("y$", "ie") + "s";
      if (name.equals(one) || name.equals(many) || name.equals(one + "es")) {
        return kind;
      }
    }
    return null;
  }

  /** One origin for each row after the header. */
  static List<Origin> of(String file, String text, Problems problems) {
    List<Origin> rows = new ArrayList<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int skipped = text.length() - body.length();
    try {
      String header = "";
      List<Long> lines = new ArrayList<>();
      for (CsvRecord row : csv(body)) {
        lines.add(row.getStartingLineNumber());
      }
      int[] starts = lineStarts(body);
      for (int i = 0; i < lines.size(); i++) {
        int from = starts[(int) (lines.get(i) - 1)];
        int to = i + 1 < lines.size() ? starts[(int) (lines.get(i + 1) - 1)] : body.length();
        String row = body.substring(from, to);
        if (i == 0) {
          header = row;
        } else {
          int line = Math.toIntExact(lines.get(i));
          rows.add(new Origin(file, line, row, header, from + skipped));
        }
      }
    } catch (CsvParseException e) {
      problems.error(
          new Place(file, line(e), 0),
          "The file must be CSV: here a row cannot be cut into cells",
          "nothing behind the quote that closes a cell, and two quotes for one within");
    }
    return rows;
  }

  /** Where the row begins that cannot be read; 0 when that is not said. */
  private static int line(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? Integer.parseInt(line.group(1)) : 0;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !pair) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static CsvReader<CsvRecord> csv(String text) {
    return csv(text, separator(text));
  }

  private static CsvReader<CsvRecord> csv(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /**
   * The most frequent of comma, semicolon and tab in the first line that has anything.
   *
   * @param table from its header on
   */
  static char separator(String table) {
    String first = table.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** The cells of a row or header; empty when there are none. */
  static List<String> cells(String row, char separator) {
    for (CsvRecord cells : csv(row, separator)) {
      return cells.getFields();
    }
    return List.of();
  }

  /** A row as text, without its line end; cells that need quotes get them. */
  static String row(List<String> cells, char separator) {
    List<String> written = new ArrayList<>();
    for (String cell : cells) {
      boolean plain =
          cell.indexOf(separator) < 0 && cell.chars().noneMatch(c -> c == '"' || c < ' ');
      written.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(String.valueOf(separator), written);
  }

  /** The document that a row stands for. */
  static Node document(Origin origin, List<Kind<?>> kinds) {
    Kind<?> kind = kind(origin.file(), kinds);
    char separator = separator(origin.header());
    List<String> header = cells(origin.header(), separator);
    List<String> cells = cells(origin.text(), separator);
    if (kind == null) {
      throw new BadText("The file must be named after a kind", 0, 0, null);
    }
    mustClose(origin.text(), separator, cells.size());
    CellTree tree = new CellTree(kind);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (!cell.isEmpty()) {
        if (i >= header.size()) {
          throw new BadText(
              "The row must have at most %d cells, but has %d, with '%s'"
                  .formatted(header.size(), cells.size(), cell),
              0,
              i,
              "quotes around a cell that holds a '" + separator + "', or a column for it");
        }
        tree.put(header.get(i).strip(), cell, i);
      }
    }
    return tree.document();
  }

  /**
   * A quote that opens the last cell must end it; to whoever cuts rows it takes all that follows.
   */
  private static void mustClose(String row, char separator, int cells) {
    boolean begins = true;
    boolean quoted = false;
    boolean open = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      quoted = begins ? c == '"' : quoted;
      open = c == '"' ? quoted && !open : open;
      begins = c == separator && !open;
    }
    if (open) {
      throw new BadText(
          "The quote that opens a cell must be closed, and is not",
          0,
          cells - 1,
          "a quote at its end; two quotes stand for one within");
    }
  }
}
